package org.throughline.account.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.throughline.HtmlValidator;
import org.throughline.TestClock;
import org.throughline.account.AccountTest;
import org.throughline.account.PasswordService;
import org.throughline.account.People;
import org.throughline.account.TestCodes;
import org.throughline.account.TestPasswordMail;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SecondStepRule;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The second step of signing in, from setting it up to losing the phone. */
@AccountTest
class SecondStepTests {

	private static final String PAGE = "/account/second-step";

	private static int addresses;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestPasswordMail mail;

	@Autowired
	private TestClock clock;

	@Autowired
	private SecondStepRule rule;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private CurrentUser currentUser;

	private SignedInUser person;

	private String key;

	private List<String> recoveryCodes;

	@BeforeEach
	void setUp() {
		this.person = this.people.administrator();
		this.mail.switchOn(true);
		assertThat(text(get(PAGE))).contains("Set up an authenticator app");
		assertThat(post(PAGE + "/new", "currentPassword", "not the right one")).hasStatus(422)
			.bodyText()
			.contains("Enter your correct current password");
		assertThat(post(PAGE + "/new", "currentPassword", People.PASSWORD)).hasRedirectedUrl(PAGE + "/app");
		var page = parse(get(PAGE + "/app"));
		this.key = page.select("#key").text().replace(" ", "");
		assertThat(page.select("#open-app").attr("href")).startsWith("otpauth://totp/Throughline:")
			.contains("secret=" + this.key);
		assertThat(page.select("svg#qr-code path")).hasSize(2);
		assertThat(post(PAGE + "/app", "name", "Phone", "oneTimePassword", "000")).hasStatus(422)
			.bodyText()
			.contains("the 6-digit code that the app shows", "Phone");
		var added = post(PAGE + "/app", "name", "Phone", "oneTimePassword", code());
		assertThat(added).hasRedirectedUrl(PAGE);
		this.recoveryCodes = codesShown(added);
	}

	@AfterEach
	void end() {
		this.mail.switchOn(false);
	}

	@Test
	void pagesAreValidAndShowTheStepsThatAreSetUp() {
		assertThat(this.recoveryCodes).hasSize(10).doesNotHaveDuplicates();
		assertThat(text(get(PAGE))).contains("Phone", "Not yet", "Recovery codes left: 10 of 10")
			.doesNotContain(this.recoveryCodes.get(0));
		assertThat(this.mail.sent()).containsExactly("changed " + this.person.getUsername());
		post(PAGE + "/new", "currentPassword", People.PASSWORD);
		for (String address : List.of(PAGE, PAGE + "/new", PAGE + "/app", PAGE + "/codes", removal())) {
			assertThat(HtmlValidator.complaints(body(get(address)))).as(address).isEmpty();
		}
	}

