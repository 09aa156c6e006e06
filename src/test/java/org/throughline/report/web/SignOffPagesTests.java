package org.throughline.report.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.TestClock;
import org.throughline.platform.form.Undo;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;
import org.throughline.report.SignOffWorld;
import org.throughline.report.SignOffWorld.SignedPlace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The pages on which a draft is moved on and signed.
 */
@ApplicationTest
class SignOffPagesTests {

	private static final int MOST = 12;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SignOffWorld signing;

	@Autowired
	private ReportWorld world;

	@Autowired
	private SqlCounter sql;

	private SignedPlace place;

	private Editor manager;

	private Editor council;

	private String report;

	private String draft;

	@BeforeEach
	void draft() {
		this.place = this.signing.place();
		this.manager = new Editor(this.mvc, this.place.manager(), this.place.place().slug());
		this.council = this.manager.colleague(this.place.person(0));
		this.report = this.manager.report(SignOffWorld.DRAFT);
		this.draft = "/drafts/" + this.place.place().slug() + "/" + SignOffWorld.DRAFT;
		this.world.signOut();
	}

	@Test
	void stagesListWhatIsMissingAndEachMove() {
		var stages = this.manager.page(this.report);
		assertThat(stages.select("[aria-current=step]").text()).startsWith("Draft");
		assertThat(Editor.problems(Editor.refused(this.manager.send(this.report + "/stages",
				this.manager.page(this.report), Map.of("stage", "PLANNED")))))
			.hasSize(1);
		this.manager.stages(this.report, "SCRUTINY");
		var scrutiny = this.manager.page(this.report);
		assertThat(scrutiny.select("[aria-current=step]").text()).startsWith("Scrutiny");
		assertThat(scrutiny.select("main").text()).contains("0 of 3", "Council has not signed", "Next");
		var refused = Editor.refused(this.manager.send(this.report + "/stages", this.manager.page(this.report),
				Map.of("stage", "SIGNED_OFF")));
		assertThat(Editor.problems(refused)).contains("Council has not signed", "Health has not signed",
				"Police has not signed");
		assertThat(
				this.manager.send(this.report + "/stages", stages, Map.of("stage", "PARTNER_REVIEW", "note", "Back")))
			.hasStatus(409);
	}

	@Test
	void moveIsUndoneUnlessSomebodyWentOn() {
		var drafting = this.manager.page(this.report);
		var moved = this.manager.send(this.report + "/stages", drafting, Map.of("stage", "PARTNER_REVIEW"));
		var undo = (Undo) Objects.requireNonNull(moved.getMvcResult().getFlashMap().get("undo"));
		assertThat(this.manager.send(undo.address(), drafting, undo.fields())).hasStatus3xxRedirection();
		var undone = this.manager.page(this.report);
		assertThat(undone.select("[aria-current=step]").text()).startsWith("Draft");
		assertThat(undone.text()).contains("Undone");
		assertThat(this.manager.send(undo.address(), undone, undo.fields())).hasStatus(409);
	}

	@Test
	void managersMoveAndRecordAndReadersRead() {
		for (var role : List.of(Role.SCRUTINEER, Role.SAFEGUARDING_PARTNER, Role.COUNCILLOR, Role.PARTNER_AGENCY)) {
			var person = somebody(role);
			assertThat(person.get(this.report)).as(role.name()).hasStatus(404);
			assertThat(person.get(this.report + "/sign-offs")).as(role.name()).hasStatus(404);
			boolean reads = role == Role.SCRUTINEER || role == Role.SAFEGUARDING_PARTNER;
			assertThat(person.get(this.draft)).as(role.name()).hasStatus(reads ? 200 : 404);
			assertThat(person.get("/drafts")).as(role.name()).hasStatus(reads ? 200 : 404);
		}
	}

