package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.action.TestActions;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Visibility;
import org.throughline.report.PublicationOrder;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportStage;
import org.throughline.report.ReportWorld;
import org.throughline.report.SectionContent;
import org.throughline.report.SectionService;
import org.throughline.report.SignOffService;
import org.throughline.report.SignOffWorld;
import org.throughline.report.SignOffWorld.SignedPlace;
import org.throughline.report.StageObstacle;
import org.throughline.report.StageService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.report.SignOffWorld.DRAFT;

/**
 * Tests that findings of the checklist and the disclosure check prevent the sign-off and
 * publication of a signed draft.
 */
@ApplicationTest
class SignedDraftTests {

	private static final String NAME = "Help Early";

	@Autowired
	private PublicationService publications;

	@Autowired
	private SignOffService signOffs;

	@Autowired
	private TestChecklists checklists;

	@Autowired
	private ChecklistService checklist;

	@Autowired
	private PrivateNameService names;

	@Autowired
	private SectionService sections;

	@Autowired
	private StageService stages;

	@Autowired
	private SignOffWorld signing;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestActions actions;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private SignedPlace place;

	@BeforeEach
	void draftUnderGuidance() {
		this.place = this.signing.place();
		this.jdbc.sql("update annual_report set regime_key = 'SP_WT2023' where partnership_id = ?")
			.param(this.place.id())
			.update();
		this.signing.move(this.place, ReportStage.SCRUTINY);
		for (int at = 0; at < 3; at++) {
			this.world.signIn(this.place.person(at));
			this.signOffs.sign(this.place.id(), DRAFT, this.place.partner(at),
					this.signOffs.fingerprint(this.signing.summary(this.place)).sha256());
		}
		this.world.signIn(this.place.manager());
	}

	@AfterEach
	void leave() {
		this.world.signOut();
	}

	@Test
	void draftThatAllPartnersSignedIsNotSignedOffWithAnOpenRequirement() {
		assertThat(refusedMove()).containsExactly("checklist.must", "checklist.must");
		assertThat(this.signing.summary(this.place).stage()).isEqualTo(ReportStage.SCRUTINY);
		this.checklists.explainAll(this.place.id(), DRAFT);
		this.signing.move(this.place, ReportStage.SIGNED_OFF);
		assertThat(this.signing.summary(this.place).stage()).isEqualTo(ReportStage.SIGNED_OFF);
	}

	@Test
	void openRequirementKeepsTheDraftFromBeingPublishedWithoutAPublicReason() throws Exception {
		assertThat(refusedPublication(null)).contains("report.notSignedOff", "checklist.must");
		this.checklists.explainAll(this.place.id(), DRAFT);
		this.signing.move(this.place, ReportStage.SIGNED_OFF);
		this.jdbc.sql("delete from requirement_evidence where requirement_key = 'R02' and report_id = ?")
			.param(this.signing.summary(this.place).id())
			.update();
		assertThat(refusedPublication(null)).containsExactly("report.notSignedOff", "checklist.must");
		publish("The council meets tomorrow");
		this.world.signOut();
		var page = this.mvc.get().uri("/" + this.place.place().slug() + "/" + DRAFT).exchange();
		assertThat(Jsoup.parse(page.getResponse().getContentAsString()).select("main").text())
			.contains("The council meets tomorrow")
			.doesNotContain("Said elsewhere in the test");
	}

	@Test
	void nameThatIsFoundAfterTheSignOffBlocksThePublicationWithAnyReason() {
		this.checklists.explainAll(this.place.id(), DRAFT);
		this.signing.move(this.place, ReportStage.SIGNED_OFF);
		this.publications.checkPublication(this.place.id(), DRAFT, order(null));
		int number = this.names.add(this.place.id(), NAME);
		for (String reason : new String[] { null, "The council meets tomorrow" }) {
			assertThat(refusedPublication(reason)).containsExactly("disclosure.open");
		}
		assertThat(this.signing.summary(this.place).draft()).isTrue();
		this.signing.move(this.place, ReportStage.SCRUTINY);
		assertThat(refusedMove()).containsExactly("disclosure.open");
		this.names.remove(this.place.id(), number, 0);
		this.signing.move(this.place, ReportStage.SIGNED_OFF);
		publish(null);
		assertThat(this.signing.summary(this.place).draft()).isFalse();
	}

