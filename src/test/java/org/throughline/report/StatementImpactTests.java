package org.throughline.report;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import org.throughline.ApplicationTest;
import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.BulkChange;
import org.throughline.platform.list.BulkValue;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.RollForward.Decision;
import org.throughline.report.RollForward.SectionChoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

@ApplicationTest
class StatementImpactTests {

	private static final String YEAR = "2024-25";

	private static final StatementImpact BOTH = new StatementImpact(List.of(), List.of(),
			List.of("2024-25/2, 2024-25/3"));

	@Autowired
	private ReportWorld world;

	@Autowired
	private ReportService reports;

	@Autowired
	private StatementService statements;

	@Autowired
	private BulkStatementService bulk;

	@Autowired
	private RollForwardService rollForward;

	private ReportWorld.Place place;

	@BeforeEach
	void publishedReport() {
		this.place = this.world.place();
		add(2024, ReportState.PUBLISHED);
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void statementOfPublishedReportIsLinked() {
		link(YEAR, 1, BOTH);
		assertThat(statement(YEAR, 1).trace().impact().voices()).containsExactly("2024-25/2", "2024-25/3");
		link(YEAR, 1, new StatementImpact(List.of(), List.of(), List.of("2024-25/3")));
		assertThat(statement(YEAR, 1).trace().impact().voices()).containsExactly("2024-25/3");
		link(YEAR, 1, StatementImpact.NONE);
		assertThat(statement(YEAR, 1).trace().impact()).isEqualTo(StatementImpact.NONE);
	}

	@Test
	void voicesAreProposedByTheme() {
		assertThat(this.statements.linkable(this.place.id(), RecordDirectory.Kind.VOICE))
			.extracting(RecordDirectory.NamedRecord::reference)
			.containsExactly("2024-25/2", "2024-25/3");
	}

	@Test
	void unknownRecordsAreRefused() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> link(YEAR, 1, new StatementImpact(List.of("act-9999"), List.of(), List.of())))
			.satisfies((violation) -> assertThat(violation.field()).isEqualTo("impact.actions"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> link(YEAR, 1, new StatementImpact(List.of(), List.of(), List.of("2024-25/1"))))
			.satisfies((violation) -> assertThat(violation.field()).isEqualTo("impact.voices"));
	}

	@Test
	void secondEditorIsRefused() {
		int version = statement(YEAR, 1).version();
		link(YEAR, 1, BOTH);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.statements.link(this.place.id(), YEAR, 1, StatementImpact.NONE, version));
	}

	@Test
	void othersMayNotLink() {
		this.world.signIn(Role.SCRUTINEER, this.place);
		assertThat(catchThrowable(() -> this.statements.link(this.place.id(), YEAR, 1, BOTH, 0)))
			.isInstanceOfAny(AccessRefused.class, NotFoundException.class);
	}

	@Test
	void editOfTheWordingKeepsLinks() {
		add(2025, ReportState.DRAFT);
		link("2025-26", 1, BOTH);
		this.statements.edit(this.place.id(), "2025-26", 1, StatementEdit.of(StatementKind.KEY_MESSAGE, "Other words"),
				statement("2025-26", 1).version());
		assertThat(statement("2025-26", 1).wording()).isEqualTo("Other words");
		assertThat(statement("2025-26", 1).trace().impact().count()).isEqualTo(2);
	}

	@Test
	void themesAndAudiencesOfSeveralAreChangedAndGivenBackUnlessEditedSince() {
		add(2025, ReportState.DRAFT);
		link("2025-26", 1, BOTH);
		var audience = this.bulk.change(this.place.id(), "2025-26/1", new BulkValue(BulkChange.AUDIENCE, "Schools", ""))
			.orElseThrow();
		assertThat(statement("2025-26", 1).content().context().audience()).isEqualTo("Schools");
		assertThat(statement("2025-26", 1).trace().impact().count()).isEqualTo(2);
		this.bulk.undo(this.place.id(), audience, BulkChange.AUDIENCE);
		assertThat(statement("2025-26", 1).content().context().audience()).isNull();
		var theme = this.bulk.change(this.place.id(), "2025-26/2", new BulkValue(BulkChange.THEME, "test-babies", ""))
			.orElseThrow();
		this.bulk.change(this.place.id(), "2025-26/2", new BulkValue(BulkChange.AUDIENCE, "Parents", ""));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.bulk.undo(this.place.id(), theme, BulkChange.THEME))
			.satisfies((violation) -> assertThat(violation.key()).isEqualTo("list.undo.changed"));
		assertThat(statement("2025-26", 2).links().themes()).contains("test-babies");
	}

	@Test
	void statementsOfPublishedReportsAreRefusedInBulk() {
		for (var value : List.of(new BulkValue(BulkChange.AUDIENCE, "Schools", ""),
				new BulkValue(BulkChange.THEME, "test-babies", ""))) {
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> this.bulk.change(this.place.id(), YEAR + "/1", value))
				.satisfies((violation) -> assertThat(violation.key()).isEqualTo("statements.row.published"));
		}
		for (String key : List.of("", "2024-25", "2024-25/99", "1999/1", "/1", "2024-25/x")) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(
					() -> this.bulk.change(this.place.id(), key, new BulkValue(BulkChange.AUDIENCE, "Schools", "")));
		}
	}

	@Test
	void removedVoiceIsNoLongerLinked() {
		add(2025, ReportState.DRAFT);
		link("2025-26", 1, new StatementImpact(List.of(), List.of(), List.of("2025-26/2", "2024-25/2")));
		this.statements.remove(this.place.id(), "2025-26", 2);
		assertThat(statement("2025-26", 1).trace().impact().voices()).containsExactly("2024-25/2");
	}

	@Test
	void nextReportIsLinkedToItsOwnVoices() {
		link(YEAR, 1, BOTH);
		this.rollForward.roll(this.place.id(), YEAR,
				new RollForward(this.rollForward.propose(this.place.id(), YEAR).content(), SectionChoice.NONE,
						Map.of(1, Decision.keep(), 2, Decision.keep(), 3, Decision.remove("Not heard again")),
						Map.of()));
		var voice = this.reports.details(this.place.id(), "2025-26").statements(StatementKind.VOICE).get(0);
		var message = this.reports.details(this.place.id(), "2025-26").statements(StatementKind.KEY_MESSAGE).get(0);
		assertThat(message.trace().impact().voices()).containsExactly("2025-26/" + voice.number());
	}

	private void add(int year, ReportState state) {
		this.world.asProcess(() -> {
			this.reports.importReport(ReportWorld.report(this.place, year, state, null,
					List.of(ReportWorld.statement(null, StatementKind.KEY_MESSAGE, "Name neglect early", null),
							ReportWorld.statement(null, StatementKind.VOICE, "Nobody asked me", null),
							ReportWorld.statement(null, StatementKind.VOICE, "She listened", null)),
					null));
			return "";
		});
	}

	private void link(String report, int number, StatementImpact impact) {
		this.statements.link(this.place.id(), report, number, impact, statement(report, number).version());
	}

	private StatementDetails statement(String report, int number) {
		return this.reports.details(this.place.id(), report)
			.statements()
			.stream()
			.filter((statement) -> statement.number() == number)
			.findFirst()
			.orElseThrow();
	}

}
