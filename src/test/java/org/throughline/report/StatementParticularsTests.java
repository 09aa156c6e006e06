package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ApplicationTest;
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
class StatementParticularsTests {

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
	void matterKeepsWhoRaisedItAndWhatCameOfIt() {
		int number = add(StatementKind.ESCALATED_MATTER, matter("The Board wrote back"));
		assertThat(statement(YEAR, number).particulars()).isEqualTo(matter("The Board wrote back"));
		edit(number, StatementKind.ESCALATED_MATTER, matter(null));
		assertThat(statement(YEAR, number).particulars().outcome()).isNull();
	}

	@Test
	void kindKeepsOnlyWhatIsItsOwn() {
		int number = add(StatementKind.VOICE, matter("Nothing of this"));
		assertThat(statement(YEAR, number).particulars())
			.isEqualTo(new StatementParticulars(null, null, Consent.NOT_RECORDED, null, List.of(), null, null, null));
		edit(number, StatementKind.PRESSURE, matter("Nothing of this"));
		assertThat(statement(YEAR, number).particulars()).isEqualTo(
				new StatementParticulars(null, null, null, "The city", List.of(this.place.slug()), null, null, null));
		edit(number, StatementKind.NOTE, matter("Nothing of this"));
		assertThat(statement(YEAR, number).particulars()).isEqualTo(StatementParticulars.NONE);
	}

	@Test
	void unknownOrganisationIsRefused() {
		assertThatExceptionOfType(ReportRefused.class)
			.isThrownBy(() -> add(StatementKind.PRESSURE,
					new StatementParticulars(null, null, null, null, List.of("nobody"), null, null, null)))
			.satisfies((refused) -> assertThat(refused.refusals().get(0).field()).isEqualTo("organisationSlugs[0]"));
	}

	@Test
	void nextYearAsksAgainForConsentAndOutcome() {
		int matter = add(StatementKind.ESCALATED_MATTER, matter("The Board wrote back"));
		int voice = add(StatementKind.VOICE, new StatementParticulars(VoiceGroup.CHILDREN, "In a survey", Consent.NOTED,
				null, List.of(), null, null, null));
		this.rollForward.roll(this.place.id(), YEAR,
				new RollForward(null, "Annual report", "2025/26", LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31),
						LocalDate.of(2026, 9, 30), DatePrecision.DAY, SectionChoice.NONE,
						Map.of(matter, Decision.keep(), voice, Decision.keep()), Map.of()));
		var carried = this.reports.details(this.place.id(), "2025-26")
			.statements()
			.stream()
			.collect(Collectors.toMap(StatementDetails::kind, StatementDetails::particulars));
		assertThat(carried.get(StatementKind.ESCALATED_MATTER)).isEqualTo(matter(null));
		assertThat(carried.get(StatementKind.VOICE)).isEqualTo(new StatementParticulars(VoiceGroup.CHILDREN,
				"In a survey", Consent.NOT_RECORDED, null, List.of(), null, null, null));
	}

	@Test
	void fileSaysThemOnlyOfTheirKinds() {
		var matter = imported(StatementKind.ESCALATED_MATTER, "It ended well", List.of(this.place.slug()));
		take(ReportWorld.report(this.place, 2023, ReportState.DRAFT, null, List.of(matter), null));
		assertThat(statement("2023-24", 1).particulars().outcome()).isEqualTo("It ended well");
		assertThat(statement("2023-24", 1).particulars().organisationSlugs()).containsExactly(this.place.slug());
		var wrong = List.of(imported(StatementKind.NOTE, "Nothing", null),
				imported(StatementKind.PRESSURE, null, List.of("nobody")));
		assertThatExceptionOfType(ImportRefused.class)
			.isThrownBy(() -> take(ReportWorld.report(this.place, 2022, ReportState.DRAFT, null, wrong, null)))
			.satisfies((refused) -> assertThat(refused.problems()).extracting(ImportProblem::path)
				.containsExactly("statements[0].kind", "statements[1].organisations[0]"));
	}

	private StatementParticulars matter(@Nullable String outcome) {
		return new StatementParticulars(null, null, null, "The city", List.of(this.place.slug()), "PAQA",
				"The executive", outcome);
	}

	private static ImportedStatement imported(StatementKind kind, @Nullable String outcome,
			@Nullable List<String> organisations) {
		return new ImportedStatement(null, kind, null, null, "Words", null, null, null, null, null, null, null, null,
				null, null, null, organisations, null, null, outcome, null);
	}

	private int add(StatementKind kind, StatementParticulars particulars) {
		return this.statements.add(this.place.id(), YEAR, new NewStatement(UUID.randomUUID(), kind, null, null, "Words",
				false, null, null, null, null, List.of(), List.of(), particulars));
	}

	private void edit(int number, StatementKind kind, StatementParticulars particulars) {
		this.statements.edit(this.place.id(), YEAR, number, new StatementEdit(kind, null, null, "Words", false, null,
				null, null, null, List.of(), List.of(), particulars, statement(YEAR, number).version()));
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
