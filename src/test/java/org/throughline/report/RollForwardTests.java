package org.throughline.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import org.throughline.ApplicationTest;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ImportedReport.ImportedContents;
import org.throughline.report.ImportedReport.ImportedDocument;
import org.throughline.report.ImportedReport.ImportedHeading;
import org.throughline.report.ImportedReport.ImportedPeriod;
import org.throughline.report.ImportedReport.ImportedPriority;
import org.throughline.report.ImportedReport.ImportedSection;
import org.throughline.report.ImportedReport.ImportedStatement;
import org.throughline.report.RollForward.Decision;
import org.throughline.report.RollForward.SectionChoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ApplicationTest
class RollForwardTests {

	private static final Map<Integer, Decision> STATEMENTS = Map.of(1, Decision.keep(), 2,
			Decision.reword("Earlier help", "Help families earlier"), 3, Decision.remove(" It is done. "));

	private static final Map<Integer, Decision> PRIORITIES = Map.of(4, Decision.keep(), 5,
			Decision.reword(null, "Exploitation and harm outside the home"), 6, Decision.remove("Met in full"));

	@Autowired
	private RollForwardService rollForward;

	@Autowired
	private ReportService reports;

	@Autowired
	private PriorityService priorities;

	@Autowired
	private ReportWorld world;

	private ReportWorld.Place place;

	@BeforeEach
	void publishAYear() {
		this.place = this.world.place();
		this.world.asProcess(() -> {
			this.reports.importReport(lastYear());
			return "";
		});
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void proposalIsForTheNextPeriod() {
		var proposal = this.rollForward.propose(this.place.id(), "2024-25");
		assertThat(proposal.content().title()).isEqualTo("Annual report 2025/26");
		assertThat(proposal.content().period().label()).isEqualTo("2025/26");
		assertThat(proposal.content().period().startsOn()).isEqualTo(LocalDate.of(2025, 4, 1));
		assertThat(proposal.content().period().endsOn()).isEqualTo(LocalDate.of(2026, 3, 31));
		assertThat(proposal.from().statements()).hasSize(3);
	}

	@Test
	void statementInThreeReportsNeedsADecision() {
		roll(choices(SectionChoice.NONE, STATEMENTS, PRIORITIES));
		var second = details("2025-26");
		this.rollForward.roll(this.place.id(), "2025-26",
				new RollForward(content("2026/27", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)),
						SectionChoice.NONE, keepAll(second.statements().stream().map(StatementDetails::number)),
						keepAll(second.priorities().stream().map(PriorityDetails::number))));
		var proposal = this.rollForward.propose(this.place.id(), "2026-27");
		assertThat(proposal.from().statements()).hasSize(2)
			.allSatisfy((statement) -> assertThat(proposal.reasons(statement))
				.contains(new RollForwardReason(RollForwardReason.Kind.SAID_BEFORE, "2024/25, 2025/26, 2026/27")));
	}

	private static Map<Integer, Decision> keepAll(Stream<Integer> numbers) {
		return numbers.collect(Collectors.toMap(Function.identity(), (number) -> Decision.keep()));
	}

	@Test
	void whatLedToVerifiedActionsOnlyNeedsADecision() {
		var before = this.rollForward.propose(this.place.id(), "2024-25");
		var proposal = new RollForwardProposal(before.from(), before.content(), Set.of("act-0001", "act-0002"));
		var statement = before.from().statements().get(0);
		assertThat(proposal.reasons(withActions(statement, List.of("act-0001", "act-0002"))))
			.containsExactly(new RollForwardReason(RollForwardReason.Kind.ACTIONS_VERIFIED, "2"));
		assertThat(proposal.reasons(withActions(statement, List.of("act-0001", "act-0003")))).isEmpty();
		assertThat(proposal.reasons(withActions(statement, List.of()))).isEmpty();
	}

	private static StatementDetails withActions(StatementDetails statement, List<String> actions) {
		return statement.with(statement.links(),
				new StatementTrace(new StatementImpact(actions, List.of(), List.of()), null));
	}

	@ParameterizedTest
	@CsvSource({ "2022/23 to 2024/25, true", "2022-2025, true", "2023–26, false", "until 2024, true", "2025/26, false",
			"three years, false" })
	void periodInWordsEndsWithItsLastYear(String words, boolean ended) {
		assertThat(RollForwardProposal.endsBefore(words, LocalDate.of(2025, 4, 1))).isEqualTo(ended);
	}

