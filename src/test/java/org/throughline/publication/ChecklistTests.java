package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ApplicationTest;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.ChecklistLine.State;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportService;
import org.throughline.report.ReportStage;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;
import org.throughline.report.StageObstacle;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
@Transactional
class ChecklistTests {

	private static final String REPORT = "2030-31";

	@Autowired
	private ChecklistService checklists;

	@Autowired
	private ChecklistCondition condition;

	@Autowired
	private ReportService reports;

	@Autowired
	private TestReports drafts;

	@Autowired
	private ReportWorld world;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private UUID draft;

	@BeforeEach
	void draft() {
		this.place = this.world.place();
		this.draft = this.drafts.add(this.place.id(), REPORT, "Annual report", 2030, ReportState.DRAFT);
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void everyLineOfTheGuidanceIsOpenAtFirst() {
		var checklist = checklist();
		assertThat(checklist.lines()).extracting(ChecklistLine::key)
			.containsExactly(
					Stream.iterate(1, (number) -> number + 1).limit(20).map("R%02d"::formatted).toArray(String[]::new));
		assertThat(checklist.lines()).allMatch((line) -> line.state() == State.OPEN);
		assertThat(checklist.line("R01").orElseThrow().blocking()).isTrue();
		assertThat(checklist.line("R08").orElseThrow().warning()).isTrue();
		assertThat(checklist.line("R20").orElseThrow().warning()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "LSCB_WT2015, '', R09, 0", "SP_WT2018, R01 R02, R09, 2", "SP_WT2023, R01 R02, R21, 2",
			"SP_WT2026, R01 R02 R05, R00, 3" })
	void guidanceDecidesWhatIsAsked(String regime, String must, String notAsked, int blocking) {
		under(regime);
		var checklist = checklist();
		assertThat(checklist.lines()).filteredOn(ChecklistLine::blocking)
			.extracting(ChecklistLine::key)
			.containsExactly(must.isEmpty() ? new String[0] : must.split(" "));
		assertThat(checklist.line(notAsked)).isEmpty();
		assertThat(obstacles()).filteredOn(StageObstacle::blocking).hasSize(blocking);
	}

	@Test
	void educationAgenciesAreAskedForFromTheGuidanceOf2026() {
		under("SP_WT2026");
		assertThat(checklist().line("R21").orElseThrow().requirement().verified()).isFalse();
	}

	@Test
	void whatTheReportHoldsIsProposedAndConfirmed() {
		this.drafts.section(this.draft, "introduction", "Introduction");
		this.drafts.statement(this.draft, StatementKind.VOICE, "We were heard", null, null);
		this.drafts.priority(this.place.id(), this.draft, "Neglect", ProgressLevel.SOME);
		var voices = line("R08");
		assertThat(voices.proposals()).extracting((content) -> content.link().value()).containsExactly("PART:VOICES");
		assertThat(line("R05").proposals()).as("priorities without evidence of impact answer nothing").isEmpty();
		assertThat(line("R12").proposals()).as("no money is stated").isEmpty();

		this.checklists.confirm(this.place.id(), REPORT, List.of("R08 PART:VOICES"));
		assertThat(line("R08").state()).isEqualTo(State.LINKED);
		assertThat(line("R01").state()).isEqualTo(State.OPEN);

		assertThat(this.checklists.confirmAll(this.place.id(), REPORT)).isPositive();
		assertThat(line("R01").state()).isEqualTo(State.LINKED);
		assertThat(checklist().proposing()).isFalse();
	}

	@Test
	void proposalThatIsGoneIsRefused() {
		refused("checklist.notProposed",
				() -> this.checklists.confirm(this.place.id(), REPORT, List.of("R08 PART:VOICES")));
	}

	@Test
	void linkToRemovedTextOpensTheLineAgain() {
		this.drafts.section(this.draft, "introduction", "Introduction");
		answer("R01", "SECTION:introduction");
		assertThat(line("R01").blocking()).isFalse();
		this.jdbc.sql("update section set body = ''").update();
		assertThat(line("R01").state()).isEqualTo(State.BROKEN);
		this.jdbc.sql("delete from section").update();
		var broken = line("R01");
		assertThat(broken.state()).isEqualTo(State.BROKEN);
		assertThat(broken.blocking()).isTrue();
		assertThat(broken.links()).singleElement()
			.satisfies((link) -> assertThat(link.link().name()).isEqualTo("Introduction"));
	}

	@Test
	void linkToWhatIsNotThereIsRefused() {
		refused("checklist.removed", () -> answer("R01", "SECTION:gone"));
		refused("checklist.removed", () -> answer("R07", "ACTION:act-0001"));
		refused("checklist.removed", () -> answer("R07", "RECOMMENDATION:rec-0001"));
		refused("checklist.removed", () -> answer("R07", "REVIEW:child-z"));
		refused("checklist.removed", () -> answer("R12", "PART:MONEY"));
		assertThat(checklist().answered()).isZero();
	}

	@Test
	void explanationAnswersAndAnEmptyAnswerOpensTheLine() {
		explain("R02", "In the chapter on scrutiny", false);
		assertThat(line("R02").state()).isEqualTo(State.EXPLAINED);
		explain("R02", null, false);
		assertThat(line("R02").state()).isEqualTo(State.OPEN);
		assertThat(line("R02").version()).isEqualTo(ChecklistLine.UNANSWERED);
	}

	@Test
	void onlySomeRequirementsMayNotApplyAndNeedAReason() {
		refused("checklist.applies", () -> explain("R01", "We do not like it", true));
		refused("checklist.reason", () -> explain("R18", null, true));
		explain("R18", "There is no secure establishment in the area", true);
		explain("R20", "The partners for child death reviews report it", true);
		assertThat(line("R18").state()).isEqualTo(State.NOT_APPLICABLE);
		assertThat(line("R20").state()).isEqualTo(State.NOT_APPLICABLE);
	}

	@Test
	void openMustLinesBlockTheSignOffAndShouldLinesWarn() {
		assertThat(obstacles()).filteredOn(StageObstacle::blocking)
			.extracting(StageObstacle::address)
			.containsExactly("checklist/R01", "checklist/R02");
		assertThat(obstacles()).filteredOn((obstacle) -> !obstacle.blocking()).hasSize(1);
		assertThat(this.condition.check(this.reports.summary(this.place.id(), REPORT), ReportStage.PARTNER_REVIEW)
			.get(0)
			.obstacles()).isEmpty();
		explain("R01", "In the introduction", false);
		explain("R02", "In the introduction", false);
		assertThat(obstacles()).noneMatch(StageObstacle::blocking);
	}

	@Test
	void nextReportProposesWhatAnsweredTheLastOne() {
		this.drafts.section(this.draft, "introduction", "Introduction");
		UUID voice = this.drafts.statement(this.draft, StatementKind.VOICE, "We were heard", null, null);
		answer("R09", "SECTION:introduction");
		answer("R03", "STATEMENT:" + this.jdbc.sql("select number from statement").query(String.class).single());
		UUID next = this.drafts.add(this.place.id(), "2031-32", "Annual report", 2031, ReportState.DRAFT);
		this.jdbc.sql("update annual_report set rolled_from_id = ? where id = ?")
			.param(this.draft)
			.param(next)
			.update();
		this.drafts.section(next, "introduction", "Introduction");
		this.drafts.statement(next, StatementKind.VOICE, "We were heard again", null, voice);
		assertThat(this.checklists.line(this.place.id(), "2031-32", "R09").proposals())
			.extracting(LinkableContent::name)
			.containsExactly("Introduction");
		assertThat(this.checklists.line(this.place.id(), "2031-32", "R03").proposals())
			.extracting(LinkableContent::name)
			.containsExactly("We were heard again");
	}

	@Test
	void secondEditorSeesThatTheAnswerChanged() {
		explain("R02", "In the introduction", false);
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> this.checklists
			.answer(this.place.id(), REPORT, "R02", new RequirementAnswer(List.of(), "Mine", false), -1));
	}