	@Test
	void secretsAreStoredUnreadableAndHaveNoHistory() {
		assertThat(this.jdbc.sql("select a::text from authenticator a").query(String.class).list())
			.noneMatch((row) -> row.contains(this.key));
		assertThat(this.jdbc.sql("select count(*) from recovery_code r where r::text like '%' || ? || '%'")
			.param(this.recoveryCodes.get(0))
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from history where table_name in ('authenticator', 'recovery_code')")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void passwordAloneOpensNothing() {
		var session = passwordGiven();
		assertThat(this.mvc.get().uri(PAGE).cookie(session)).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/admin").cookie(session)).hasStatus3xxRedirection();
		assertThat(text(this.mvc.get().uri("/sign-in/code").cookie(session).exchange())).contains("Enter your code");
		this.clock.pass(Duration.ofSeconds(30));
		var signedIn = send(session, code());
		assertThat(signedIn).hasRedirectedUrl("/admin");
		assertThat(this.mvc.get().uri("/admin").cookie(session)).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/admin").cookie(session(signedIn))).hasStatusOk();
	}

	@Test
	void passwordOfSomebodyElseEndsTheSignInOfTheSameBrowser() {
		var other = this.people.administrator();
		var before = session(signIn(this.mvc.post().uri("/sign-in"), other));
		assertThat(this.mvc.get().uri("/admin").cookie(before)).hasStatusOk();
		var asked = signIn(this.mvc.post().uri("/sign-in").cookie(before), this.person);
		assertThat(asked).hasRedirectedUrl("/sign-in/code");
		for (var session : List.of(before, session(asked))) {
			assertThat(this.mvc.get().uri("/admin").cookie(session)).hasRedirectedUrl("/sign-in");
		}
		this.clock.pass(Duration.ofSeconds(30));
		assertThat(send(session(asked), code())).hasRedirectedUrl("/admin");
	}

	@Test
	void codeWorksOnceAndOneStepLate() {
		this.clock.pass(Duration.ofSeconds(30));
		String code = code();
		this.clock.pass(Duration.ofSeconds(30));
		assertThat(send(passwordGiven(), code)).hasRedirectedUrl("/admin");
		assertThat(send(passwordGiven(), code)).hasStatus(422)
			.bodyText()
			.contains("Enter the 6-digit code that the app shows now");
		String late = code();
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(send(passwordGiven(), late)).hasStatus(422);
	}

	@Test
	void recoveryCodeWorksOnce() {
		String code = this.recoveryCodes.get(3).toUpperCase().replace('-', ' ');
		assertThat(send(passwordGiven(), code)).hasRedirectedUrl("/admin");
		assertThat(send(passwordGiven(), code)).hasStatus(422);
		assertThat(text(get(PAGE))).contains("Recovery codes left: 9 of 10");
		var renewed = codesShown(post(PAGE + "/codes", "currentPassword", People.PASSWORD));
		assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(this.recoveryCodes);
		assertThat(send(passwordGiven(), this.recoveryCodes.get(4))).hasStatus(422);
	}

	@Test
	void guessesAreLimitedAndThePasswordDoesNotForgetThem() {
		for (int i = 0; i < 4; i++) {
			assertThat(send(passwordGiven(), "00000" + i)).hasStatus(422);
		}
		this.clock.pass(Duration.ofSeconds(30));
		assertThat(send(passwordGiven(), code())).hasStatus(429).containsHeader("Retry-After");
		this.clock.pass(Duration.ofMinutes(15));
		assertThat(send(passwordGiven(), code())).hasRedirectedUrl("/admin");
	}

	@Test
	void codeTooLongAfterThePasswordIsNotAccepted() {
		var session = passwordGiven();
		this.clock.pass(Duration.ofMinutes(11));
		assertThat(send(session, code())).hasRedirectedUrl("/sign-in?expired");
		assertThat(this.mvc.get().uri("/admin").cookie(session)).hasStatus3xxRedirection();
	}

	@Test
	void removedAppIsNotAskedForAgain() {
		assertThat(post(removal(), "currentPassword", "not the right one")).hasStatus(422);
		assertThat(post(removal(), "currentPassword", People.PASSWORD)).hasRedirectedUrl(PAGE);
		assertThat(signIn()).hasRedirectedUrl("/admin");
		assertThat(this.jdbc.sql("select count(*) from recovery_code where user_id = ?")
			.param(this.person.id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void administratorsPageAsksForItAgainAfterAQuarterOfAnHour() {
		var session = signedIn();
		assertThat(this.mvc.get().uri("/admin/users").cookie(session)).hasStatusOk();
		this.clock.pass(Duration.ofMinutes(15));
		assertThat(this.mvc.get().uri("/admin/users?search=x").cookie(session)).hasRedirectedUrl("/sign-in/code");
		assertThat(this.mvc.get().uri(PAGE).cookie(session)).hasStatusOk();
		assertThat(text(this.mvc.get().uri("/sign-in/code").cookie(session).exchange()))
			.contains("your code or passkey in the last 15 minutes");
		assertThat(send(session, "000000")).hasStatus(422);
		var confirmed = send(session, code());
		assertThat(confirmed).hasRedirectedUrl("/admin/users?search=x");
		assertThat(this.mvc.get().uri("/admin/users").cookie(session(confirmed))).hasStatusOk();
		assertThat(this.mvc.get().uri("/admin/users").cookie(session)).as("the former session")
			.hasRedirectedUrl("/sign-in");
		assertThat(this.jdbc.sql("select count(*) from security_event where kind = 'SECOND_STEP_PASSED' and actor = ?")
			.param(this.person.displayName())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void answerThatIsNoPasskeyIsRefusedWithoutSayingWhy() {
		var asked = this.mvc.get().uri("/sign-in/passkey").exchange();
		assertThat(HtmlValidator.complaints(body(asked))).isEmpty();
		for (String answer : List.of("", "words", "{}")) {
			assertThat(this.mvc.post()
				.uri("/sign-in/passkey")
				.cookie(session(this.mvc.get().uri("/sign-in/passkey").exchange()))
				.param("credential", answer)
				.with(csrf())).hasStatus(422).bodyText().contains("The passkey was not accepted. Try again");
		}
	}

	@Test
	void eachWindowIsAskedForAPasskeyOfItsOwnAndAnswersOnce() {
		var first = this.mvc.get().uri("/sign-in/passkey").exchange();
		var session = session(first);
		var second = this.mvc.get().uri("/sign-in/passkey").cookie(session).exchange();
		assertThat(refusedPasskeys(session, first)).isOne();
		assertThat(refusedPasskeys(session, second)).isOne();
		assertThat(refusedPasskeys(session, first)).as("answered before").isZero();
	}

	/** Returns how many passkeys were looked at and refused by this answer. */
	private int refusedPasskeys(Cookie session, MvcTestResult page) {
		String refused = "select count(*) from security_event where kind = 'SIGN_IN_FAILED' and actor = 'Passkey'";
		int before = this.jdbc.sql(refused).query(Integer.class).single();
		assertThat(this.mvc.post()
			.uri("/sign-in/passkey")
			.cookie(session)
			.param("credential", "{}")
			.param("challenge", parse(page).select("[name=challenge]").val())
			.with(csrf())).hasStatus(422);
		return this.jdbc.sql(refused).query(Integer.class).single() - before;
	}

	@Test
	void newPasswordByLinkDoesNotForgetWrongCodes() {
		for (int i = 0; i < 5; i++) {
			send(passwordGiven(), "00000" + i);
		}
		String token = this.currentUser.asProcess("test", () -> this.passwords.makeLink(this.person.getUsername()));
		assertThat(this.mvc.post().uri("/one-time/" + token).param("password", People.PASSWORD).with(csrf()))
			.hasRedirectedUrl("/sign-in");
		this.clock.pass(Duration.ofSeconds(30));
		assertThat(send(passwordGiven(), code())).hasStatus(429);
	}

	@Test
	void newPasswordEndsASignInThatWaitsForItsCode() {
		var session = passwordGiven();
		post("/account/password", "currentPassword", People.PASSWORD, "password", "another long passphrase");
		this.clock.pass(Duration.ofSeconds(30));
		assertThat(this.mvc.get().uri("/sign-in/code").cookie(session)).hasRedirectedUrl("/sign-in?expired");
		assertThat(send(session, code())).hasRedirectedUrl("/sign-in?expired");
	}

	@Test
	void keyThatIsNotConfirmedIsForgottenAfterTenMinutes() {
		post(PAGE + "/new", "currentPassword", People.PASSWORD);
		this.clock.pass(Duration.ofMinutes(9));
		assertThat(get(PAGE + "/app")).hasStatusOk();
		this.clock.pass(Duration.ofMinutes(2));
		assertThat(this.mvc.get().uri(PAGE + "/app").with(confirmed())).hasRedirectedUrl(PAGE);
	}

	@Test
	void passkeyNeedsThePasswordFirst() {
		assertThat(post(PAGE + "/passkey/new", "currentPassword", "not the right one")).hasStatus(422);
		assertThat(this.mvc.get().uri(PAGE + "/passkey").with(confirmed())).hasRedirectedUrl(PAGE);
		var begun = post(PAGE + "/passkey/new", "currentPassword", People.PASSWORD);
		assertThat(begun).hasRedirectedUrl(PAGE + "/passkey");
		var page = this.mvc.get().uri(PAGE + "/passkey").cookie(session(begun)).with(confirmed()).exchange();
		assertThat(HtmlValidator.complaints(body(page))).isEmpty();
		assertThat(parse(page).select("form[data-passkey=create]").attr("data-options")).contains("\"challenge\"",
				"\"userVerification\":\"required\"", this.person.getUsername());
		assertThat(this.mvc.post()
			.uri(PAGE + "/passkey")
			.cookie(session(begun))
			.param("name", "Laptop")
			.param("challenge", parse(page).select("[name=challenge]").val())
			.param("credential", "{}")
			.with(confirmed())
			.with(csrf())).hasStatus(422).bodyText().contains("The passkey was not accepted", "Laptop");
	}

	@Test
	void secondStepIsNotChangedInAnOpenWindow() {
		var session = signedIn();
		this.clock.pass(Duration.ofMinutes(16));
		for (String address : List.of(removal(), PAGE + "/new", PAGE + "/passkey/new", PAGE + "/codes")) {
			assertThat(
					this.mvc.post().uri(address).cookie(session).param("currentPassword", People.PASSWORD).with(csrf()))
				.as(address)
				.hasStatus(403)
				.bodyText()
				.contains("Enter your code");
		}
		assertThat(text(get(PAGE))).contains("Phone");
	}

	@Test
	void withdrawnRoleEndsTheSessions() {
		var session = signedIn();
		var other = this.people.administrator();
		String page = "/admin/users/" + this.person.getUsername();
		String grant = parse(this.mvc.get().uri(page).with(user(other)).exchange()).select("a[href*=revoke]")
			.attr("href");
		assertThat(this.mvc.post().uri(URI.create(grant)).with(user(other)).with(csrf())).hasRedirectedUrl(page);
		assertThat(this.mvc.get().uri(PAGE).cookie(session)).hasRedirectedUrl("/sign-in");
	}

	@Test
	void administratorRemovesIt() {
		var other = this.people.administrator();
		String page = "/admin/users/" + this.person.getUsername();
		assertThat(text(this.mvc.get().uri(page).with(user(other)).exchange())).contains("Remove second step");
		assertThat(this.mvc.post().uri(page + "/second-step/remove").with(user(other)).with(csrf()))
			.hasRedirectedUrl(page);
		assertThat(signIn()).hasRedirectedUrl("/admin");
		assertThat(this.mail.sent()).hasSize(2);
		assertThat(this.jdbc.sql("select detail from security_event where kind = 'SECOND_FACTOR_REMOVED' and actor = ?")
			.param(other.displayName())
			.query(String.class)
			.list()).containsExactly(this.person.getUsername());
	}

	@Test
	void othersAppIsNotRemoved() {
		var other = this.people.administrator();
		assertThat(
				this.mvc.post().uri(removal()).param("currentPassword", People.PASSWORD).with(user(other)).with(csrf()))
			.hasRedirectedUrl(PAGE);
		assertThat(text(get(PAGE))).contains("Phone");
	}

	private String code() {
		return TestCodes.of(this.key, this.clock.instant());
	}

	private String removal() {
		return PAGE + "/"
				+ this.jdbc.sql("select id::text from authenticator where user_id = ? and confirmed_at is not null")
					.param(this.person.id())
					.query(String.class)
					.single()
				+ "/remove";
	}

	private Cookie signedIn() {
		this.clock.pass(Duration.ofSeconds(30));
		return session(send(passwordGiven(), code()));
	}

	private Cookie passwordGiven() {
		var answer = signIn();
		assertThat(answer).hasRedirectedUrl("/sign-in/code");
		return session(answer);
	}

	private static Cookie session(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getCookie("throughline"));
	}

	private MvcTestResult signIn() {
		return signIn(this.mvc.post().uri("/sign-in"), this.person);
	}

	private static MvcTestResult signIn(MockMvcTester.MockMvcRequestBuilder request, SignedInUser person) {
		return request.remoteAddress("10.7.0." + (addresses++ % 250))
			.param("email", person.getUsername())
			.param("password", People.PASSWORD)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult send(Cookie session, String code) {
		return this.mvc.post()
			.uri("/sign-in/code")
			.cookie(session)
			.param("oneTimePassword", code)
			.with(csrf())
			.exchange();
	}

	/** Whoever has passed the second step just now. */
	private RequestPostProcessor confirmed() {
		return authentication(
				UsernamePasswordAuthenticationToken.authenticated(this.person, null, this.rule.passedNow()));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(confirmed()).exchange();
	}

	private MvcTestResult post(String address, String... fields) {
		var request = this.mvc.post().uri(address).with(confirmed()).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	@SuppressWarnings("unchecked")
	private static List<String> codesShown(MvcTestResult answer) {
		return (List<String>) Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("recoveryCodes"));
	}

	private static String text(MvcTestResult page) {
		return parse(page).text();
	}

	private static Document parse(MvcTestResult page) {
		return Jsoup.parse(body(page));
	}

	private static String body(MvcTestResult page) {
		assertThat(page).hasStatusOk();
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
