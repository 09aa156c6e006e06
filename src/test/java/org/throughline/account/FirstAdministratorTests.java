package org.throughline.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.TestClock;
import org.throughline.browse.ManagerDeskQueries;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AccountTest
class FirstAdministratorTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private FirstAdministrator firstAdministrator;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CurrentUser user;

	@Autowired
	private ManagerDeskQueries desks;

	@BeforeEach
	void noAdministrator() {
		this.jdbc.sql("update user_account set enabled = false").update();
	}

	@Test
	void isMadeOnceByTheLinkInTheLog() {
		String token = this.firstAdministrator.makeLink().orElseThrow();
		assertThat(this.mvc.get().uri("/set-up/{token}", token)).hasStatusOk();
		String email = "first" + token.substring(0, 5).replaceAll("[^A-Za-z0-9]", "x") + "@example.org";
		assertThat(post(token, "The first", email, "three random words")).hasRedirectedUrl("/sign-in");
		assertThat(this.jdbc.sql("""
				select actor from history where table_name = 'user_account' and operation = 'INSERT'
				and new_row ->> 'email' = lower(?)""").param(email).query(String.class).single())
			.isEqualTo("First set-up");
		assertThat(this.mvc.get().uri("/set-up/{token}", token)).hasStatus(404);
		assertThat(post(token, "The second", "second@example.org", "three random words")).hasStatus(404);
		assertThat(this.firstAdministrator.makeLink()).isEmpty();
	}

	/** Everything through the pages only, each step found on the page before. */
	@Test
	void leadsStepByStepToTheFirstReportOfAPartnership() throws Exception {
		String token = this.firstAdministrator.makeLink().orElseThrow();
		assertThat(post(token, "Set up", "set.up@example.org", "three random words")).hasRedirectedUrl("/sign-in");
		var administrator = person("set.up@example.org");
		assertThat(steps("/admin", administrator)).contains("Add a partnership: Not yet started");
		send(step("/admin", "Add a partnership", administrator), administrator, "areas", "Walkshire", "slug",
				"walkshire", "name", "Walkshire Safeguarding Children Partnership", "form", "SAFEGUARDING_PARTNERS");
		assertThat(steps("/admin", administrator)).contains("Add a partnership: Completed");
		var people = page(step("/admin", "Add people", administrator), administrator);
		send(people.select("main a[href$=/new]").attr("href"), administrator, "email", "manager@example.org",
				"displayName", "The manager");
		var account = page("/admin/users/manager@example.org", administrator);
		send(account.select("main a[href$=/grants/new]").attr("href"), administrator, "role", "BUSINESS_MANAGER",
				"partnership", "walkshire");
		assertThat(steps("/admin", administrator)).contains("Add people and make one a business manager: Completed");

		var manager = person("manager@example.org");
		assertThat(this.mvc.get().uri("/manage").with(user(manager))).hasRedirectedUrl("/manage/walkshire");
		String desk = "/manage/walkshire";
		var organisations = page(step(desk, "Add the organisations", manager), manager);
		send(organisations.select("main a[href$=/new]").attr("href"), manager, "name", "Walkshire County Council",
				"kind", "COUNTY_COUNCIL", "role", "STATUTORY_SAFEGUARDING_PARTNER");
		var themes = page(step(desk, "Add themes", manager), manager);
		send(themes.select("main a[href$=/new]").attr("href"), manager, "name", "Walking");
		var blank = page(page(desk, manager).select(".app-manager__report a.govuk-button").attr("href"), manager);
		String details = blank.select("main form").attr("action") + "?type=PARTNERSHIP";
		send(details, manager, "title", "Annual report", "period.label", "2025/26", "period.starts.day", "1",
				"period.starts.month", "4", "period.starts.year", "2025", "period.ends.day", "31", "period.ends.month",
				"3", "period.ends.year", "2026", "document.dated.day", "", "document.dated.month", "",
				"document.dated.year", "2026");
		assertThat(page(desk, manager).select(".app-manager__report h2").text()).isEqualTo("Annual report, 2025/26");
		assertThat(steps(desk, manager)).contains("Add the organisations of the partnership: Completed",
				"Create the first report, or import your reports: Completed");
	}

	@Test
	void namesSecondStepAndPublicAddressUntilTheyAreSetUp() throws Exception {
		String token = this.firstAdministrator.makeLink().orElseThrow();
		assertThat(post(token, "Set up", "second.step@example.org", "three random words")).hasRedirectedUrl("/sign-in");
		var administrator = person("second.step@example.org");
		String secondStep = "Add a second step to your sign-in: an authenticator app or a passkey: ";
		assertThat(steps("/admin", administrator)).contains(secondStep + "Not yet started")
			.anyMatch((step) -> step.contains("set the public address") && step.endsWith("Not yet started"));
		assertThat(step("/admin", "Add a second step", administrator)).isEqualTo("/account/second-step");
		this.jdbc.sql("""
				insert into authenticator (id, user_id, name, secret, added_at, confirmed_at)
				values (gen_random_uuid(), ?, 'Phone', '', now(), now())""").param(administrator.id()).update();
		assertThat(this.user.asPerson(administrator, this.desks::installationSteps))
			.filteredOn((step) -> step.name().equals("firstStep.secondStep"))
			.singleElement()
			.satisfies((step) -> assertThat(step.done()).isTrue());
	}

	private SignedInUser person(String email) {
		return this.jdbc.sql("select id, email, display_name from user_account where email = ?")
			.param(email)
			.query((row, number) -> new SignedInUser(row.getObject("id", UUID.class), row.getString("email"),
					row.getString("display_name")))
			.single();
	}

	private Document page(String address, SignedInUser person) throws Exception {
		var answer = this.mvc.get().uri(address).with(user(person)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private List<String> steps(String address, SignedInUser person) throws Exception {
		return page(address, person).select(".govuk-task-list__item")
			.stream()
			.map((item) -> item.select(".govuk-task-list__name-and-hint").text() + ": "
					+ item.select(".govuk-task-list__status").text())
			.toList();
	}

	private String step(String address, String name, SignedInUser person) throws Exception {
		return page(address, person).select(".govuk-task-list__link:contains(" + name + ")").attr("href");
	}

	/** Fills the form of a page and sends it. */
	private void send(String address, SignedInUser person, String... filled) throws Exception {
		var form = (FormElement) page(address, person).select("main form[method=post]").first();
		var request = this.mvc.post().uri(Objects.requireNonNull(form).attr("action")).with(user(person)).with(csrf());
		var typed = new HashMap<String, String>();
		for (int at = 0; at < filled.length; at += 2) {
			typed.put(filled[at], filled[at + 1]);
		}
		for (var field : form.formData()) {
			request.param(field.key(), typed.getOrDefault(field.key(), field.value()));
		}
		typed.keySet().removeAll(form.formData().stream().map(Connection.KeyVal::key).toList());
		typed.forEach(request::param);
		assertThat(request.exchange()).as(address).hasStatus3xxRedirection();
	}

	@Test
	void formSentAgainLeadsToSignIn() {
		String token = this.firstAdministrator.makeLink().orElseThrow();
		for (int time = 0; time < 2; time++) {
			assertThat(this.mvc.post()
				.uri("/set-up/{token}", token)
				.with(csrf())
				.param("_seal", "of one page")
				.param("displayName", "The first")
				.param("email", "sent.again@example.org")
				.param("password", "three random words")).hasRedirectedUrl("/sign-in");
		}
	}

	@Test
	void hasAnHour() {
		String token = this.firstAdministrator.makeLink().orElseThrow();
		this.clock.pass(Duration.ofMinutes(59));
		assertThat(this.firstAdministrator.isOpen(token)).isTrue();
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(this.mvc.get().uri("/set-up/{token}", token)).hasStatus(404)
			.bodyText()
			.contains("This link is no longer valid");
	}

	@Test
	void getsANewLinkWithEachStart() {
		String before = this.firstAdministrator.makeLink().orElseThrow();
		String after = this.firstAdministrator.makeLink().orElseThrow();
		assertThat(this.firstAdministrator.isOpen(before)).isFalse();
		assertThat(this.firstAdministrator.isOpen(after)).isTrue();
	}

	@Test
	void keepsFormValuesWhenTheyAreInvalid() {
		String token = this.firstAdministrator.makeLink().orElseThrow();
		assertThat(post(token, " ", "not an address", "short")).hasStatus(422)
			.bodyText()
			.contains("Enter your name", "Enter an email address in the correct format", "at least 12 characters",
					"not an address");
		assertThat(this.firstAdministrator.isOpen(token)).isTrue();
	}

	private MvcTestResult post(String token, String name, String email, String password) {
		return this.mvc.post()
			.uri("/set-up/{token}", token)
			.with(csrf())
			.param("displayName", name)
			.param("email", email)
			.param("password", password)
			.exchange();
	}

}