	@Test
	void charactersThatFilesCannotShowStopTheReportOnlyInItsOwnWords() {
		this.checklists.explainAll(this.place.id(), DRAFT);
		var owner = this.actions.organisation("Police");
		String action = this.actions.action(this.place.place(), owner, (LocalDate) null);
		this.actions.changeVisibility(this.place.place(), action, Visibility.PUBLIC);
		write("""
				insert into action_update (id, action_id, number, at, kind, status, note, by_name, as_of, visibility)
				select gen_random_uuid(), a.id, 99, now(), 'PROGRESS', 'IN_PROGRESS', 'Done ✅', 'Test', current_date, 'PUBLIC'
				from action a where a.partnership_id = ?""");
		this.signing.move(this.place, ReportStage.SIGNED_OFF);
		this.signing.move(this.place, ReportStage.SCRUTINY);

		write("update statement set wording = 'Act now ✅' where wording = 'Act on neglect' and report_id = ?",
				this.signing.summary(this.place).id());
		assertThat(refusedMove()).contains("disclosure.unprintable").doesNotContain("disclosure.open");
		write("update statement set wording = 'Act on neglect' where wording = 'Act now ✅' and report_id = ?",
				this.signing.summary(this.place).id());
		assertThat(obstacles()).doesNotContain("disclosure.unprintable");

		write("update action set wording = 'Write the guidance ✅' where partnership_id = ?");
		assertThat(obstacles()).doesNotContain("disclosure.unprintable");
	}

	@Test
	void signOffsAnswerTheRequirementOfTheSignOff() {
		var line = this.checklist.line(this.place.id(), DRAFT, "R19");
		assertThat(line.state()).isEqualTo(ChecklistLine.State.LINKED);
		assertThat(line.signatures()).isEqualTo(new ChecklistLine.Signatures(3, 3));
		assertThat(keys(() -> this.checklist.answer(this.place.id(), DRAFT, "R19",
				new RequirementAnswer(List.of(), "By letter", false), ChecklistLine.UNANSWERED)))
			.containsExactly("checklist.signatures");
		var section = new SectionContent(ReportPart.OVERVIEW, "Purpose", "Changed after all had signed.");
		this.sections.edit(this.place.id(), DRAFT, "purpose", section, 0);
		this.stages.tasks(this.signing.summary(this.place), ReportStage.SIGNED_OFF);
		assertThat(this.checklist.line(this.place.id(), DRAFT, "R19")).satisfies((again) -> {
			assertThat(again.state()).isEqualTo(ChecklistLine.State.OPEN);
			assertThat(again.signatures()).isEqualTo(new ChecklistLine.Signatures(0, 3));
		});
	}

	private void write(String statement) {
		write(statement, this.place.id());
	}

	private void write(String statement, UUID id) {
		assertThat(this.jdbc.sql(statement).param(id).update()).isPositive();
	}

	private List<String> obstacles() {
		return this.stages.tasks(this.signing.summary(this.place), ReportStage.SIGNED_OFF)
			.stream()
			.flatMap((task) -> task.obstacles().stream())
			.map(StageObstacle::key)
			.toList();
	}

	private List<String> refusedMove() {
		return keys(() -> this.signing.move(this.place, ReportStage.SIGNED_OFF));
	}

	private List<String> refusedPublication(@Nullable String override) {
		var checked = keys(() -> this.publications.checkPublication(this.place.id(), DRAFT, order(override)));
		assertThat(keys(() -> publish(override))).isEqualTo(checked);
		return checked;
	}

	private static List<String> keys(Runnable work) {
		return catchThrowableOfType(RuleViolation.class, work::run).all().stream().map(RuleViolation::key).toList();
	}

	private void publish(@Nullable String override) {
		this.publications.publish(this.place.id(), DRAFT, order(override));
	}

	private PublicationOrder order(@Nullable String override) {
		return new PublicationOrder(this.signing.summary(this.place).version(), LocalDate.now(TestClock.ZONE), true,
				null, override, null);
	}

}
