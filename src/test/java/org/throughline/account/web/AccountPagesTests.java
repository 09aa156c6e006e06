package org.throughline.account.web;

import org.junit.jupiter.api.BeforeEach;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.HtmlValidator;
import org.throughline.SqlCounter;
import org.throughline.account.AccountTest;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.account.TestPasswordMail;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AccountTest
class AccountPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestPasswordMail passwordMail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	private SignedInUser administrator;

	@BeforeEach
	void administrator() {
		this.administrator = this.people.administrator();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/admin/users", "/admin/users?search=person&page=1", "/admin/users?page=x",
			"/admin/users?search=%25", "/admin/users/new", "/admin/users/{email}", "/admin/users/{email}/history",
			"/admin/users/{email}/disable", "/admin/users/{email}/grants/new", "/admin/security-events",
			"/admin/security-events?kind=GRANTED", "/admin/security-events?kind=nonsense&page=99999999999",
			"/account/password" })
	void areValidHtml(String address) {
		var page = get(address.replace("{email}", this.administrator.getUsername()));
		assertThat(page).hasStatusOk();
		assertThat(HtmlValidator.complaints(body(page))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/users/nobody@example.org", "/admin/users/nobody@example.org/history",
			"/admin/users/nobody@example.org/grants/new", "/manage/nowhere/names/history",
			"/manage/nowhere/governance/history", "/manage/nowhere/groups/x/history",
			"/manage/nowhere/organisations/x/history", "/manage/themes/nothing/history" })
	void areNotFoundForUnknownRecords(String address) {
		assertThat(get(address)).hasStatus(404);
	}

	@Test
	void refuseACharacterTheDatabaseCannotStore() {
		assertThat(get("/admin/users?search=%00")).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/users", "/admin/users/{email}", "/admin/users/{email}/history",
			"/admin/security-events", "/account/password" })
	void costAFewStatementsHoweverManyPeopleThereAre(String pattern) {
		String address = pattern.replace("{email}", this.administrator.getUsername());
		get(address);
		int before = this.sql.count(() -> get(address));
		for (int i = 0; i < 10; i++) {
			this.people.administrator();
		}
		assertThat(this.sql.count(() -> get(address))).isEqualTo(before).isLessThanOrEqualTo(12);
	}

	@Test
	void addAPerson() {
		assertThat(post("/admin/users/new", "email", "New.Person@example.org", "displayName", "New person"))
			.hasRedirectedUrl("/admin/users/new.person@example.org");
		assertThat(post("/admin/users/new", "email", "new.person@example.org", "displayName", "Again")).hasStatus(422)
			.bodyText()
			.contains("Enter a different email address. This one already has an account", "Again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "a b@example.org", "a/b@example.org", "a@b", "<script>@example.org",
			"%2e@example.org" })
	void refuseAnEmailThatIsNone(String email) {
		var page = post("/admin/users/new", "email", email, "displayName", "<script>alert(1)</script>");
		assertThat(page).hasStatus(422).bodyText().doesNotContain("<script>alert").contains("&lt;script&gt;alert");
	}

	@Test
	void grantAndRevokeARole() {
		String county = this.people.partnership();
		String person = "/admin/users/" + this.people.someone().getUsername();
		assertThat(post(person + "/grants/new", "role", "BUSINESS_MANAGER", "partnership", county))
			.hasRedirectedUrl(person);
		assertThat(body(get(person))).contains("Business manager");
		assertThat(post(person + "/grants/new", "role", "BUSINESS_MANAGER", "partnership", county)).hasStatus(422)
			.bodyText()
			.contains("Select a different role. This person already has this one");
		String grant = this.jdbc.sql("""
				select g.id::text from role_grant g join partnership p on p.id = g.partnership_id
				where p.slug = ? and g.role = 'BUSINESS_MANAGER'""").param(county).query(String.class).single();
		assertThat(HtmlValidator.complaints(body(get(person + "/revoke?grant=" + grant)))).isEmpty();
		assertThat(post(person + "/revoke", "grant", grant)).hasRedirectedUrl(person);
		assertThat(post(person + "/revoke", "grant", grant)).hasStatus(404);
		assertThat(get(person + "/revoke?grant=nonsense")).hasStatus(404);
	}

	@Test
	void askAnAgencysUserForTheOrganisation() {
		String county = this.people.partnership();
		String police = this.people.member(county, "Barset Police");
		String person = "/admin/users/" + this.people.someone().getUsername();
		var asked = post(person + "/grants/new", "role", "PARTNER_AGENCY", "partnership", county);
		assertThat(asked).hasStatusOk().bodyText().contains("Which organisation is the role for?", "Barset Police");
		assertThat(HtmlValidator.complaints(body(asked))).isEmpty();
		assertThat(post(person + "/grants", "role", "PARTNER_AGENCY", "partnership", county)).hasStatus(422)
			.bodyText()
			.contains("Select an organisation");
		assertThat(post(person + "/grants", "role", "PARTNER_AGENCY", "partnership", county, "organisation", "none"))
			.hasStatus(422);
		assertThat(post(person + "/grants", "role", "PARTNER_AGENCY", "partnership", county, "organisation", police))
			.hasRedirectedUrl(person);
	}

	@Test
	void refuseARoleOrPartnershipThatIsNone() {
		String person = "/admin/users/" + this.people.someone().getUsername();
		var page = post(person + "/grants/new", "role", "KING", "partnership", "");
		assertThat(page).hasStatus(422).bodyText().contains("Select a role");
		assertThat(HtmlValidator.complaints(body(page))).isEmpty();
		assertThat(post(person + "/grants/new", "role", "SCRUTINEER", "partnership", "nowhere")).hasStatus(422)
			.bodyText()
			.contains("Select a partnership");
	}

	@Test
	void disableAndEnableAnAccount() {
		String person = "/admin/users/" + this.people.someone().getUsername();
		assertThat(post(person + "/disable")).hasRedirectedUrl(person);
		assertThat(body(get(person))).contains("Enable account").doesNotContain("Create one-time link");
		assertThat(post(person + "/one-time-link")).flash()
			.containsEntry("flash", "account.disabled")
			.containsEntry("notDone", true);
		assertThat(post(person + "/enable")).hasRedirectedUrl(person);
	}

	@Test
	void showAOneTimeLinkOnce() {
		String person = "/admin/users/" + this.people.someone().getUsername();
		var made = post(person + "/one-time-link");
		assertThat(made).hasRedirectedUrl(person);
		assertThat(made.getMvcResult().getFlashMap().get("oneTimeLink")).asString()
			.matches("http://localhost:\\d+/one-time/\\S+");
	}

	@Test
	void changeOnesOwnPassword() {
		assertThat(post("/account/password", "currentPassword", "wrong one here", "password", "a quite new password"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter your correct current password");
		assertThat(post("/account/password", "currentPassword", "", "password", "")).hasStatus(422)
			.bodyText()
			.contains("Enter your current password", "Enter a new password");
		assertThat(post("/account/password", "currentPassword", People.PASSWORD, "password", "a quite new password"))
			.hasRedirectedUrl("/account/password");
		assertThat(post("/account/password", "currentPassword", People.PASSWORD, "password", "yet another password"))
			.hasStatus(422);
	}

	@Test
	void guessesOfOnesOwnPasswordAreLimited() {
		for (int i = 0; i < 5; i++) {
			assertThat(post("/account/password", "currentPassword", "guess " + i, "password", "a quite new password"))
				.bodyText()
				.contains("Enter your correct current password");
		}
		assertThat(post("/account/password", "currentPassword", People.PASSWORD, "password", "a quite new password"))
			.hasStatus(422)
			.bodyText()
			.contains("Too many wrong passwords. Wait 15 minutes");
	}

	@Test
	void forgottenPasswordGetsTheSameAnswerForEverybodyAndNoMoreThanThreeMails() {
		this.passwordMail.switchOn(true);
		try {
			var person = this.people.someone();
			assertThat(Jsoup.parse(body(this.mvc.get().uri("/sign-in").exchange())).select("main a").eachAttr("href"))
				.contains("/sign-in/forgotten");
			String known = answerTo(person.getUsername());
			assertThat(answerTo("nobody@example.org")).isEqualTo(known);
			for (int i = 0; i < 4; i++) {
				assertThat(answerTo(person.getUsername())).isEqualTo(known);
			}
			assertThat(this.passwordMail.sent()).filteredOn(("link " + person.getUsername())::equals).hasSize(3);
			assertThat(this.mvc.post().uri("/sign-in/forgotten").with(csrf()).param("email", "not an address"))
				.hasStatus(422)
				.bodyText()
				.contains("Enter an email address in the correct format");
		}
		finally {
			this.passwordMail.switchOn(false);
		}
	}

	@Test
	void administratorInvitesPersonOnceTheyHaveRole() {
		this.passwordMail.switchOn(true);
		try {
			var person = this.people.someone();
			var invite = this.mvc.post().uri("/admin/users/{email}/invite", person.getUsername());
			assertThat(invite.with(csrf()).with(user(this.people.administrator()))).hasStatus3xxRedirection()
				.flash()
				.containsEntry("flash", "account.withoutRole")
				.containsEntry("notDone", true);
			assertThat(this.passwordMail.sent()).isEmpty();
			var manager = this.people.managerOf(this.people.partnership());
			assertThat(this.mvc.post()
				.uri("/admin/users/{email}/invite", manager.getUsername())
				.with(csrf())
				.with(user(this.people.administrator()))).hasStatus3xxRedirection();
			assertThat(this.passwordMail.sent()).containsExactly("invitation " + manager.getUsername());
		}
		finally {
			this.passwordMail.switchOn(false);
		}
	}

	private String answerTo(String email) {
		return body(this.mvc.post().uri("/sign-in/forgotten").with(csrf()).param("email", email).exchange())
			.replace(email, "…")
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	@Test
	void recordRefusedAccess() {
		var manager = this.people.managerOf(this.people.partnership());
		assertThat(this.mvc.get().uri("/admin/users").with(user(manager))).hasStatus(404);
		assertThat(this.mvc.get().uri("/admin").with(user(manager))).hasStatus(404);
		assertThat(this.jdbc
			.sql("select sum(times) || ' ' || min(detail) from security_event where kind = 'REFUSED' and actor_id = ?")
			.param(manager.id())
			.query(String.class)
			.single()).startsWith("2 GET /admin");
	}

	@Test
	void showTheHistoryOfAPartnershipToItsManagerOnly() {
		String county = this.people.partnership();
		String address = "/manage/" + county + "/names/history";
		var page = this.mvc.get().uri(address).with(user(this.people.managerOf(county))).exchange();
		assertThat(page).hasStatusOk().bodyText().contains("Partnership added");
		assertThat(HtmlValidator.complaints(body(page))).isEmpty();
		assertThat(this.mvc.get().uri(address).with(user(this.people.managerOf(this.people.partnership()))))
			.hasStatus(404);
		assertThat(this.mvc.get()
			.uri(address)
			.with(user(this.people.someone(new NewGrant(Role.SCRUTINEER, county, null))))).hasStatus(404);
		assertThat(get(address)).hasStatus(404);
		assertThat(this.mvc.get().uri(address)).hasStatus3xxRedirection();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(java.net.URI.create(address)).with(user(this.administrator)).exchange();
	}

	private MvcTestResult post(String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(user(this.administrator)).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private static String body(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
