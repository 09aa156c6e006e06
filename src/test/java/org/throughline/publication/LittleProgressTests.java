package org.throughline.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ApplicationTest;
import org.throughline.RealDocuments;
import org.throughline.action.ActionContent;
import org.throughline.action.ActionLinks;
import org.throughline.action.ActionOrigin;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionService;
import org.throughline.action.NewAction;
import org.throughline.action.PlanContent;
import org.throughline.action.PlanEdit;
import org.throughline.action.ProgressScheme;
import org.throughline.measure.TestMoney;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.document.DocumentText;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.publication.LittleProgress.Finding;
import org.throughline.publication.LittleProgress.Reason;
import org.throughline.report.ReportService;
import org.throughline.report.ProgressLevel;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
@Transactional
class LittleProgressTests {

	private static final String REPORT = "2024-25";

	@Autowired
	private LittleProgressService progress;

	@Autowired
	private ReportService drafts;

	@Autowired
	private DraftCheckService checks;

	@Autowired
	private EditionService editions;

	@Autowired
	private EditionFiles files;

	@Autowired
	private SnapshotReader snapshots;

	@Autowired
	private PublicationService publications;

	@Autowired
	private ActionPlanService plans;

	@Autowired
	private ActionService actions;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestMoney money;

	@Autowired
	private ReportWorld world;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private UUID draft;