	@Test
	void statementsAreKeptRewordedOrRemoved() {
		var result = roll(choices(SectionChoice.HEADINGS, STATEMENTS, PRIORITIES));
		var next = details(result.slug());
		assertThat(next.report().draft()).isTrue();
		assertThat(next.rolledFromId()).isEqualTo(details("2024-25").report().id());
		var carried = next.statements(StatementKind.KEY_MESSAGE).get(0);
		assertThat(carried.wording()).isEqualTo("Act on neglect");
		assertThat(carried.points()).containsExactly("at home", "at school");
		assertThat(carried.links().themes()).containsExactly("test-neglect");
		assertThat(carried.links().section()).isEqualTo("messages");
		assertThat(carried.content().context().note()).isNull();
		assertThat(carried.trace().lineage())
			.isEqualTo(new Lineage(Lineage.Kind.REPEATED, new ReportedPeriods(List.of("2024/25", "2025/26"), List.of()),
					"2024-25", "2024/25", 1, "Act on neglect"));
		var reworded = next.statements(StatementKind.KEY_MESSAGE).get(1);
		assertThat(reworded.headline()).isEqualTo("Earlier help");
		assertThat(reworded.trace().lineage()).extracting(Lineage::kind).isEqualTo(Lineage.Kind.REWORDED);
		assertThat(next.statements(StatementKind.AIM)).isEmpty();
		assertThat(next.dropped()).containsExactly(
				new DroppedDetails(DroppedDetails.STATEMENT, "Write a strategy", "2024/25", "It is done."),
				new DroppedDetails(DroppedDetails.PRIORITY, "Homelessness", "2024/25", "Met in full"));
	}

	@Test
	void prioritiesContinueWithoutProgress() {
		var result = roll(choices(SectionChoice.TEXT, STATEMENTS, PRIORITIES));
		var before = details("2024-25");
		var next = details(result.slug());
		assertThat(next.priorities()).extracting(PriorityDetails::title)
			.containsExactly("Neglect", "Exploitation and harm outside the home");
		assertThat(next.priorities().get(0).id()).isEqualTo(before.priorities().get(0).id());
		assertThat(next.priorities().get(0).progress().progress()).isEmpty();
		assertThat(next.priorities().get(0).progress().level()).isEqualTo(ProgressLevel.NOT_STATED);
		assertThat(before.priorities()).extracting(PriorityDetails::title)
			.containsExactly("Neglect", "Exploitation", "Homelessness");
	}

	@Test
	void sectionsContinueAsChosen() {
		roll(choices(SectionChoice.HEADINGS, STATEMENTS, PRIORITIES));
		assertThat(details("2025-26").sections()).extracting(SectionDetails::body).containsExactly("");
		removeNext();
		roll(choices(SectionChoice.TEXT, STATEMENTS, PRIORITIES));
		assertThat(details("2025-26").sections()).extracting(SectionDetails::body).containsExactly("We *say*:");
		removeNext();
		roll(choices(SectionChoice.NONE, STATEMENTS, PRIORITIES));
		assertThat(details("2025-26").sections()).isEmpty();
		assertThat(details("2025-26").statements().get(0).links().section()).isNull();
	}

	@Test
	void allIncompleteDecisionsAreReported() {
		var statements = Map.of(2, Decision.reword("x".repeat(201), " "), 3, Decision.remove(null), 99,
				Decision.keep());
		var priorities = Map.of(5, Decision.reword(null, null), 6, Decision.remove(""));
		assertThat(refused(choices(SectionChoice.NONE, statements, priorities))).containsExactly("statement 1",
				"statement 2", "statement 2", "statement 3", "priority 4", "priority 5", "priority 6", "statement 99");
		assertThat(this.reports.reportsOf(this.place.id())).hasSize(1);
	}

