package org.throughline.paper;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.ClockAt;
import org.throughline.TestClock;
import org.throughline.account.NewPrivateLink;
import org.throughline.account.PrivateLinkService;
import org.throughline.account.TestAccounts;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.job.RepeatedJob;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Officers clear the sections of a paper.
 */
@ApplicationTest
@ClockAt("2026-09-01T09:00:00Z")
class ClearanceTests {

	private static final LocalDate MEETING = LocalDate.of(2026, 10, 20);

	private static final String FINANCE = "finance";

	@Autowired
	private PublicTexts texts;

	@Autowired
	private TestPapers papers;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private ClearanceService clearances;

	@Autowired
	private OfficerClearanceService answers;

	@Autowired
	private PaperFinalService finals;

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	@Qualifier("dailyNotices")
	private RepeatedJob notices;

	private UUID partnership = new UUID(0, 0);

	private String slug = "";

	private int paper;

	private SignedInUser manager = new SignedInUser(new UUID(0, 0), "", "");

	@BeforeEach
	void draft() {
		this.slug = "clear-" + UUID.randomUUID();
		this.partnership = this.partnerships.addNamed(this.slug, "Clear Partnership");
		this.manager = this.accounts.add("A manager");
		this.accounts.grant(this.manager, Role.BUSINESS_MANAGER, this.partnership, null);
		this.paper = this.papers.draft(this.partnership, MEETING);
	}

	@Test
	void countsLimitsBackFromTheMeeting() {
		assertThat(file(FINANCE).clearance().deadline())
			.isEqualTo(new ClearanceLimit(LocalDate.of(2026, 10, 6), false, 10, 3, LocalDate.of(2026, 10, 1)));
		this.papers.meet(paperId(), LocalDate.of(2026, 10, 27));
		assertThat(file(FINANCE).clearance().deadline().dueOn()).isEqualTo("2026-10-13");
		asManager(() -> this.clearances.moveLimit(file(FINANCE), version(FINANCE), LocalDate.of(2026, 10, 15),
				"The officer is away"));
		this.papers.meet(paperId(), LocalDate.of(2026, 11, 3));
		assertThat(file(FINANCE).clearance().deadline().dueOn()).isEqualTo("2026-10-15");
		assertThat(file(FINANCE).steps()).extracting(ClearanceStep::kind, ClearanceStep::day)
			.containsExactly(tuple(ClearanceStepKind.LIMIT_MOVED, LocalDate.of(2026, 10, 15)),
					tuple(ClearanceStepKind.LIMIT_MOVED, LocalDate.of(2026, 10, 13)));
		refused("clearance.limit.notWorkingDay",
				() -> this.clearances.moveLimit(file(FINANCE), version(FINANCE), LocalDate.of(2026, 10, 17), "Why"));
		refused("clearance.limit.range",
				() -> this.clearances.moveLimit(file(FINANCE), version(FINANCE), LocalDate.of(2026, 11, 3), "Why"));
	}

