package org.throughline.transfer.tables;

import java.time.LocalDate;
import org.throughline.TestClock;
import org.throughline.action.Monitoring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.action.ActionFilter;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.OutcomeDetails;
import org.throughline.action.RecommendationOutcome;
import org.throughline.action.RecommendationResponse;
import org.throughline.action.RecommendationTarget;
import org.throughline.action.RecommendationRow;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSource;
import org.throughline.action.SourceType;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.web.NotFoundException;
import org.throughline.transfer.table.CellProblem;
import org.throughline.transfer.table.ReadRow.Verdict;
import org.throughline.transfer.table.TableExportService;
import org.throughline.transfer.table.TableImportService;
import org.throughline.transfer.table.TableReading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SampleTest
@Transactional
class ActionTablesTests {

	@Autowired
	private TableImportService imports;

	@Autowired
	private TableExportService exports;

	@Autowired
	private ActionPlanService plans;

	@Autowired
	private RecommendationService recommendations;

	@Autowired
	private ActionService actions;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private SamplePeople people;

	private UUID partnership;

	@BeforeEach
	void signInManager() {
		this.partnership = this.partnerships.require("oxfordshire").id();
		signIn("business.manager");
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { "action-plans", "recommendations", "actions", "action-updates" })
	void importingAnExportChangesNothing(String table) {
		for (byte[] file : List.of(this.exports.csv(this.partnership, table, null, null),
				this.exports.workbook(this.partnership, table, null, null))) {
			var read = read(table, file);
			assertThat(read.problems()).isEmpty();
			assertThat(read.count(Verdict.UNCHANGED)).isPositive();
			assertThat(read.toSave()).isZero();
		}
		assertThat(this.exports.template(this.partnership, table)).isNotEmpty();
	}

	@Test
	void planIsImportedOnceAndChangedByItsTitle() {
		String file = """
				Plan,Plan owner,Report,Purpose
				Plan on transitions,Thames Valley Police,2024-25,Moving to adult services
				""";
		assertThat(save("action-plans", file)).isOne();
		var plan = this.plans.find(this.partnership, "plan-on-transitions");
		assertThat(plan.content().description()).isEqualTo("Moving to adult services");
		assertThat(plan.reportSlug()).isEqualTo("2024-25");
		assertThat(read("action-plans", bytes(file)).toSave()).isZero();
		assertThat(save("action-plans", "Plan,Purpose\nPlan on transitions,Leaving care\n")).isOne();
		assertThat(this.plans.find(this.partnership, "plan-on-transitions").content().description())
			.isEqualTo("Leaving care");
	}

	@Test
	void gradesOfPlanAndMonitoringAreImported() {
		assertThat(save("action-plans",
				"Plan,Grades,Status words\nPlan on transitions,1: No progress,On track: In progress\n"))
			.isOne();
		assertThat(save("actions", """
				Plan,Action,Priority,Status,Not ours to monitor,Monitored by,Monitored until
				Plan on transitions,Ask for a change of law,1,In progress,Yes,Home Office,31/03/2097
				""")).isOne();
		var action = action("Ask for a change of law");
		assertThat(action.grade()).isEqualTo("1: No progress");
		assertThat(action.statusInPlan()).isEqualTo("On track");
		assertThat(action.content().monitoring())
			.isEqualTo(new Monitoring(true, "Home Office", LocalDate.of(2097, 3, 31)));
		assertThat(read("actions", bytes("Action,Not ours to monitor\nAsk the neighbours,Yes\n")).problems())
			.hasSize(1);
		assertThat(wrong("actions", "Plan,Action,Grade\nPlan on transitions,Ask again,7\n")).contains("Priority");
	}