	@Test
	void usedSlugIsRefused() {
		var choices = new RollForward(content("2024/25", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 3, 1)),
				SectionChoice.NONE, STATEMENTS, PRIORITIES);
		assertThat(refused(choices)).containsExactly("period.label", "period.ends");
	}

	@Test
	void reportIsRolledForwardOnce() {
		roll(choices(SectionChoice.NONE, STATEMENTS, PRIORITIES));
		var again = new RollForward(content("2026/27", LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)),
				SectionChoice.NONE, STATEMENTS, PRIORITIES);
		var refusal = catchThrowableOfType(AlreadyRolledForward.class, () -> roll(again));
		assertThat(refusal.successor()).isEqualTo("2025-26");
		assertThatExceptionOfType(AlreadyRolledForward.class)
			.isThrownBy(() -> this.rollForward.propose(this.place.id(), "2024-25"));
		removeNext();
		assertThat(roll(again).slug()).isEqualTo("2026-27");
	}

	@Test
	void overlappingPeriodIsReported() {
		var overlapping = new RollForward(content("2025 to 2027", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)),
				SectionChoice.NONE, STATEMENTS, PRIORITIES);
		assertThat(roll(overlapping).overlapping()).extracting(ReportSummary::slug).containsExactly("2024-25");
	}

	@Test
	void editOfContinuingPriorityKeepsEarlierReport() {
		roll(choices(SectionChoice.NONE, STATEMENTS, PRIORITIES));
		var carried = details("2025-26").priorities().get(0);
		this.priorities.edit(this.place.id(), "2025-26", carried.number(), edit("Neglect in all its forms", "Much"),
				carried.version());
		assertThat(details("2025-26").priorities().get(0).title()).isEqualTo("Neglect in all its forms");
		assertThat(details("2025-26").priorities().get(0).progress().progress()).isEqualTo("Much");
		assertThat(details("2024-25").priorities().get(0).title()).isEqualTo("Neglect");
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> this.priorities
			.edit(this.place.id(), "2025-26", carried.number(), edit("Mine", ""), carried.version()));
	}

	@Test
	void prioritiesAreAddedMovedAndRemoved() {
		roll(choices(SectionChoice.NONE, STATEMENTS, PRIORITIES));
		var added = new PriorityEdit(PriorityContent.of("Babies"), new ProgressContent("", "", ProgressLevel.SOME),
				new PriorityLinks(this.place.slug(), List.of(), List.of("test-babies")));
		int number = this.priorities.add(this.place.id(), "2025-26", added);
		this.priorities.move(this.place.id(), "2025-26", number, Direction.UP);
		assertThat(details("2025-26").priorities()).extracting(PriorityDetails::title)
			.containsExactly("Neglect", "Babies", "Exploitation and harm outside the home");
		var titled = details("2025-26").priority(number).orElseThrow();
		assertThat(titled.ownerName()).isEqualTo("Testford City Council");
		this.priorities.edit(this.place.id(), "2025-26", number,
				new PriorityEdit(PriorityContent.of("Babies"), new ProgressContent("", "", ProgressLevel.SOME),
						new PriorityLinks(this.place.slug(), List.of(), List.of())),
				titled.version());
		assertThat(details("2025-26").priority(number).orElseThrow().version()).isGreaterThan(titled.version());
		this.priorities.remove(this.place.id(), "2025-26", number);
		assertThat(details("2025-26").priority(number)).isEmpty();
		this.priorities.remove(this.place.id(), "2025-26", details("2025-26").priorities().get(0).number());
		assertThat(details("2024-25").priorities()).hasSize(3);
	}

	@Test
	void onlyManagersOfThePartnershipRollForward() {
		for (var role : Role.values()) {
			this.world.signIn(role, (role == Role.BUSINESS_MANAGER) ? this.world.place() : this.place);
			assertThatExceptionOfType(NotFoundException.class).as(role.name())
				.isThrownBy(() -> roll(choices(SectionChoice.NONE, STATEMENTS, PRIORITIES)));
			assertThatExceptionOfType(NotFoundException.class).as(role.name())
				.isThrownBy(() -> this.rollForward.propose(this.place.id(), "2024-25"));
		}
	}

	private ImportedReport lastYear() {
		return new ImportedReport(this.place.slug(), "2024-25", ReportBody.PARTNERSHIP,
				new ImportedHeading("Annual report 2024/25", null,
						new ImportedPeriod("2024/25", LocalDate.of(2024, 4, 1),
								LocalDate.of(2025, 3, 31)),
						"SP_WT2023", null, List.of()),
				ImportedDocument.of(LocalDate.of(2025, 9, 30)), ReportState.PUBLISHED,
				new ImportedContents(List
					.of(new ImportedSection("messages", ReportPart.KEY_MESSAGES, "Our messages", "We *say*:", null)),
						List.of(),
						List.of(actOnNeglect(),
								ReportWorld.statement(null, StatementKind.KEY_MESSAGE, "Help early", null),
								ReportWorld.statement(null, StatementKind.AIM, "Write a strategy", null)),
						List.of(new ImportedPriority(PriorityContent.of("Neglect"), PriorityLinks.NONE, "A lot", "Some",
								ProgressLevel.SOME), ReportWorld.priority("Exploitation"),
								ReportWorld.priority("Homelessness")),
						List.of()));
	}

	private static ImportedStatement actOnNeglect() {
		var content = new StatementContent(null, "Act on neglect", false,
				new StatementContext(null, null, null, "As printed."), StatementVoice.NONE, StatementConcern.NONE);
		return new ImportedStatement(null, StatementKind.KEY_MESSAGE, content, List.of("at home", "at school"),
				StatementLinks.of("messages", List.of("test-neglect"), List.of()), null);
	}

	private static RollForward choices(SectionChoice sections, Map<Integer, Decision> statements,
			Map<Integer, Decision> priorities) {
		return new RollForward(content("2025/26", LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)), sections,
				new HashMap<>(statements), new HashMap<>(priorities));
	}

	private static ReportContent content(String period, LocalDate startsOn, LocalDate endsOn) {
		return new ReportContent("Annual report " + period, null, new ReportContent.Period(period, startsOn, endsOn),
				ReportContent.Guidance.IN_FORCE,
				new ReportContent.DocumentDate(LocalDate.of(2026, 9, 30), DatePrecision.MONTH, null), null, null);
	}

	private static PriorityEdit edit(String title, String progress) {
		return new PriorityEdit(PriorityContent.of(title), new ProgressContent(progress, "", ProgressLevel.SOME),
				PriorityLinks.NONE);
	}

	private CreatedReport roll(RollForward choices) {
		return this.rollForward.roll(this.place.id(), "2024-25", choices);
	}

	private List<String> refused(RollForward choices) {
		return Violations.fields(catchThrowableOfType(RuleViolation.class, () -> roll(choices)));
	}

	private void removeNext() {
		this.reports.remove(this.place.id(), "2025-26", details("2025-26").report().version());
	}

	private ReportDetails details(String slug) {
		return this.reports.details(this.place.id(), slug);
	}

}