	@Test
	void draftsSayWhatWaitsForMySignature() {
		assertThat(this.council.page("/drafts").text()).doesNotContain("Sign: ");
		this.manager.stages(this.report, "SCRUTINY");
		assertThat(this.council.page("/drafts").text()).contains("Sign: ");
		assertThat(this.council.page(this.draft).select("main").text()).contains("For you to do", "Sign for Council");
		assertThat(this.manager.page("/drafts").text()).doesNotContain("Sign: ");
		assertThat(sign(this.council)).hasStatus3xxRedirection();
		assertThat(this.council.page("/drafts").text()).doesNotContain("Sign: ");
		assertThat(this.council.page(this.draft).select("main").text()).contains("Signed Council of the test")
			.doesNotContain("For you to do");
	}

	@Test
	void whoActsForNoSafeguardingPartnerDoesNotSign() {
		this.manager.stages(this.report, "SCRUTINY");
		String shown = this.council.page(this.draft + "/sign").select("[name=shown]").val();
		for (var person : List.of(somebody(Role.SCRUTINEER), somebody(Role.SAFEGUARDING_PARTNER), this.manager)) {
			assertThat(person.get(this.draft + "/sign")).hasStatus3xxRedirection();
			assertThat(person.press(this.draft + "/sign", "organisation", this.place.partner(0), "shown", shown,
					"confirmed", "true"))
				.hasStatus(404);
		}
		assertThat(this.council.press(this.draft + "/sign", "organisation", this.place.partner(1), "shown", shown,
				"confirmed", "true"))
			.hasStatus(404);
		assertThat(this.manager.page(this.report + "/sign-offs").select(".govuk-tag--green")).isEmpty();
	}

	@Test
	void signerWhoseDraftChangedMeanwhileReadsWhatChangedAndSignsThat() {
		this.manager.stages(this.report, "SCRUTINY");
		var open = this.council.page(this.draft + "/sign");
		change("Changed meanwhile.");
		var conflict = this.council.send(this.draft + "/sign", open, Map.of("confirmed", "true"));
		assertThat(conflict).hasStatus(409);
		var page = Editor.valid(conflict);
		assertThat(page.select("main [role=alert]").text()).contains("Nothing was signed", "Purpose");
		assertThat(this.manager.page(this.report + "/sign-offs").select(".govuk-tag--green")).isEmpty();
		assertThat(this.council.send(this.draft + "/sign", page, Map.of("confirmed", "true")))
			.hasStatus3xxRedirection();
		assertThat(this.manager.page(this.report + "/sign-offs").select(".govuk-tag--green")).hasSize(1);
	}

	@Test
	void paperOfADraftThatChangedMeanwhileIsNotRecorded() {
		this.manager.stages(this.report, "SCRUTINY");
		var form = new HashMap<String, String>();
		var page = this.manager.page(this.report + "/sign-offs");
		form.put("shown", page.select("[name=shown]").val());
		form.put("holder", page.select("input[name=holder]").val());
		change("Changed meanwhile.");
		var conflict = record(form);
		assertThat(conflict).hasStatus(409);
		var again = Editor.valid(conflict);
		assertThat(again.select("main [role=alert]").text()).contains("Nothing was signed", "Purpose");
		assertThat(again.select("input[name=holder][checked]")).hasSize(1);
		form.put("shown", again.select("[name=shown]").val());
		assertThat(record(form)).hasStatus3xxRedirection();
		assertThat(this.manager.page(this.report + "/sign-offs").select("main a[href$=/proof]").text())
			.isEqualTo("Proof: signed.png");
	}