	@Test
	void statusWordOfPlanIsImported() {
		save("action-plans", """
				Plan,Status words
				Plan on transitions,"On track: In progress: Milestones are met
				Slipping: In progress
				Done: Awaiting verification"
				""");
		String actions = """
				Plan,Action,Status in the plan
				Plan on transitions,Agree a protocol,slipping
				Plan on schools,Train the staff,Amber
				""";
		assertThat(save("actions", actions)).isEqualTo(2);
		assertThat(action("Agree a protocol").status()).isEqualTo(ActionStatus.IN_PROGRESS);
		assertThat(action("Agree a protocol").statusInPlan()).isEqualTo("Slipping");
		assertThat(action("Train the staff").status()).isEqualTo(ActionStatus.NOT_STARTED);
		assertThat(action("Train the staff").statusInPlan()).isEqualTo("Amber");
		assertThat(read("actions", bytes(actions.replace("slipping", "Slipping"))).toSave()).isZero();
		assertThat(save("actions", actions.replace("slipping", "On track"))).isOne();
		assertThat(action("Agree a protocol").statusInPlan()).isEqualTo("On track: Milestones are met");
		assertThat(wrong("actions", """
				Plan,Action,Status,Status in the plan
				Plan on transitions,Agree a protocol,,Late
				Plan on transitions,Tell the parents,Blocked,On track
				""")).contains("Status in the plan", "Status in the plan");
		assertThat(save("action-updates", """
				Plan,Action,Date,Status in the plan,Note,Document
				Plan on transitions,Agree a protocol,%s,Done,Agreed,Minutes
				""".formatted(LocalDate.now(TestClock.ZONE)))).isOne();
		var done = this.actions.details(this.partnership, action("Agree a protocol").reference());
		assertThat(done.action().status()).isEqualTo(ActionStatus.REPORTED_COMPLETE);
		assertThat(done.updates().get(0).content().statusWord()).isEqualTo("Done");
		assertThat(read("action-updates", this.exports.csv(this.partnership, "action-updates", null, null)).toSave())
			.isZero();
	}

	@Test
	void linksBetweenRecommendationsAreImportedAndExported() {
		String file = "Recommendation,Link,Other recommendation\nrec-0003,Says the same,rec-0001\nrec-0003,Supersedes,rec-0002\n";
		assertThat(save("recommendation-links", file)).isEqualTo(2);
		assertThat(read("recommendation-links", bytes(file)).toSave()).isZero();
		byte[] export = this.exports.csv(this.partnership, "recommendation-links", null, null);
		assertThat(new String(export, StandardCharsets.UTF_8)).contains("rec-0003/rec-0001,",
				",CPD expansion and creation of linkages between existing programmes,Says the same,");
		assertThat(read("recommendation-links", export).count(Verdict.UNCHANGED)).isEqualTo(2);
		assertThat(save("recommendation-links", file.replace("Supersedes", "Supports"))).isOne();
		assertThat(wrong("recommendation-links", """
				Recommendation,Link,Other recommendation
				rec-0001,Supports,rec-0003
				rec-0004,Supports,rec-0004
				rec-0004,Likes,rec-0002
				rec-0004,Supports,rec-9999
				""")).hasSize(4);
	}

