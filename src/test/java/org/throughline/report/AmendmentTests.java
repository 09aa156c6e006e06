package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ImportedReport.ImportedOrigin;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.ImportedReport.ImportedStatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.report.ReportWorld.statement;

@ApplicationTest
class AmendmentTests {

	private static final String REPORT = "2024-25";

	private static final LocalDate TODAY = LocalDate.now(TestClock.ZONE);

	private static final LocalDate TOMORROW = TODAY.plusDays(1);

	@Autowired
	private ReportService reports;

	@Autowired
	private PublicationService publications;

	@Autowired
	private StatementService statements;

	@Autowired
	private SectionService sections;

	@Autowired
	private PriorityService priorities;

	@Autowired
	private SharedContentService shared;

	@Autowired
	private RollForwardService rollForward;

	@Autowired
	private TestReports contents;

	@Autowired
	private ReportWorld world;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private SignedInUser manager;

	@BeforeEach
	void publishAReport() {
		this.place = this.world.place();
		importReport(2024,
				List.of(new ImportedStatement("a", StatementKind.KEY_MESSAGE, StatementContent.of("Act on neglect"),
						List.of("at home"), StatementLinks.of("purpose", List.of("test-neglect"), List.of()), null),
						statement("b", StatementKind.KEY_MESSAGE, "Help early", null),
						statement("c", StatementKind.VOICE, "Listen", null)));
		this.manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void amendmentHasTheContentsOfTheReport() {
		this.contents.open(() -> this.shared.addStatement(details(REPORT).report().id(), ReportPart.RISKS,
				details(REPORT).statement(1).orElseThrow().id()));
		var amended = details(amend());
		assertThat(amended.report().draft()).isTrue();
		assertThat(amended.report().amendmentKind()).isEqualTo(AmendmentKind.CORRECTION);
		assertThat(amended.sections()).extracting(SectionDetails::body).containsExactly("Much was done.");
		assertThat(amended.statements()).extracting(StatementDetails::number).containsExactly(1, 2, 3);
		assertThat(amended.statement(1).orElseThrow().links().section()).isEqualTo("purpose");
		assertThat(amended.priorities()).extracting(PriorityDetails::title).containsExactly("Neglect");
		assertThat(this.shared.of(amended.report().id())).extracting(SharedContent::reference)
			.containsExactly("statement:1");
	}

	@Test
	void wordsAreReplacedAndIdentitiesStay() {
		var before = details(REPORT);
		String draft = amend();
		assertThat(draft).isEqualTo("2024-25-correction");
		editStatement(draft, 1, "Act on neglect sooner");
		editSection(draft, "More was done.");
		assertThat(details(REPORT).statement(1).orElseThrow().wording()).isEqualTo("Act on neglect");
		publish(draft);
		var after = details(REPORT);
		assertThat(after.report().draft()).isFalse();
		assertThat(after.report().publishedOn()).isEqualTo(before.report().publishedOn());
		assertThat(after.statements()).extracting(StatementDetails::id)
			.containsExactlyElementsOf(before.statements().stream().map(StatementDetails::id).toList());
		assertThat(after.statement(1).orElseThrow().wording()).isEqualTo("Act on neglect sooner");
		assertThat(after.section("purpose").orElseThrow().body()).isEqualTo("More was done.");
		assertThat(after.section("purpose").orElseThrow().id()).isEqualTo(before.sections().get(0).id());
		assertThat(after.priorities()).extracting(PriorityDetails::id).containsExactly(before.priorities().get(0).id());
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> details(draft));
		assertThat(amend()).as("the next one").isEqualTo(draft);
	}