	@BeforeEach
	void draft() {
		this.place = this.world.place();
		UUID earlier = this.reports.add(this.place.id(), "2023-24", "Annual report", 2023, ReportState.PUBLISHED);
		UUID message = this.reports.statement(earlier, StatementKind.KEY_MESSAGE, "Listen to children.", null, null);
		UUID other = this.reports.statement(earlier, StatementKind.KEY_MESSAGE, "Work together.", null, null);
		this.draft = this.reports.add(this.place.id(), REPORT, "Annual report", 2024, ReportState.DRAFT);
		this.reports.statement(this.draft, StatementKind.KEY_MESSAGE, "Listen to children.", null, message);
		this.reports.statement(this.draft, StatementKind.KEY_MESSAGE, "Work together better.", null, other);
		this.reports.priority(this.place.id(), this.draft, "Neglect", ProgressLevel.LITTLE);
		this.reports.priority(this.place.id(), this.draft, "Exploitation", ProgressLevel.SOME);
		this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		String plan = this.plans.add(this.place.id(),
				new PlanEdit(new PlanContent("The plan", null, ProgressScheme.NONE, Visibility.PUBLIC), null, REPORT));
		action(plan, "Train all staff", Visibility.PUBLIC);
		action(plan, "Find out what nobody may know", Visibility.INTERNAL);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void prioritiesActionsAndRepeatedMessagesAreListed() {
		assertThat(items()).extracting(LittleProgress::name)
			.containsExactly("Neglect", "Train all staff", "Find out what nobody may know", "Listen to children.");
		assertThat(items()).flatExtracting(LittleProgress::findings)
			.extracting(Finding::reason)
			.containsExactly(Reason.LITTLE, Reason.OVERDUE, Reason.NO_UPDATE, Reason.OVERDUE, Reason.NO_UPDATE,
					Reason.REPEATED);
		assertThat(items()).filteredOn((item) -> !item.printed())
			.extracting(LittleProgress::name)
			.containsExactly("Find out what nobody may know");
	}

	@Test
	void explanationIsPrintedAndWhatIsNotPublicIsNot() {
		String action = key("Train all staff");
		explain(action, "The trainer left in May.");
		explain(key("Find out what nobody may know"), "A secret reason.");
		var printed = printed();
		assertThat(printed.get(0))
			.contains("\"name\":\"little-progress\"", "The trainer left in May.", "Train all staff",
					"Overdue since 1 July 2024", "Repeated unchanged from 2023/24", "Little evidence of progress")
			.doesNotContain("nobody may know", "secret reason");
		assertThat(printed.get(1)).contains("Little or no progress", "The trainer left in May.");
	}

	@Test
	@RealDocuments
	void pdfAndWordSayTheSame() throws Exception {
		explain(key("Train all staff"), "The trainer left in May.");
		var made = made(EditionForm.HTML, EditionForm.PDF, EditionForm.WORD);
		assertThat(new String(made.get(0), StandardCharsets.UTF_8)).contains("Little or no progress",
				"The trainer left in May.");
		DocumentText.assertSame(made.get(0), made.get(1), made.get(2));
	}

	@Test
	void itemCanBeExplainedButNotRemoved() {
		String priority = key("Neglect");
		explain(priority, "We began in March.");
		assertThat(items()).hasSize(4);
		assertThat(item(priority).explanation()).isEqualTo("We began in March.");
		explain(priority, " ");
		assertThat(item(priority).explanation()).isNull();
		assertThat(items()).hasSize(4);
	}

	@Test
	void explanationOfWhatIsNotListedIsRefused() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.progress.explain(this.place.id(),
				REPORT, "priority-4", "Words.", LittleProgress.UNEXPLAINED));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> explain(key("Neglect"), "N/A"));
	}

	@Test
	void secondEditorSeesThatTheExplanationChanged() {
		String priority = key("Neglect");
		explain(priority, "We began in March.");
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
				() -> this.progress.explain(this.place.id(), REPORT, priority, "Mine.", LittleProgress.UNEXPLAINED));
	}

	@Test
	void reportPublishedEarlierKeepsItsText() {
		this.world.asProcess(() -> this.editions.sealEarlier(this.place.id(), "2023-24"));
		assertThat(this.jdbc.sql("""
				select convert_from(f.content, 'UTF8') from edition_file f join edition e on e.id = f.edition_id
				where e.partnership_id = ? and f.form = 'JSON'""").param(this.place.id()).query(String.class).single())
			.contains("Listen to children.")
			.doesNotContain("little-progress");
	}

	@Test
	void checksListWhatTheTextAndTheRecordsLeaveOpen() {
		assertThat(checks()).contains("Add evidence of impact to priority “Neglect”");
		assertThat(checks()).noneMatch((text) -> text.startsWith("State the contribution"));
		UUID police = this.jdbc.sql("select id from organisation where slug = ?")
			.param(this.place.slug())
			.query(UUID.class)
			.single();
		this.jdbc.sql("""
				insert into agency_role (id, partnership_id, organisation_id, role, version)
				values (gen_random_uuid(), ?, ?, 'STATUTORY_SAFEGUARDING_PARTNER', 0)""")
			.params(this.place.id(), police)
			.update();
		this.jdbc
			.sql("""
					insert into review_count (id, partnership_id, period_label, report_id, measure, declared, as_written, position, version)
					values (gen_random_uuid(), ?, '2024/25', ?, 'RAPID_REVIEWS', 6, 'six', 0, 0)""")
			.params(this.place.id(), this.draft)
			.update();
		this.money.training(this.place.id(), TestMoney.course(REPORT, "Working with fathers"));
		assertThat(checks()).contains("State the contribution of Testford City Council, a safeguarding partner",
				"Rapid reviews: the report says 6, Throughline has 0", "Evaluate the training “Working with fathers”");
	}

	private void action(String plan, String wording, Visibility visibility) {
		this.actions.add(this.place.id(),
				new NewAction(ActionContent.of(wording, visibility), new ActionLinks(plan, List.of(), List.of()), null,
						LocalDate.of(2024, 7, 1), true, new ActionOrigin(LocalDate.of(2024, 4, 1), false)));
	}

	private List<LittleProgress> items() {
		return this.progress.of(this.drafts.summary(this.place.id(), REPORT));
	}

	private LittleProgress item(String key) {
		return this.progress.find(this.drafts.summary(this.place.id(), REPORT), key);
	}

	private String key(String name) {
		return items().stream().filter((item) -> item.name().equals(name)).findFirst().orElseThrow().key();
	}

	private void explain(String key, String explanation) {
		this.progress.explain(this.place.id(), REPORT, key, explanation, item(key).version());
	}

	private List<String> checks() {
		return this.checks.of(this.drafts.summary(this.place.id(), REPORT)).stream().map(DraftCheck::text).toList();
	}

	private List<String> printed() {
		return made(EditionForm.JSON, EditionForm.HTML).stream()
			.map((file) -> new String(file, StandardCharsets.UTF_8))
			.toList();
	}

	private List<byte[]> made(EditionForm... forms) {
		var partnership = this.partnerships.require(this.place.slug());
		return this.publications.asPublished(this.place.id(), REPORT, LocalDate.of(2025, 9, 30), (slug) -> {
			var snapshot = this.snapshots.read(partnership, slug, 1, LocalDate.of(2025, 9, 30), null);
			return Stream.of(forms).map((form) -> this.files.make(snapshot, form, false, Instant.EPOCH)).toList();
		});
	}

}