	@Test
	void recommendationOfReviewIsImportedWithItsResponse() {
		String review = this.recommendations.sources(this.partnership)
			.stream()
			.filter((source) -> source.type() == SourceType.REVIEW)
			.map(RecommendationSource::reference)
			.findFirst()
			.orElseThrow();
		String file = """
				Source type,Source,Review reference,No,Recommendation,Sub-points,Agencies,Themes,Response,Reason,Date made
				Review,A review,%s,4.2,Share information early,"At once
				In full",Thames Valley Police,Neglect,Accepted in part,No funds,01/05/2026
				"""
			.formatted(review);
		assertThat(save("recommendations", file)).isOne();
		var row = recommendation("Share information early");
		assertThat(row.sourceReference()).isEqualTo(review);
		assertThat(row.recommendation().source().type()).isEqualTo(SourceType.REVIEW);
		assertThat(row.recommendation().content().pointList()).containsExactly("At once", "In full");
		assertThat(row.recommendation().response().response()).isEqualTo(RecommendationResponse.IN_PART);
		assertThat(row.organisationSlugs()).containsExactly("thames-valley-police");
		assertThat(read("recommendations", bytes(file)).toSave()).isZero();
		assertThat(save("recommendations", """
				Source,Recommendation,Response,Number
				A review,Share information early,Accepted,5
				""")).isOne();
		assertThat(save("recommendations", """
				Source,Recommendation,Success measure,Due date,Outcome,Reason for the outcome,Date of the outcome
				A review,Share information early,Staff know it,01/05/2027,Closed – not done,No money,01/06/2026
				""")).isOne();
		var changed = recommendation("Share information early").recommendation();
		assertThat(changed.response().response()).isEqualTo(RecommendationResponse.ACCEPTED);
		assertThat(changed.content().citation().number()).isEqualTo("5");
		assertThat(changed.content().target())
			.isEqualTo(new RecommendationTarget(null, "Staff know it", LocalDate.of(2027, 5, 1)));
		assertThat(changed.outcome())
			.isEqualTo(new OutcomeDetails(RecommendationOutcome.CLOSED_NOT_DONE, "No money", LocalDate.of(2026, 6, 1)));
	}

	@Test
	void numbersOfPlanAreKeptAsPreviewed() throws IOException {
		byte[] file = trial("actions-number-only.csv");
		var read = read("actions", file);
		assertThat(read.problems()).extracting(CellProblem::column).containsExactly("Action");
		assertThat(read.toSave()).isEqualTo(2);
		this.imports.finish(this.partnership, "actions", upload("actions", file), true, true);
		assertThat(action("Name a lead in each school").content().planWording().planNumber()).isEqualTo("1.1");
		assertThat(action("Share the list with the hub").content().planWording().planNumber()).isEqualTo("1.3");
		assertThat(new String(this.exports.csv(this.partnership, "actions", null, null), StandardCharsets.UTF_8))
			.contains("1.3,Share the list with the hub");
		assertThat(save("actions", "No,Action\n2.1,Share the list with the hub\n")).isOne();
		assertThat(action("Share the list with the hub").content().planWording().planNumber()).isEqualTo("2.1");
	}

	@Test
	void actionsWithSemicolonsInWindowsLettersAreReadInFourColumns() throws IOException {
		byte[] file = trial("actions-semicolons.csv");
		assertThat(read("actions", file).problems()).isEmpty();
		this.imports.finish(this.partnership, "actions", upload("actions", file), false, true);
		var pathway = this.actions.details(this.partnership,
				action("Agree, print and send the new pathway to schools, surgeries, nurseries and clinics")
					.reference());
		assertThat(pathway.action().dates().dueOn()).hasToString("2027-07-31");
		assertThat(pathway.updates()).extracting((update) -> update.content().note())
			.containsExactly("Started, two meetings held, £1,200 spent");
		var audit = action("Audit twenty records, ten from each team, and tell the group, the board and the teams");
		assertThat(audit.owner()).isEqualTo("Oxford Health NHS Foundation Trust");
		assertThat(this.actions.details(this.partnership, audit.reference()).updates())
			.extracting((update) -> update.content().note())
			.containsExactly("Not started – waiting for data");
	}