	@Test
	void additionsKeepTheirNumbersAndWhatIsLeftOutEnds() {
		String draft = amend();
		int added = this.statements.add(this.place.id(), draft, StatementEdit.of(StatementKind.AIM, "Be safe"));
		String section = this.sections.add(this.place.id(), draft,
				new SectionContent(ReportPart.RISKS, "Pressures", "Many."));
		this.statements.remove(this.place.id(), draft, 2);
		this.sections.remove(this.place.id(), draft, "purpose");
		this.priorities.remove(this.place.id(), draft, details(draft).priorities().get(0).number());
		publish(draft);
		var after = details(REPORT);
		assertThat(after.statements()).extracting(StatementDetails::number).containsExactlyInAnyOrder(1, 3, added);
		assertThat(after.statement(1).orElseThrow().links().section()).isNull();
		assertThat(after.sections()).extracting(SectionDetails::slug).containsExactly(section);
		assertThat(after.priorities()).isEmpty();
	}

	@Test
	void linksOfThePublishedStatementStay() {
		UUID message = details(REPORT).statement(1).orElseThrow().id();
		this.contents.link(message, RecordDirectory.Kind.VOICE,
				Set.of(details(REPORT).statement(3).orElseThrow().id()));
		String draft = amend();
		editStatement(draft, 1, "Act on neglect sooner");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.statements.link(this.place.id(), draft, 1, StatementImpact.NONE, 0));
		publish(draft);
		assertThat(details(REPORT).statement(1).orElseThrow().trace().impact().voices()).hasSize(1);
		String next = amend();
		this.statements.remove(this.place.id(), next, 3);
		assertThat(catchThrowableOfType(RuleViolation.class, () -> publish(next)).arguments())
			.containsExactly("statement 3 (Listen)");
	}

	@Test
	void whatLaterReportsContinueIsNotLeftOut() {
		importReport(2025,
				List.of(statement("x", StatementKind.KEY_MESSAGE, "Help early", new ImportedOrigin(REPORT, "b"))));
		String draft = amend();
		this.statements.remove(this.place.id(), draft, 2);
		assertThat(catchThrowableOfType(RuleViolation.class, () -> publish(draft)).arguments())
			.containsExactly("statement 2 (Help early)");
		assertThat(details(REPORT).statement(2)).isPresent();
		assertThat(details(draft).report().draft()).isTrue();
	}

	@Test
	void priorityIsRewordedInItsOwnRow() {
		UUID before = details(REPORT).priorities().get(0).id();
		String draft = amend();
		reword(draft, "Neglect at home");
		assertThat(details(REPORT).priorities().get(0).title()).isEqualTo("Neglect");
		publish(draft);
		assertThat(details(REPORT).priorities()).singleElement()
			.matches((priority) -> priority.id().equals(before) && priority.title().equals("Neglect at home"));
	}

	@Test
	void priorityOfSeveralReportsIsRewordedInTheLatestFirst() {
		String middle = ReportWorld.slug(2025);
		String latest = ReportWorld.slug(2026);
		rollForward(REPORT);
		publish(middle);
		rollForward(middle);
		String draft = this.reports.amend(this.place.id(), middle, AmendmentKind.AMENDMENT);
		reword(draft, "Neglect at home");
		var refused = catchThrowableOfType(RuleViolation.class, () -> publish(draft));
		assertThat(refused.key()).isEqualTo("report.amendmentPriorityLater");
		assertThat(refused.arguments()).singleElement().asString().contains("(Neglect)");
		reword(latest, "Neglect in families");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> publish(draft));
		reword(latest, "Neglect at home");
		publish(draft);
		assertThat(details(REPORT).priorities().get(0).title()).isEqualTo("Neglect");
		assertThat(details(middle).priorities().get(0).title()).isEqualTo("Neglect at home");
		assertThat(details(middle).priorities().get(0).id()).isEqualTo(details(latest).priorities().get(0).id());
	}

	private void rollForward(String report) {
		var kept = RollForward.Decision.keep();
		this.rollForward.roll(this.place.id(), report,
				new RollForward(this.rollForward.propose(this.place.id(), report).content(),
						RollForward.SectionChoice.NONE, Map.of(1, kept, 2, kept, 3, kept),
						Map.of(details(report).priorities().get(0).number(), kept)));
	}

	@Test
	void detailsAndAuthorsAreReplaced() {
		String draft = amend();
		var content = details(draft).report().content();
		this.reports.edit(this.place.id(), draft,
				new ReportContent("Annual report, corrected", content.sourceLabel(), content.period(),
						content.guidance(), content.document(), content.url(), content.source()),
				List.of(new ReportAuthor("Jo Lee", "Chair", null)), details(draft).report().version());
		publish(draft);
		assertThat(details(REPORT).report().title()).isEqualTo("Annual report, corrected");
		assertThat(details(REPORT).report().by().authors()).hasSize(1);
	}

	@Test
	void amendmentIsNoReportOfItsOwn() {
		String draft = amend();
		assertThat(this.reports.reportsOf(this.place.id())).extracting(ReportSummary::slug).containsExactly(REPORT);
		for (String readers : List.of("select count(*) from readable_reports('%s', true)",
				"select count(*) from report_name where partnership_id = '%s'",
				"select count(distinct report_id) from search_of_statement where partnership_id = '%s'")) {
			assertThat(this.jdbc.sql(readers.formatted(this.place.id())).query(Integer.class).single()).as(readers)
				.isOne();
		}
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.rollForward.propose(this.place.id(), draft));
		this.world.signOut();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> details(draft));
	}

	@Test
	void discardedAmendmentLeavesNothing() {
		var before = details(REPORT);
		String draft = amend();
		UUID id = details(draft).report().id();
		editStatement(draft, 1, "Other words");
		reword(draft, "Another priority");
		this.reports.remove(this.place.id(), draft, details(draft).report().version());
		assertThat(details(REPORT)).isEqualTo(before);
		for (String table : List.of("section", "statement", "statement_list", "priority_progress", "also_read")) {
			assertThat(this.jdbc.sql("select count(*) from " + table + " where report_id = ?")
				.param(id)
				.query(Integer.class)
				.single()).as(table).isZero();
		}
		assertThat(this.jdbc.sql("select count(*) from priority where partnership_id = ?")
			.param(this.place.id())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void draftIsNotAmendedAndReportHasOneAmendment() {
		String draft = amend();
		assertThat(this.reports.amend(this.place.id(), REPORT, AmendmentKind.AMENDMENT)).isEqualTo(draft);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.reports.amend(this.place.id(), draft, AmendmentKind.AMENDMENT));
		this.world.signIn(Role.BUSINESS_MANAGER, this.world.place());
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::amend);
	}

	@Test
	void changesAreRequiredAndDayIsNotBeforePublication() {
		String draft = amend();
		editStatement(draft, 1, "Act on neglect sooner");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> publish(draft, TODAY, " "));
		publish(draft);
		String next = amend();
		editStatement(next, 1, "Act on neglect at once");
		assertThat(details(REPORT).report().publishedOn()).isNull();
		publish(next);
	}

	@Test
	void amendmentForALaterDayIsClosedUntilThen() {
		String draft = amend();
		editStatement(draft, 1, "Act on neglect sooner");
		publish(draft, TOMORROW, "A message");
		assertThat(details(REPORT).statement(1).orElseThrow().wording()).isEqualTo("Act on neglect");
		assertThatExceptionOfType(ReportIsPublished.class).isThrownBy(() -> editStatement(draft, 1, "Other words"));
		assertThatExceptionOfType(ReportIsPublished.class)
			.isThrownBy(() -> this.reports.remove(this.place.id(), draft, details(draft).report().version()));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update statement set wording = 'Other words' where report_id = ?")
				.param(details(draft).report().id())
				.update());
		assertThat(amend()).as("the only one").isEqualTo(draft);
		onItsDay(draft);
		assertThat(details(REPORT).statement(1).orElseThrow().wording()).isEqualTo("Act on neglect sooner");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> details(draft));
		onItsDay(draft);
	}

	@Test
	void amendmentThatNoLongerFitsOnItsDayIsADraftAgain() {
		String draft = amend();
		this.statements.remove(this.place.id(), draft, 2);
		publish(draft, TOMORROW, "A message is left out");
		rollForward(REPORT);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> onItsDay(draft));
		assertThat(details(REPORT).statements()).hasSize(3);
		this.world.asProcess(() -> {
			this.publications.discardDue(new DuePublication(this.place.id(), draft, TOMORROW), "It no longer fits");
			return "";
		});
		assertThat(details(draft).report().draft()).isTrue();
		assertThat(details(draft).report().publication().discardedReason()).isEqualTo("It no longer fits");
		assertThat(this.jdbc.sql("select count(*) from edition where report_id = ?")
			.param(details(REPORT).report().id())
			.query(Integer.class)
			.single()).isOne();
		editStatement(draft, 1, "Act on neglect sooner");
	}

	@Test
	void amendmentThatLeavesOutWhatIsReferredToIsNotSealed() {
		rollForward(REPORT);
		String draft = amend();
		this.statements.remove(this.place.id(), draft, 2);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> publish(draft, TOMORROW, "Less"));
		assertThat(details(draft).report().draft()).isTrue();
	}

	@Test
	void onlyProcessesPublishOnTheDay() {
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(this.publications::due);
		assertThatExceptionOfType(AccessRefused.class)
			.isThrownBy(() -> this.publications.publishDue(new DuePublication(this.place.id(), REPORT, TODAY)));
	}

	private void onItsDay(String draft) {
		this.world.asProcess(() -> {
			this.publications.publishDue(new DuePublication(this.place.id(), draft, TOMORROW));
			return "";
		});
	}

	@Test
	void twoManagersPublishOnce() throws Exception {
		String draft = amend();
		editStatement(draft, 1, "Act on neglect sooner");
		int version = details(draft).report().version();
		var start = new CountDownLatch(1);
		var published = new AtomicInteger();
		var both = Executors.newFixedThreadPool(2);
		for (String changes : List.of("First", "Second")) {
			both.submit(() -> {
				this.world.signIn(this.manager);
				start.await();
				this.publications.publish(this.place.id(), draft,
						TestPublications.order(version, TODAY, true, changes));
				return published.incrementAndGet();
			});
		}
		start.countDown();
		both.shutdown();
		assertThat(both.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		assertThat(published).hasValue(1);
		assertThat(this.jdbc.sql("select count(*) from edition where report_id = ?")
			.param(details(REPORT).report().id())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private String amend() {
		return this.reports.amend(this.place.id(), REPORT, AmendmentKind.CORRECTION);
	}

	private void editStatement(String report, int number, String wording) {
		var current = details(report).statement(number).orElseThrow();
		this.statements.edit(this.place.id(), report, number,
				new StatementEdit(current.kind(), StatementContent.of(wording), current.points(), current.links()),
				current.version());
	}

	private void editSection(String report, String body) {
		var section = details(report).section("purpose").orElseThrow();
		this.sections.edit(this.place.id(), report, "purpose",
				new SectionContent(section.part(), section.heading(), body), section.version());
	}

	private void reword(String report, String title) {
		var priority = details(report).priorities().get(0);
		this.priorities.edit(this.place.id(), report, priority.number(),
				new PriorityEdit(PriorityContent.of(title), priority.progress(), priority.links()), priority.version());
	}

	private void publish(String report) {
		publish(report, TODAY, "A word is changed");
	}

	private void publish(String report, LocalDate on, String changes) {
		this.publications.publish(this.place.id(), report,
				TestPublications.order(details(report).report().version(), on, true, changes));
	}

	private ReportDetails details(String slug) {
		return this.reports.details(this.place.id(), slug);
	}

	private void importReport(int year, List<ImportedStatement> statements) {
		this.world.asProcess(() -> {
			this.reports.importReport(ReportWorld.report(this.place, year, ReportState.PUBLISHED,
					List.of(new ImportedSection("purpose", ReportPart.OVERVIEW, "Purpose", "Much was done.", null)),
					statements, (year == 2024) ? List.of(ReportWorld.priority("Neglect")) : null));
			return "";
		});
	}

}
