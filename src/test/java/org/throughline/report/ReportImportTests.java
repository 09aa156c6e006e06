package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.platform.security.Role;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ImportedReport.ImportedContents;
import org.throughline.report.ImportedReport.ImportedDocument;
import org.throughline.report.ImportedReport.ImportedHeading;
import org.throughline.report.ImportedReport.ImportedList;
import org.throughline.report.ImportedReport.ImportedOrigin;
import org.throughline.report.ImportedReport.ImportedPeriod;
import org.throughline.report.ImportedReport.ImportedPriority;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.ImportedReport.ImportedStatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.report.ReportWorld.priority;
import static org.throughline.report.ReportWorld.report;
import static org.throughline.report.ReportWorld.statement;

@ApplicationTest
class ReportImportTests {

	@Autowired
	private ReportService reports;

	@Autowired
	private ReportWorld world;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	private ReportWorld.Place place;

	@BeforeEach
	void arrive() {
		this.place = this.world.place();
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void importKeepsAllContent() {
		take(full());
		var details = this.reports.details(this.place.id(), "2024-25-paqa");
		assertThat(details.report().body()).isEqualTo("Performance, Audit and Quality Assurance");
		assertThat(details.report().periodLabel()).isEqualTo("2024/25");
		assertThat(details.report().content().document().dateNote()).isEqualTo("as printed");
		assertThat(details.report().content().sourceLabel()).isEqualTo("PAQA annual report");
		assertThat(details.report().publishedOn()).isEqualTo(LocalDate.of(2025, 10, 1));
		assertThat(details.report().by().authors()).extracting(ReportAuthor::inWords)
			.containsExactly("Jo Lee, Chair, on behalf of the group");
		assertThat(details.sections()).extracting(SectionDetails::slug).containsExactly("introduction", "scrutiny");
		assertThat(details.statements()).extracting(StatementDetails::number).containsExactly(2, 1);
		var said = details.statement(1).orElseThrow();
		assertThat(said.points()).containsExactly("first", "second");
		assertThat(said.links().themes()).containsExactly("test-babies", "test-neglect");
		assertThat(said.links().section()).isEqualTo("scrutiny");
		assertThat(said.content().quotation()).isTrue();
		var list = details.list(StatementKind.CONCLUSION);
		assertThat(list.mismatch()).isTrue();
		assertThat(list.content().declaredAsWritten()).isEqualTo("five");
		var priority = details.priorities().get(0);
		assertThat(priority.ownerName()).isEqualTo("Testford City Council");
		assertThat(priority.content().basis().chosenHow()).isEqualTo("At a development day");
		assertThat(priority.links().sharedWith()).containsExactly(this.place.slug());
		assertThat(priority.progress().level()).isEqualTo(ProgressLevel.DELIVERED);
	}

	@Test
	void historyNamesImportProcess() {
		take(full());
		var actors = this.jdbc
			.sql("""
					select distinct actor from history where record_id in
					  (select id from statement where report_id = (select id from annual_report where partnership_id = ?))""")
			.param(this.place.id())
			.query(String.class)
			.list();
		assertThat(actors).containsExactly("test");
	}

	@Test
	void allImportProblemsAreReportedWithPaths() {
		var statements = List.of(new ImportedStatement("a", StatementKind.NOTE,
				StatementContent.EMPTY.reworded("x".repeat(201), " "), List.of("fine", "x".repeat(1001)),
				StatementLinks.of("nowhere", List.of("test-neglect", "no-theme"), List.of()),
				new ImportedOrigin("2019-20", "gone")), statement("a", StatementKind.AIM, "Said", null));
		var priorities = List.of(
				new ImportedPriority(PriorityContent.of("Neglect"),
						new PriorityLinks("nobody", List.of(), List.of("no-theme")), null, null, null),
				priority("Babies"), priority("babies "));
		var sections = List.of(new ImportedSection("intro", ReportPart.OVERVIEW, "", null, null),
				new ImportedSection("intro", ReportPart.OVERVIEW, "Again", null, null));
		var file = new ImportedReport(this.place.slug(), "governance", ReportBody.of(ReportKind.AGENCY, "paqa", null),
				new ImportedHeading("", null,
						new ImportedPeriod("2024/25", LocalDate.of(2025, 4, 1), LocalDate.of(2024, 4, 1)), "NO_LAW",
						null, List.of()),
				new ImportedDocument(LocalDate.of(2025, 9, 30), null, null, null, "javascript:alert(1)", null),
				ReportState.DRAFT,
				new ImportedContents(sections, List.of(new ImportedList(StatementKind.AIM, null, -1, null)), statements,
						priorities, List.of()));
		assertThat(refusal(file)).extracting(ImportProblem::path)
			.containsExactlyInAnyOrder("slug", "title", "period.to", "regime", "url", "group", "organisation",
					"sections[0].heading", "sections[1].key", "lists[0].declared", "statements[0].headline",
					"statements[0].wording", "statements[0].points[1]", "statements[0].section",
					"statements[0].themes[1]", "statements[0].carriedFrom", "statements[1].key",
					"priorities[0].organisation", "priorities[0].themes[0]", "priorities[2].title");
		assertThat(this.reports.reportsOf(this.place.id())).isEmpty();
	}

	@Test
	@SuppressWarnings("NullAway")
	void missingFieldsAreReported() {
		var statement = new ImportedStatement(null, null, StatementContent.EMPTY, List.of(), StatementLinks.NONE, null);
		var file = new ImportedReport(this.place.slug(), null, ReportBody.of(null, null, null),
				new ImportedHeading(null, null, null, null, null, List.of()), ImportedDocument.of(null), null,
				new ImportedContents(List.of(), List.of(), List.of(statement), List.of(), List.of()));
		assertThat(refusal(file)).extracting(ImportProblem::path)
			.containsExactlyInAnyOrder("slug", "title", "state", "dated", "period", "kind", "statements[0].kind",
					"statements[0].wording");
	}

	@Test
	void existingReportIsNotImportedAgain() {
		take(report(this.place, 2024, ReportState.DRAFT, null, null, null));
		assertThat(refusal(report(this.place, 2024, ReportState.DRAFT, null, null, null)))
			.extracting(ImportProblem::path)
			.containsExactly("slug");
	}

	@Test
	void importedStatementsAndPrioritiesContinueEarlierOnes() {
		take(report(this.place, 2022, ReportState.PUBLISHED, null,
				List.of(statement("neglect", StatementKind.KEY_MESSAGE, "Act on neglect", null)),
				List.of(priority("Neglect"))));
		take(report(this.place, 2023, ReportState.PUBLISHED, null,
				List.of(statement("neglect", StatementKind.KEY_MESSAGE, "Act on\n neglect",
						new ImportedOrigin("2022-23", "neglect"))),
				List.of(priority("neglect "), priority("Neglect at home"))));
		take(report(this.place, 2024, ReportState.PUBLISHED, null,
				List.of(statement(null, StatementKind.KEY_MESSAGE, "Act on neglect early",
						new ImportedOrigin("2023-24", "neglect")), statement(null, StatementKind.NOTE, "New", null)),
				List.of(priority("Neglect"))));
		var first = this.reports.details(this.place.id(), "2022-23");
		var second = this.reports.details(this.place.id(), "2023-24");
		var third = this.reports.details(this.place.id(), "2024-25");
		assertThat(first.statements().get(0).trace().lineage()).isNull();
		assertThat(second.statements().get(0).trace().lineage())
			.isEqualTo(new Lineage(Lineage.Kind.REPEATED, new ReportedPeriods(List.of("2022/23", "2023/24"), List.of()),
					"2022-23", "2022/23", 1, "Act on neglect"));
		assertThat(third.statements().get(0).trace().lineage()).isEqualTo(new Lineage(Lineage.Kind.REWORDED,
				new ReportedPeriods(List.of("2022/23", "2023/24", "2024/25"), List.of()), "2023-24", "2023/24", 1,
				"Act on\n neglect"));
		assertThat(third.statements().get(1).trace().lineage()).isNull();
		assertThat(third.priorities().get(0).id()).isEqualTo(first.priorities().get(0).id());
	}

	@Test
	void managersImportDraftsOfTheirPartnershipOnly() {
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.reports.importReport(report(this.place, 2023, ReportState.DRAFT, null, null, null));
		var published = catchThrowableOfType(ImportRefused.class,
				() -> this.reports.importReport(report(this.place, 2024, ReportState.PUBLISHED, null, null, null)));
		assertThat(published.problems()).extracting(ImportProblem::path).containsExactly("state");
		var elsewhere = this.world.place();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.reports.importReport(report(elsewhere, 2024, ReportState.DRAFT, null, null, null)));
		this.world.signOut();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.reports.importReport(report(this.place, 2024, ReportState.DRAFT, null, null, null)));
	}

	@Test
	void numberOfQueriesDoesNotDependOnLength() {
		take(full());
		take(report(this.place, 2023, ReportState.PUBLISHED, null,
				IntStream.range(0, 60)
					.mapToObj((at) -> statement(null, StatementKind.NOTE, "Note " + at, null))
					.toList(),
				null));
		int little = this.sql.count(() -> this.reports.details(this.place.id(), "2024-25-paqa"));
		int much = this.sql.count(() -> this.reports.details(this.place.id(), "2023-24"));
		assertThat(much).isEqualTo(little).isLessThanOrEqualTo(8);
	}

	private ImportedReport full() {
		var content = new StatementContent("A headline", "It works", true,
				new StatementContext("system leaders", "three reviews", "2023/24", "Words are missing."),
				StatementVoice.NONE, StatementConcern.NONE);
		var contents = new ImportedContents(
				List.of(new ImportedSection("introduction", ReportPart.OVERVIEW, "Introduction", "Some *words*", null),
						new ImportedSection("scrutiny", ReportPart.ASSURANCE, "Scrutiny", null, null)),
				List.of(new ImportedList(StatementKind.CONCLUSION, "We conclude:", 5, "five")),
				List.of(new ImportedStatement("one", StatementKind.CONCLUSION, content, List.of("first", "second"),
						StatementLinks.of("scrutiny", List.of("test-neglect", "test-babies"), List.of()), null),
						statement(null, StatementKind.KEY_MESSAGE, "Listen to children", null)),
				List.of(new ImportedPriority(
						new PriorityContent("Homelessness", "2022/23",
								new PriorityBasis("At a development day", "Two reviews", "Adults board")),
						new PriorityLinks(this.place.slug(), List.of(this.place.slug()), List.of("test-babies")),
						"Done", "", ProgressLevel.DELIVERED)),
				List.of());
		return new ImportedReport(this.place.slug(), "2024-25-paqa", ReportBody.of(ReportKind.SUBGROUP, "paqa", null),
				new ImportedHeading("PAQA report", "PAQA annual report",
						new ImportedPeriod("2024/25", LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)), "TEST",
						"For the test", List.of(new ReportAuthor("Jo Lee", "Chair", "the group"))),
				new ImportedDocument(LocalDate.of(2025, 9, 30), null, "as printed", LocalDate.of(2025, 10, 1),
						"https://example.org/report", null),
				ReportState.PUBLISHED, contents);
	}

	private void take(ImportedReport file) {
		this.world.asProcess(() -> {
			this.reports.importReport(file);
			return file;
		});
	}

	private List<ImportProblem> refusal(ImportedReport file) {
		return catchThrowableOfType(ImportRefused.class, () -> take(file)).problems();
	}

}