	@Test
	void revisedDueDatesAreKeptWithTheirHistory() {
		String file = """
				Plan,Action,Target date,Revised due date
				Plan on transitions,Agree a protocol,31/03/2097,"30/06/2097 (decided 12/05/2026)
				30/09/2097"
				Plan on transitions,Train the staff,31/03/2097,
				""";
		assertThat(save("actions", file)).isEqualTo(2);
		var action = action("Agree a protocol");
		assertThat(action.dates().firstDueOn()).hasToString("2097-03-31");
		assertThat(action.dates().dueOn()).hasToString("2097-09-30");
		var updates = this.actions.details(this.partnership, action.reference()).updates();
		assertThat(updates).extracting((update) -> String.valueOf(update.content().dueOn()))
			.containsExactly("2097-09-30", "2097-06-30");
		assertThat(updates.get(1).content().asOf()).hasToString("2026-05-12");
		assertThat(read("actions", this.exports.csv(this.partnership, "actions", null, null)).toSave()).isZero();
		assertThat(save("actions",
				"Plan,Action,Revised due dates\nPlan on transitions,Train the staff,End of June 2097\n"))
			.isOne();
		assertThat(action("Train the staff").dates().dueOn()).hasToString("2097-06-30");
		assertThat(action("Train the staff").dates().firstDueOn()).hasToString("2097-03-31");
		assertThat(save("actions", "Action,Original date,Due date\nAsk the young people,01/02/2097,01/04/2097\n"))
			.isOne();
		assertThat(action("Ask the young people").dates().firstDueOn()).hasToString("2097-02-01");
		assertThat(action("Ask the young people").dates().dueOn()).hasToString("2097-04-01");
		assertThat(wrong("actions", """
				Plan,Action,Due date,Revised due dates
				Plan on transitions,Agree a protocol,,"30/06/2098
				30/09/2098"
				Plan on transitions,Train the staff,01/08/2097,01/09/2097
				Plan on transitions,A new one,01/08/2097,soon
				""")).containsExactly("Revised due dates", "Due date", "Due date", "Revised due dates");
	}

	@Test
	void numbersThatASpreadsheetMadeDatesAreAskedAbout() {
		assertThat(read("actions", bytes("""
				Plan,Number,Action
				A plan,2026-04-03,One
				A plan,3-Apr,Two
				A plan,Mar-24,Three
				A plan,3-4,Four
				A plan,1.2.10,Five
				""")).questions()).extracting(CellProblem::row).containsExactly(2, 3, 4);
	}

	@Test
	void updatesFromDocumentsAreAddedInOrder() {
		save("actions", """
				Plan,Action,Owner,Date added
				Plan on transitions,Agree a protocol,Thames Valley Police,01/02/2026
				""");
		String file = """
				Plan,Action,Date,Status,Note,Document
				Plan on transitions,Agree a protocol,01/03/2026,In progress,Begun,Minutes of March 2026
				Plan on transitions,Agree a protocol,01/05/2026,Awaiting verification,Agreed,Minutes of May 2026
				""";
		assertThat(save("action-updates", file)).isEqualTo(2);
		var action = action("Agree a protocol");
		assertThat(action.status()).isEqualTo(ActionStatus.REPORTED_COMPLETE);
		assertThat(action.dates().lastResponseOn()).hasToString("2026-05-01");
		assertThat(action.origin().madeOn()).hasToString("2026-02-01");
		assertThat(read("action-updates", bytes(file)).toSave()).isZero();
		assertThat(wrong("action-updates", file.replace("Minutes of May", "Report of May"))).containsExactly("Plan");
		assertThat(wrong("action-updates", """
				Plan,Action,Date,Note,Document
				Plan on transitions,Agree a protocol,01/06/2026,Signed,Minutes of June
				Plan on transitions,Agree a protocol,01/04/2026,Begun,Minutes of April
				Plan on transitions,Agree a protocol,02/05/2026,Read,Minutes of the day after
				Plan on transitions,Agree a protocol,01/06/2056,Used,Minutes to come
				""")).containsExactly("Date", "Date", "Date");
	}

	@Test
	void placeholdersAreLeftOutAndNamed() {
		String file = """
				Action,Status,Progress,Evidence link,Success measure
				Agree a protocol,In progress,N/A,None,Not evaluated
				""";
		assertThat(read("actions", bytes(file)).questions()).extracting(CellProblem::column)
			.containsExactlyInAnyOrder("Progress note", "Evidence link", "Success measure");
		this.imports.finish(this.partnership, "actions", upload("actions", bytes(file)), false, true);
		var action = this.actions.details(this.partnership, action("Agree a protocol").reference());
		assertThat(action.action().content().successMeasure()).isNull();
		assertThat(action.updates()).singleElement().satisfies((update) -> {
			assertThat(update.content().note()).isNull();
			assertThat(update.evidence()).isEmpty();
		});
	}