	@Test
	void othersSeeNoChecklist() {
		this.world.signIn(Role.SCRUTINEER, this.place);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::checklist)
			.isNotInstanceOf(NullPointerException.class);
		this.world.signIn(Role.BUSINESS_MANAGER, this.world.place());
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::checklist);
	}

	@Test
	void agencyReportsHaveNoChecklistAndPublishedOnesAreClosed() {
		this.drafts.add(this.place.id(), "2029-30", "Annual report", 2029, ReportState.PUBLISHED);
		refused("checklist.closed", () -> this.checklists.answer(this.place.id(), "2029-30", "R02",
				new RequirementAnswer(List.of(), "Late", false), -1));
		this.jdbc.sql("update annual_report set kind = 'SCRUTINEER' where id = ?").param(this.draft).update();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::checklist);
		assertThat(this.condition.check(this.reports.summary(this.place.id(), REPORT), ReportStage.SIGNED_OFF))
			.isEmpty();
	}

	private Checklist checklist() {
		return this.checklists.of(this.place.id(), REPORT);
	}

	private ChecklistLine line(String key) {
		return this.checklists.line(this.place.id(), REPORT, key);
	}

	private void answer(String key, String link) {
		this.checklists.answer(this.place.id(), REPORT, key,
				new RequirementAnswer(EvidenceLink.read(link).stream().toList(), null, false), line(key).version());
	}

	private void explain(String key, @Nullable String explanation, boolean notApplicable) {
		this.checklists.answer(this.place.id(), REPORT, key,
				new RequirementAnswer(List.of(), explanation, notApplicable), line(key).version());
	}

	private List<StageObstacle> obstacles() {
		return this.condition.check(this.reports.summary(this.place.id(), REPORT), ReportStage.SIGNED_OFF)
			.get(0)
			.obstacles();
	}

	private void under(String regime) {
		this.jdbc.sql("update annual_report set regime_key = ? where id = ?").param(regime).param(this.draft).update();
	}

	private static void refused(String key, Runnable work) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(work::run)
			.satisfies((violation) -> assertThat(violation.key()).isEqualTo(key));
	}

}