	@Test
	void missingResponseIsNoClearanceAndTheOfficerSeesNothingBeforeTheRequest() {
		var officer = this.accounts.add("An officer");
		this.accounts.grant(officer, Role.CLEARING_OFFICER, this.partnership, null);
		assertThat(as(officer, this.answers::own)).isEmpty();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> as(officer, () -> this.answers.find(this.slug, this.paper, FINANCE)));
		ask(FINANCE, officer);
		assertThat(as(officer, this.answers::own)).extracting(OfficerClearance::key).containsExactly(FINANCE);
		this.clock.pass(Duration.ofDays(100));
		assertThat(file(FINANCE).clearance()).extracting(ClearanceDetails::state).isEqualTo(ClearanceState.REQUESTED);
		assertThat(file(FINANCE).clearance().overdue(LocalDate.of(2026, 12, 10))).isTrue();
	}

	@Test
	void officerClearsTheTextThatWasRead() {
		var officer = this.accounts.add("An officer");
		ask(FINANCE, officer);
		var read = as(officer, () -> this.answers.find(this.slug, this.paper, FINANCE));
		this.papers.write(paperId(), "financial-implications", "A later sentence.");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> answer(officer, read, true))
			.matches((violation) -> violation.key().equals("clearance.textChanged"));
		answer(officer, as(officer, () -> this.answers.find(this.slug, this.paper, FINANCE)), true);
		assertThat(file(FINANCE).clearance().state()).isEqualTo(ClearanceState.CLEARED);
		assertThat(file(FINANCE).clearance().printed()).isEqualTo("Comments checked by: An officer, Accountant");
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> answer(officer,
				new ClearanceFile(read.paper(), read.clearance(), null, file(FINANCE).text(), null, List.of(), false),
				true));
	}

	@Test
	void changedTextReopensExactlyItsClearance() {
		var officer = this.accounts.add("An officer");
		for (String key : List.of(FINANCE, "legal")) {
			ask(key, officer);
			answer(officer, as(officer, () -> this.answers.find(this.slug, this.paper, key)), true);
		}
		this.papers.write(paperId(), "financial-implications", "It costs more.");
		assertThat(stored(FINANCE)).isEqualTo("REOPENED");
		assertThat(stored("legal")).isEqualTo("CLEARED");
		assertThat(file(FINANCE).changes()).hasSize(1);
		assertThat(file(FINANCE).steps().get(0).kind()).isEqualTo(ClearanceStepKind.REOPENED);
		this.jdbc.sql("update paper_paragraph set wording = 'Behind our back.' where paper_id = ? and wording = ?")
			.params(paperId(), TestPapers.LEGAL)
			.update();
		assertThat(stored("legal")).isEqualTo("CLEARED");
		assertThat(file("legal").clearance().state()).isEqualTo(ClearanceState.REOPENED);
	}

	@Test
	void nobodyClearsTheirOwnPaper() {
		refused("account.officer.manager", () -> this.clearances.ask(file(FINANCE), version(FINANCE),
				new ClearanceRequest(new ClearingOfficer("Me", "Manager", this.manager.getUsername()), null, null)));
		refused("clearance.own",
				() -> this.clearances.record(
						file(FINANCE), version(FINANCE), new ClearanceAnswer(true,
								new ClearingOfficer("a MANAGER", "Post", null), LocalDate.of(2026, 9, 1), "Email"),
						null));
		var officer = this.accounts.add("An officer");
		ask(FINANCE, officer);
		this.accounts.grant(officer, Role.BUSINESS_MANAGER, this.partnership, null);
		assertThat(as(officer, this.answers::own)).isEmpty();
	}

	@Test
	void managerRecordsWhatCameByEmailAndTheStepsStay() {
		asManager(() -> this.clearances.record(file(FINANCE), version(FINANCE), new ClearanceAnswer(true,
				new ClearingOfficer("Lewis", "Accountant", null), LocalDate.of(2026, 8, 31), "Email of 31 August"),
				"Seen by {officer}"));
		assertThat(file(FINANCE).clearance().printed()).isEqualTo("Seen by Lewis");
		assertThat(file(FINANCE).steps()).singleElement().satisfies((step) -> {
			assertThat(step.kind()).isEqualTo(ClearanceStepKind.RECORDED);
			assertThat(step.byName()).isEqualTo("A manager");
		});
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update clearance_step set note = 'x'").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from clearance_step").update());
		this.jdbc.sql("delete from paper_clearance where paper_id = ?").param(paperId()).update();
	}

	@Test
	void officerAnswersByALinkWithoutAnAccount() {
		var asked = new ClearingOfficer("Anita", "Solicitor", UUID.randomUUID() + "@council.example");
		asManager(() -> this.clearances.ask(file("legal"), version("legal"),
				new ClearanceRequest(asked, "Checked by: {officer}, {post}", "Please look at the Act")));
		var person = this.jdbc.sql("select id from user_account where email = ?")
			.param(asked.email())
			.query(UUID.class)
			.single();
		var clearance = file("legal").clearance().id();
		String secret = this.user.asProcess("Test", () -> this.links.create(NewPrivateLink.toClearance(person,
				this.partnership, clearance, this.clock.instant().plus(Duration.ofDays(14)))));
		String page = "/answer/" + secret + "/clearance";
		assertThat(this.mvc.get().uri("/answer/{secret}", secret)).hasRedirectedUrl(page);
		var shown = Jsoup.parse(text(this.mvc.get().uri(page).exchange()));
		assertThat(shown.text()).contains(TestPapers.LEGAL, "Please look at the Act", "Anita (by link)");
		assertThat(shown.select("input[type=radio][checked]")).isEmpty();
		assertThat(post(page, Map.of("version", shown.select("[name=version]").val(), "seen",
				shown.select("[name=seen]").val(), "officer.officer", "Anita", "officer.post", "Solicitor")))
			.hasStatus(422);
		assertThat(stored("legal")).isEqualTo("REQUESTED");
		assertThat(post(page,
				Map.of("version", shown.select("[name=version]").val(), "seen", shown.select("[name=seen]").val(),
						"officer.officer", "Anita", "officer.post", "Solicitor", "decision", "CLEARED")))
			.hasRedirectedUrl(page + "?saved=CLEARED");
		assertThat(stored("legal")).isEqualTo("CLEARED");
		assertThat(file("legal").steps().get(0).byName()).isEqualTo("Anita (by link)");
		assertThat(text(this.mvc.get().uri(page + "?saved=CLEARED").exchange())).contains("Clearance sent");
		this.jdbc.sql("delete from role_grant where user_id = ?").param(person).update();
		assertThat(this.mvc.get().uri(page)).hasStatus(404);
	}

	@Test
	void tellsTheOfficerAndTheManager() {
		var officer = this.accounts.add("An officer");
		ask(FINANCE, officer);
		assertThat(told(officer)).containsExactly("CLEARANCE_REQUESTED");
		answer(officer, as(officer, () -> this.answers.find(this.slug, this.paper, FINANCE)), true);
		assertThat(told(this.manager)).containsExactly("CLEARANCE_ANSWERED");
		as(this.manager, () -> {
			this.papers.write(paperId(), "financial-implications", "It costs more.");
			return true;
		});
		assertThat(told(officer)).containsExactly("CLEARANCE_REOPENED");
		this.clock.pass(Duration.ofDays(34));
		this.notices.run();
		assertThat(told(officer)).containsExactly("CLEARANCE_DUE_SOON");
		assertThat(told(this.manager)).containsOnly("CLEARANCE_DUE_SOON").hasSize(3);
		this.clock.pass(Duration.ofDays(3));
		this.notices.run();
		assertThat(told(officer)).containsExactly("CLEARANCE_OVERDUE");
		this.clock.pass(Duration.ofDays(5));
		this.notices.run();
		assertThat(told(officer)).isEmpty();
		this.clock.pass(Duration.ofDays(2));
		this.notices.run();
		assertThat(told(officer)).containsExactly("CLEARANCE_OVERDUE");
		asManager(() -> this.clearances.ask(file(FINANCE), version(FINANCE), new ClearanceRequest(
				new ClearingOfficer("An officer", "Accountant", officer.getUsername()), null, "The sum is new")));
		assertThat(this.mvc.get().uri("/account/notices").with(user(officer))).bodyText()
			.contains("Requested again: The sum is new");
		assertThat(this.mvc.get().uri("/account/notices").with(user(officer))).bodyText()
			.contains("Finance: A paper", "/my/clearances/" + this.slug);
		assertThat(this.mvc.get().uri("/my/clearances").with(user(officer))).bodyText().contains("Overdue");
	}

	/** Returns the notices of a person since the last call. */
	private List<String> told(SignedInUser person) {
		return this.jdbc
			.sql("""
					update notification set read_at = now() where read_at is null and id in (select n.id from readable_notices(:person) n where n.current)
					returning kind""")
			.param("person", person.id())
			.query(String.class)
			.list();
	}

	@Test
	void openClearancesAndLateItemsAreInTheWay() {
		assertThat(obstacles(LocalDate.of(2026, 10, 9))).contains("paper.final.clearance.NOT_REQUESTED")
			.doesNotContain("paper.final.late");
		for (String key : List.of(FINANCE, "legal", "director")) {
			asManager(() -> this.clearances.notNeeded(file(key), version(key), "Nothing changes"));
		}
		assertThat(obstacles(LocalDate.of(2026, 10, 12))).doesNotContain("paper.final.clearance.NOT_REQUESTED",
				"paper.final.late");
		assertThat(obstacles(LocalDate.of(2026, 10, 13))).contains("paper.final.late");
		String page = "/manage/" + this.slug + "/papers/" + this.paper;
		assertThat(this.mvc.get().uri(page + "/late-item").with(user(this.manager))).hasStatusOk();
		assertThat(this.mvc.post()
			.uri(page + "/late-item")
			.param("version",
					this.jdbc.sql("select version::text from cabinet_paper where id = ?")
						.param(paperId())
						.query(String.class)
						.single())
			.param("reason", "The figures came late.")
			.param("agreedBy", "Councillor A, Leader")
			.param("agreedOn.day", "1")
			.param("agreedOn.month", "9")
			.param("agreedOn.year", "2026")
			.with(csrf())
			.with(user(this.manager))).hasRedirectedUrl(page);
		assertThat(obstacles(LocalDate.of(2026, 10, 13))).doesNotContain("paper.final.late");
		assertThat(this.mvc.get().uri(page + "/preview").with(user(this.manager))).bodyText()
			.contains("Councillor A, Leader agreed on 1 September 2026");
		assertThat(this.mvc.get().uri(page).with(user(this.manager))).bodyText()
			.contains("All given or not needed", "Late item");
	}

	private List<String> obstacles(LocalDate publicFrom) {
		return as(this.manager, () -> this.finals.obstacles(this.partnership, this.paper, publicFrom, null)).stream()
			.map(RuleViolation::key)
			.toList();
	}

	@Test
	void boardAsksAndShowsTheState() {
		String board = "/manage/" + this.slug + "/papers/" + this.paper + "/clearances";
		assertThat(this.mvc.get().uri(board).with(user(this.manager))).hasStatusOk()
			.bodyText()
			.contains("3 of 3 open", "6 October 2026");
		assertThat(this.mvc.get().uri(board + "/finance").with(user(this.manager))).hasStatusOk();
		for (String step : List.of("request", "record", "limit", "not-needed")) {
			assertThat(this.mvc.get().uri(board + "/finance/" + step).with(user(this.manager))).hasStatusOk();
			assertThat(this.mvc.post().uri(board + "/finance/" + step).with(csrf()).with(user(this.manager)))
				.hasStatus(422);
		}
		assertThat(this.mvc.post()
			.uri(board + "/finance/not-needed")
			.param("version", "0")
			.param("note", "Nothing is spent")
			.with(csrf())
			.with(user(this.manager))).hasStatus(409);
		assertThat(this.mvc.post()
			.uri(board + "/finance/not-needed")
			.param("version", String.valueOf(version(FINANCE)))
			.param("note", "Nothing is spent")
			.with(csrf())
			.with(user(this.manager))).hasRedirectedUrl(board);
		assertThat(this.mvc.get().uri(board).with(user(this.manager))).bodyText()
			.contains("2 of 3 open", "Nothing is spent");
	}

	@Test
	void addressThatTheTemplatePrintsIdentifiesNoChild() {
		asManager(() -> this.clearances.record(file(FINANCE), version(FINANCE),
				new ClearanceAnswer(true, new ClearingOfficer("Lewis", "Accountant", "lewis.gosling@council.example"),
						LocalDate.of(2026, 8, 31), "Email of 31 August"),
				"Cleared by: {officer}, {email}"));
		assertThat(file(FINANCE).clearance().printed()).contains("lewis.gosling@council.example");
		assertThat(this.texts.findingsIn(paperId())).isEmpty();
	}

	@Test
	void managerAddsAClearanceToOnePaperAndRemovesItBeforeItIsAskedFor() {
		String board = "/manage/" + this.slug + "/papers/" + this.paper + "/clearances";
		assertThat(this.mvc.get().uri(board + "/new").with(user(this.manager))).hasStatusOk()
			.bodyText()
			.contains("The whole paper", "financial-implications");
		for (int time = 0; time < 2; time++) {
			assertThat(this.mvc.post()
				.uri(board + "/new")
				.param("name", "Scrutiny officer")
				.param("section", "")
				.param("printed", "Cleared by: {officer}, {post}")
				.param("workingDays", "5")
				.with(csrf())
				.with(user(this.manager))).hasRedirectedUrl(board);
		}
		String key = "scrutiny-officer";
		assertThat(file(key).clearance().deadline().dueOn()).isEqualTo("2026-10-13");
		asManager(() -> this.clearances.remove(file(key + "-2"), version(key + "-2")));
		assertThat(this.mvc.get().uri(board + "/" + key).with(user(this.manager))).bodyText()
			.contains("Remove clearance");
		asManager(() -> this.clearances.record(file(key), version(key), new ClearanceAnswer(true,
				new ClearingOfficer("Lewis", "Accountant", null), LocalDate.of(2026, 8, 31), "Email of 31 August"),
				"Cleared by: {officer}, {post}"));
		for (String kept : List.of(key, FINANCE)) {
			refused("clearance.notRemoved", () -> this.clearances.remove(file(kept), version(kept)));
		}
		assertThat(text(this.mvc.get()
			.uri("/manage/" + this.slug + "/papers/" + this.paper + "/preview")
			.with(user(this.manager))
			.exchange())).contains("Cleared by: Lewis, Accountant");
		assertThat(stored(key)).isEqualTo("CLEARED");
		this.papers.write(paperId(), "financial-implications", "It costs more.");
		assertThat(stored(key)).isEqualTo("REOPENED");
	}

	@Test
	void officerWhoWasNotAskedFindsNothingAtThePageOfADraft() {
		var officer = this.accounts.add("An officer");
		this.accounts.grant(officer, Role.CLEARING_OFFICER, this.partnership, null);
		String page = "/my/clearances/" + this.slug + "/" + this.paper + "/" + FINANCE;
		assertThat(this.mvc.get().uri(page).with(user(officer))).hasStatus(404);
		String secret = this.user.asProcess("Test", () -> this.links.create(NewPrivateLink.toClearance(officer.id(),
				this.partnership, file(FINANCE).clearance().id(), this.clock.instant().plus(Duration.ofDays(14)))));
		assertThat(this.mvc.get().uri("/answer/{secret}/clearance", secret)).hasStatus(404);
		ask(FINANCE, officer);
		assertThat(this.mvc.get().uri(page).with(user(officer))).hasStatusOk();
		assertThat(this.mvc.get().uri("/answer/{secret}/clearance", secret)).hasStatusOk();
	}

	private MvcTestResult post(String address, Map<String, String> form) {
		var request = this.mvc.post().uri(address);
		form.forEach(request::param);
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void ask(String key, SignedInUser officer) {
		asManager(() -> this.clearances.ask(file(key), version(key),
				new ClearanceRequest(new ClearingOfficer("An officer", "Accountant", officer.getUsername()),
						file(key).clearance().subject().printed(), null)));
	}

	private void answer(SignedInUser officer, ClearanceFile read, boolean cleared) {
		as(officer, () -> {
			this.answers.answer(read, read.clearance().version(), read.seen(), new ClearanceAnswer(cleared,
					requireNonNull(read.clearance().officer()), this.answers.today(), null));
			return true;
		});
	}

	private ClearanceFile file(String key) {
		return as(this.manager, () -> this.clearances.find(this.partnership, this.paper, key));
	}

	private int version(String key) {
		return file(key).clearance().version();
	}

	private UUID paperId() {
		return file(FINANCE).paper().id();
	}

	private String stored(String key) {
		return this.jdbc.sql("select state from paper_clearance where paper_id = ? and key = ?")
			.params(paperId(), key)
			.query(String.class)
			.single();
	}

	private void refused(String key, Runnable work) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> asManager(work))
			.matches((violation) -> violation.key().equals(key), key);
	}

	private void asManager(Runnable work) {
		as(this.manager, () -> {
			work.run();
			return true;
		});
	}

	private <T> T as(SignedInUser person, Supplier<T> work) {
		return this.user.asPerson(person, work);
	}

}