	@Test
	void errorsAreShownAtTheirCells() {
		assertThat(wrong("action-plans", "Title,Short name,Report\nA plan,not a name,1999\nNew,,\n"))
			.containsExactlyInAnyOrder("Short name", "Report", "Title");
		assertThat(wrong("recommendations", """
				Source type,Source,Source reference,Recommendation,Response
				Review,A review,rev-9999,Do it,Not accepted
				""")).containsExactlyInAnyOrder("Source reference", "Response");
		assertThat(wrong("recommendations", """
				Source,Recommendation,Outcome,Date of the outcome
				A review,Do it,No longer needed,
				A review,Do that,Open,01/06/2026
				""")).containsExactlyInAnyOrder("Outcome", "Date of the outcome", "Date of the outcome");
		String wording = "Example: show the new procedure on the intranet.";
		assertThat(wrong("action-updates", """
				Action,Date,Status,Note,Document
				No such action,01/03/2026,,Begun,Minutes
				Example: brief all new staff on how to record a concern about a child.,01/03/2026,,Begun,Minutes
				%1$s,01/03/2026,,Begun,Minutes
				%1$s,01/11/2026,Verified complete,Seen,Minutes
				""".formatted(wording))).containsExactly("Action", "Action", "Date", "Status");
	}

	@Test
	void onlyBusinessManagerImportsAndExports() {
		for (String person : List.of("administrator", "councillor", "partner.agency", "safeguarding.partner")) {
			signIn(person);
			for (String table : List.of("action-plans", "recommendations", "action-updates")) {
				assertThatExceptionOfType(NotFoundException.class).as(person)
					.isThrownBy(() -> this.exports.csv(this.partnership, table, null, null));
				assertThatExceptionOfType(NotFoundException.class).as(person)
					.isThrownBy(() -> this.imports.upload(this.partnership, table, "table.csv", bytes("Title\nA\n"),
							Map.of()));
			}
		}
	}

	private RecommendationRow recommendation(String wording) {
		return this.recommendations.rows(this.partnership)
			.stream()
			.filter((row) -> row.recommendation().content().wording().equals(wording))
			.findFirst()
			.orElseThrow();
	}

	private ActionSummary action(String wording) {
		return this.actions.all(this.partnership, ActionFilter.ALL)
			.stream()
			.filter((action) -> action.content().wording().equals(wording))
			.findFirst()
			.orElseThrow();
	}

	private void signIn(String name) {
		SecurityContextHolder.getContext()
			.setAuthentication(new UsernamePasswordAuthenticationToken(this.people.person(name), null, List.of()));
	}

	private static byte[] trial(String name) throws IOException {
		return new ClassPathResource("trials/" + name).getContentAsByteArray();
	}

	private static byte[] bytes(String file) {
		return file.getBytes(StandardCharsets.UTF_8);
	}

	private UUID upload(String table, byte[] file) {
		return this.imports.upload(this.partnership, table, "table.csv", file, Map.of());
	}

	private TableReading<?> read(String table, byte[] file) {
		return this.imports.preview(this.partnership, table,
				this.imports.upload(this.partnership, table, upload(table, file)));
	}

	private long save(String table, String file) {
		var read = read(table, bytes(file));
		assertThat(read.problems()).isEmpty();
		this.imports.finish(this.partnership, table, upload(table, bytes(file)), false, true);
		return read.toSave();
	}

	private List<String> wrong(String table, String file) {
		return read(table, bytes(file)).problems().stream().map(CellProblem::column).toList();
	}

}
