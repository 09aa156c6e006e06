package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ApplicationTest;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.time.DatePrecision;
import org.throughline.report.ImportedReport.ImportedStatement;
import org.throughline.report.RollForward.Decision;
import org.throughline.report.RollForward.SectionChoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class StatementKindFieldsTests {

	private static final String YEAR = "2024-25";

	@Autowired
	private ReportWorld world;

	@Autowired
	private ReportService reports;

	@Autowired
	private StatementService statements;

	@Autowired
	private RollForwardService rollForward;

	private ReportWorld.Place place;

	@BeforeEach
	void draft() {
		this.place = this.world.place();
		take(ReportWorld.report(this.place, 2024, ReportState.DRAFT, null, null, null));
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void escalatedMatterKeepsItsFields() {
		int number = add(StatementKind.ESCALATED_MATTER, matter("The Board wrote back"));
		assertThat(statement(YEAR, number).content().concern()).isEqualTo(matter("The Board wrote back"));
		assertThat(statement(YEAR, number).links().organisations()).containsExactly(this.place.slug());
		edit(number, StatementKind.ESCALATED_MATTER, matter(null));
		assertThat(statement(YEAR, number).content().concern().outcome()).isNull();
	}

	@Test
	void fieldsOfOtherKindsAreNotStored() {
		int number = add(StatementKind.VOICE, matter("Nothing of this"));
		assertThat(statement(YEAR, number).content().voice())
			.isEqualTo(new StatementVoice(null, null, Consent.NOT_RECORDED));
		assertThat(statement(YEAR, number).content().concern()).isEqualTo(StatementConcern.NONE);
		assertThat(statement(YEAR, number).links().organisations()).isEmpty();
		edit(number, StatementKind.PRESSURE, matter("Nothing of this"));
		assertThat(statement(YEAR, number).content().concern())
			.isEqualTo(new StatementConcern("The city", null, null, null));
		assertThat(statement(YEAR, number).content().voice()).isEqualTo(StatementVoice.NONE);
		edit(number, StatementKind.NOTE, matter("Nothing of this"));
		assertThat(statement(YEAR, number).content().concern()).isEqualTo(StatementConcern.NONE);
	}

	@Test
	void unknownOrganisationIsRefused() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.statements.add(this.place.id(), YEAR,
					new StatementEdit(StatementKind.PRESSURE, StatementContent.of("Words"), List.of(),
							StatementLinks.of(null, List.of(), List.of("nobody")))))
			.satisfies((violation) -> assertThat(violation.field()).isEqualTo("links.organisations"));
	}

	@Test
	void nextReportStartsWithoutConsentAndOutcome() {
		int matter = add(StatementKind.ESCALATED_MATTER, matter("The Board wrote back"));
		int voice = this.statements.add(this.place.id(), YEAR, new StatementEdit(StatementKind.VOICE,
				content(new StatementVoice(VoiceGroup.CHILDREN, "In a survey", Consent.NOTED), StatementConcern.NONE),
				List.of(), StatementLinks.NONE));
		this.rollForward.roll(this.place.id(), YEAR,
				new RollForward(
						new ReportContent("Annual report", null,
								new ReportContent.Period("2025/26", LocalDate.of(2025, 4, 1),
										LocalDate.of(2026, 3, 31)),
								ReportContent.Guidance.IN_FORCE,
								new ReportContent.DocumentDate(LocalDate.of(2026, 9, 30), DatePrecision.DAY, null),
								null, null),
						SectionChoice.NONE, Map.of(matter, Decision.keep(), voice, Decision.keep()), Map.of()));
		var carried = this.reports.details(this.place.id(), "2025-26")
			.statements()
			.stream()
			.collect(Collectors.toMap(StatementDetails::kind, StatementDetails::content));
		assertThat(Objects.requireNonNull(carried.get(StatementKind.ESCALATED_MATTER)).concern())
			.isEqualTo(matter(null));
		assertThat(Objects.requireNonNull(carried.get(StatementKind.VOICE)).voice())
			.isEqualTo(new StatementVoice(VoiceGroup.CHILDREN, "In a survey", Consent.NOT_RECORDED));
	}

	@Test
	void importRefusesFieldsOfOtherKinds() {
		var matter = imported(StatementKind.ESCALATED_MATTER, "It ended well", List.of(this.place.slug()));
		take(ReportWorld.report(this.place, 2023, ReportState.DRAFT, null, List.of(matter), null));
		assertThat(statement("2023-24", 1).content().concern().outcome()).isEqualTo("It ended well");
		assertThat(statement("2023-24", 1).links().organisations()).containsExactly(this.place.slug());
		var wrong = List.of(imported(StatementKind.NOTE, "It ended", List.of()),
				imported(StatementKind.PRESSURE, null, List.of("nobody")));
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> take(ReportWorld.report(this.place, 2022, ReportState.DRAFT, null, wrong, null)))
			.satisfies((refused) -> assertThat(refused.problems()).extracting(ImportProblem::path)
				.containsExactly("statements[0].kind", "statements[1].organisations[0]"));
	}

	private static StatementConcern matter(@Nullable String outcome) {
		return new StatementConcern("The city", "PAQA", "The executive", outcome);
	}

	private static StatementContent content(StatementVoice voice, StatementConcern concern) {
		return new StatementContent(null, "Words", false, StatementContext.NONE, voice, concern);
	}

	private StatementEdit values(StatementKind kind, StatementConcern concern) {
		return new StatementEdit(kind, content(StatementVoice.NONE, concern), List.of(),
				StatementLinks.of(null, List.of(), List.of(this.place.slug())));
	}

	private static ImportedStatement imported(StatementKind kind, @Nullable String outcome,
			List<String> organisations) {
		var concern = new StatementConcern(null, null, null, outcome);
		return new ImportedStatement(null, kind, content(StatementVoice.NONE, concern), List.of(),
				StatementLinks.of(null, List.of(), organisations), null);
	}

	private int add(StatementKind kind, StatementConcern concern) {
		return this.statements.add(this.place.id(), YEAR, values(kind, concern));
	}

	private void edit(int number, StatementKind kind, StatementConcern concern) {
		this.statements.edit(this.place.id(), YEAR, number, values(kind, concern), statement(YEAR, number).version());
	}

	private StatementDetails statement(String report, int number) {
		return this.reports.details(this.place.id(), report)
			.statements()
			.stream()
			.filter((statement) -> statement.number() == number)
			.findFirst()
			.orElseThrow();
	}

	private void take(ImportedReport file) {
		this.world.asProcess(() -> {
			this.reports.importReport(file);
			return file;
		});
	}

}