	@Test
	void managerWithdrawsASignatureOnPaperAndReadsWhy() {
		this.manager.stages(this.report, "SCRUTINY");
		var page = this.manager.page(this.report + "/sign-offs");
		record(Map.of("shown", page.select("[name=shown]").val(), "holder", page.select("input[name=holder]").val()));
		String address = this.manager.page(this.report + "/sign-offs").select("main a[href$=/withdraw]").attr("href");
		assertThat(Editor.problems(Editor.refused(this.manager.save(address, Map.of("reason", "")))))
			.contains("Enter the reason");
		assertThat(this.manager.save(address, Map.of("reason", "Signed the draft of last year")))
			.hasStatus3xxRedirection();
		assertThat(this.manager.page(this.report + "/sign-offs").select("main").text()).contains("Not signed",
				"Withdrawn signatures", "Signed the draft of last year");
		assertThat(this.manager.get(address)).hasStatus3xxRedirection();
		assertThat(this.council.page(this.draft).text()).doesNotContain("Signed the draft of last year");
	}

	@Test
	void signaturesAndStatementsCostNoFurtherSqlStatements() {
		this.manager.stages(this.report, "SCRUTINY");
		assertThat(sign(this.manager.colleague(this.place.person(1)))).hasStatus3xxRedirection();
		var few = costs();
		this.manager.say(this.report, "KEY_MESSAGE", "One more");
		this.manager.say(this.report, "KEY_MESSAGE", "And one more");
		assertThat(sign(this.manager.colleague(this.place.person(1)))).hasStatus3xxRedirection();
		assertThat(sign(this.manager.colleague(this.place.person(2)))).hasStatus3xxRedirection();
		var many = costs();
		assertThat(many).isEqualTo(few);
		assertThat(few).allSatisfy((page, cost) -> assertThat(cost).as(page).isLessThanOrEqualTo(MOST));
	}

	@Test
	void publishingWithoutSignaturesNeedsAReasonThatEveryoneReads() {
		var refused = Editor.refused(this.manager.save(this.report + "/publish", Map.of("override", "")));
		assertThat(Editor.problems(refused)).contains("Council has not signed");
		assertThat(this.manager.save(this.report + "/publish", Map.of("override", "The council meets on Monday")))
			.hasStatus3xxRedirection();
		var read = this.mvc.get().uri("/" + this.place.place().slug() + "/" + SignOffWorld.DRAFT).exchange();
		assertThat(Editor.valid(read).select("main").text())
			.contains("Published without the sign-off of all safeguarding partners", "The council meets on Monday");
	}

	private Map<String, Integer> costs() {
		var costs = new HashMap<String, Integer>();
		for (String page : List.of(this.report, this.report + "/sign-offs")) {
			costs.put(page, cost(this.manager, page));
		}
		for (String page : List.of("/drafts", this.draft, this.draft + "/sign")) {
			costs.put(page, cost(this.council, page));
		}
		return costs;
	}

	/** Returns the number of statements of a page whose draft content is cached. */
	private int cost(Editor person, String page) {
		person.page(page);
		return 1 + (int) this.sql.statements(() -> assertThat(person.get(page)).hasStatusOk())
			.stream()
			.filter((statement) -> !statement.contains("SPRING_SESSION"))
			.count();
	}

	private Editor somebody(Role role) {
		var person = this.world.signIn(role, this.place.place());
		this.world.signOut();
		return this.manager.colleague(person);
	}

	private MvcTestResult sign(Editor person) {
		return person.save(this.draft + "/sign", Map.of("confirmed", "true"));
	}

	private void change(String words) {
		assertThat(this.manager.save(this.report + "/sections/purpose", Map.of("body", words)))
			.hasStatus3xxRedirection();
	}

	private MvcTestResult record(Map<String, String> form) {
		var today = LocalDate.now(TestClock.ZONE);
		var request = this.mvc.post()
			.uri(this.report + "/sign-offs")
			.multipart()
			.file(new MockMultipartFile("proof", "signed.png", "image/png", SignOffWorld.png()))
			.param("signedOn.day", "" + today.getDayOfMonth())
			.param("signedOn.month", "" + today.getMonthValue())
			.param("signedOn.year", "" + today.getYear());
		for (var field : form.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.with(user(this.place.manager())).with(csrf()).exchange();
	}

}
