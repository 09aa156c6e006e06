package org.throughline.account.web;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.HtmlValidator;
import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.account.PrivateLinkService;
import org.throughline.account.SignInIdentities;
import org.throughline.account.TestCodes;
import org.throughline.account.TestPasswordMail;
import org.throughline.account.TestProvider;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.TestSecondStep;
import org.throughline.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Signing in by a provider, from the sign-in page to being signed in or refused. */
@AccountTest
@ContextConfiguration(initializers = TestProvider.class)
class ProviderSignInTests {

	private static final String REFUSED = "/sign-in?provider=REFUSED";

	private static int addresses;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestPasswordMail mail;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private TestSecondStep secondStep;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private SignInIdentities signInIdentities;

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private PlatformTransactionManager transactions;

	private SignedInUser person;

	private String subject;

	private String network;

	@BeforeEach
	void invite() {
		this.person = this.people.administrator();
		this.subject = UUID.randomUUID().toString();
		this.network = "10.9.0." + (addresses++ % 250);
		this.mail.switchOn(true);
		TestProvider.signsIn(this.subject, this.person.getUsername());
	}

	@AfterEach
	void end() {
		this.mail.switchOn(false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "council", "agency" })
	void invitedPersonIsBoundAtTheFirstSignIn(String provider) {
		var signedIn = signIn(provider);
		assertThat(signedIn).hasRedirectedUrl("/admin");
		assertThat(this.mvc.get().uri("/admin").cookie(session(signedIn))).hasStatusOk();
		assertThat(text(this.mvc.get().uri("/account/sessions").cookie(session(signedIn)).exchange()))
			.contains("This browser");
		assertThat(events("IDENTITY_BOUND")).hasSize(1);
		assertThat(this.mail.sent()).containsExactly("changed " + this.person.getUsername());
		assertThat(signIn(provider)).hasRedirectedUrl("/admin");
		assertThat(events("IDENTITY_BOUND")).hasSize(1);
	}

	@Test
	void sessionsBeforeAndAfterAreNotTheSame() {
		var there = begin("council");
		var back = comeBack(there);
		assertThat(session(back).getValue()).isNotEqualTo(session(there).getValue());
		assertThat(this.mvc.get().uri("/admin").cookie(session(there))).hasStatus3xxRedirection();
		assertThat(this.jdbc
			.sql("""
					select count(*) from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
					where s.principal_name = ? and position('oauth'::bytea in a.attribute_bytes) > 0""")
			.param(this.person.getUsername())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void subjectStaysWithItsAccountWhateverItsEmailAddress() {
		signIn("council");
		var other = this.people.administrator();
		TestProvider.signsIn(this.subject, other.getUsername());
		var signedIn = signIn("council");
		assertThat(text(this.mvc.get().uri("/account/sign-in").cookie(session(signedIn)).exchange()))
			.contains("Oxfordshire council account");
		assertThat(identities(other)).isZero();
		TestProvider.signsIn(UUID.randomUUID().toString(), this.person.getUsername());
		assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		assertThat(identities(this.person)).isEqualTo(1);
	}

	@Test
	void strangersAreRefusedAndNobodyIsAdded() {
		TestProvider.signsIn(this.subject, "stranger@example.org");
		assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		TestProvider.CLAIMS.put("email", this.people.someone().getUsername());
		assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		TestProvider.CLAIMS.put("email", disabled().getUsername());
		assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		assertThat(this.jdbc.sql("select count(*) from user_account where email = 'stranger@example.org'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select actor from security_event where kind = 'SIGN_IN_FAILED' order by id desc")
			.query(String.class)
			.list()).contains("stranger@example.org");
	}

	@Test
	void emailAddressThatIsNotVerifiedBindsNobody() {
		for (Object verified : List.of(false, "false", "0", "")) {
			TestProvider.CLAIMS.put("email_verified", verified);
			assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		}
		TestProvider.CLAIMS.remove("email_verified");
		assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		TestProvider.CLAIMS.put("xms_edov", "0");
		assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		TestProvider.CLAIMS.put("xms_edov", "1");
		assertThat(signIn("council")).hasRedirectedUrl("/admin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "issuer", "nonce", "audience", "key" })
	void wrongTokenIsRefused(String what) {
		for (String provider : List.of("council", "agency")) {
			TestProvider.wrong = what;
			assertThat(signIn(provider)).hasRedirectedUrl(REFUSED);
			assertThat(this.jdbc.sql("select detail from security_event order by id desc limit 1")
				.query(String.class)
				.single()).startsWith(provider + ": invalid_");
		}
		assertThat(identities(this.person)).isZero();
	}

	@Test
	void answerWorksOnceAndInItsOwnSessionOnly() {
		var there = begin("council");
		var back = TestProvider.follow(location(there));
		assertThat(this.mvc.get().uri(back.getPath() + "?" + back.getRawQuery())).hasRedirectedUrl(REFUSED);
		assertThat(comeBack(back, session(there))).hasRedirectedUrl("/admin");
		assertThat(comeBack(back, session(there))).hasRedirectedUrl(REFUSED);
	}

	@Test
	void addressToComeBackToIsNotTheHostOfTheRequest() {
		var there = this.mvc.get()
			.uri("/sign-in/with/council")
			.header("Host", "evil.example")
			.header("X-Forwarded-Host", "evil.example")
			.exchange();
		assertThat(location(there))
			.contains("redirect_uri=http://localhost", "code_challenge_method=S256", "nonce=", "state=")
			.doesNotContain("evil");
	}

	@Test
	void providerThatDoesNotAnswerStopsNothing() {
		var asked = this.mvc.get().uri("/sign-in/with/silent").exchange();
		assertThat(asked).hasRedirectedUrl("/sign-in?provider=UNANSWERED");
		var page = this.mvc.get().uri("/sign-in?provider=UNANSWERED").exchange();
		assertThat(text(page)).contains("is not responding", "Sign in with Silent account", "Password");
		assertThat(HtmlValidator.complaints(body(page))).isEmpty();
		var there = begin("council");
		var back = TestProvider.follow(location(there));
		TestProvider.outOfOrder = true;
		assertThat(comeBack(back, session(there)).getResponse().getRedirectedUrl()).startsWith("/sign-in?provider=");
		assertThat(this.mvc.get().uri("/sign-in/with/nobody")).hasRedirectedUrl(REFUSED);
	}

	@Test
	void removedIdentityIsRefusedUntilItIsAllowedAgain() {
		var session = session(signIn("council"));
		assertThat(post(session, "/account/sign-in/" + identity() + "/remove")).hasRedirectedUrl("/account/sign-in");
		assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		var page = this.mvc.get().uri("/account/sign-in").cookie(session).exchange();
		assertThat(text(page)).contains("Allow again");
		assertThat(HtmlValidator.complaints(body(page))).isEmpty();
		post(session, "/account/sign-in/" + identity() + "/allow");
		assertThat(signIn("council")).hasRedirectedUrl("/admin");
		assertThat(this.mail.sent()).hasSize(3);
		assertThat(events("IDENTITY_REMOVED")).hasSize(1);
	}

	@Test
	void onlyWayToSignInIsNotRemoved() {
		this.jdbc.sql("update user_account set password_hash = null where id = ?").param(this.person.id()).update();
		var session = session(signIn("council"));
		var refused = post(session, "/account/sign-in/" + identity() + "/remove");
		assertThat(refused).flash().containsEntry("flash", "signIn.onlyWay").containsEntry("notDone", true);
		assertThat(this.mvc.post()
			.uri("/account/second-step/new")
			.param("currentPassword", "none")
			.cookie(session)
			.with(csrf())).bodyText().contains("You have no password yet");
		assertThat(signIn("council")).hasRedirectedUrl("/admin");
	}

	@Test
	void administratorRemovesAnIdentity() {
		var session = session(signIn("council"));
		var other = this.people.administrator();
		String page = "/admin/users/" + this.person.getUsername();
		assertThat(text(this.mvc.get().uri(page).with(user(other)).exchange())).contains("Oxfordshire council account");
		assertThat(this.mvc.post().uri(page + "/identities/" + identity() + "/remove").with(user(other)).with(csrf()))
			.hasRedirectedUrl(page);
		assertThat(this.mvc.get().uri("/admin").cookie(session)).hasStatus3xxRedirection();
		assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		assertThat(this.mvc.post()
			.uri("/admin/users/" + other.getUsername() + "/identities/" + identity() + "/allow")
			.with(user(other))
			.with(csrf())).hasStatus(404);
	}

	@Test
	void secondStepIsAskedForUnlessTheProviderIsTrustedWithIt() {
		this.jdbc.sql("""
				insert into authenticator (id, user_id, name, secret, added_at, confirmed_at)
				values (gen_random_uuid(), ?, 'Phone', '', now(), now())""").param(this.person.id()).update();
		TestProvider.CLAIMS.put("amr", List.of("pwd", "mfa"));
		TestProvider.CLAIMS.put("auth_time", Instant.parse("2026-03-02T08:55:00Z").getEpochSecond());
		var asked = signIn("council");
		assertThat(asked).hasRedirectedUrl("/sign-in/code");
		assertThat(this.mvc.get().uri("/account/sessions").cookie(session(asked))).hasStatus3xxRedirection();
		var trusted = signIn("agency");
		assertThat(trusted).hasRedirectedUrl("/admin");
		assertThat(this.mvc.get().uri("/admin").cookie(session(trusted))).hasStatusOk();
		TestProvider.CLAIMS.put("auth_time", Instant.parse("2026-03-02T08:00:00Z").getEpochSecond());
		assertThat(this.mvc.get().uri("/admin").cookie(session(signIn("agency")))).hasRedirectedUrl("/sign-in/code");
		TestProvider.CLAIMS.put("amr", List.of("pwd"));
		assertThat(signIn("agency")).hasRedirectedUrl("/sign-in/code");
	}

	@Test
	void identityIsBoundAfterTheSecondStep() {
		String key = setUpApp(user(this.person));
		var asked = signIn("council");
		assertThat(asked).hasRedirectedUrl("/sign-in/code");
		assertThat(identities(this.person)).isZero();
		this.clock.pass(Duration.ofSeconds(30));
		var signedIn = this.mvc.post()
			.uri("/sign-in/code")
			.cookie(session(asked))
			.param("oneTimePassword", TestCodes.of(key, this.clock.instant()))
			.with(csrf())
			.exchange();
		assertThat(signedIn).hasRedirectedUrl("/admin");
		assertThat(identities(this.person)).isEqualTo(1);
		assertThat(events("IDENTITY_BOUND")).hasSize(1);
	}

	@Test
	void calendarLinkWorksForWhoeverSignsInByAProviderWhoseSecondStepCounts() {
		String partnership = this.people.partnership();
		var manager = this.people.managerOf(partnership);
		String calendar = "/calendar/"
				+ this.currentUser.asPerson(manager,
						() -> this.links.createCalendar(this.partnerships.require(partnership).id()).orElseThrow())
				+ ".ics";
		TestProvider.signsIn(this.subject, manager.getUsername());
		this.secondStep.demand(true);
		try {
			signIn("council");
			assertThat(identities(manager)).isOne();
			assertThat(this.mvc.get().uri(calendar)).as("a provider whose step does not count").hasStatus(404);
			signIn("agency");
			assertThat(this.mvc.get().uri(calendar)).as("one whose step counts").hasStatusOk();
			this.jdbc.sql("update sign_in_identity set removed_at = now() where user_id = ? and issuer like '%/agency'")
				.param(manager.id())
				.update();
			assertThat(this.mvc.get().uri(calendar)).as("one that was removed").hasStatus(404);
		}
		finally {
			this.secondStep.demand(false);
		}
	}

	@Test
	void stepOfTheProviderStaysBesideOnesOwn() {
		TestProvider.CLAIMS.put("amr", List.of("mfa"));
		TestProvider.CLAIMS.put("auth_time", this.clock.instant().getEpochSecond());
		var cookie = cookie(session(signIn("agency")));
		setUpApp(cookie);
		var app = this.jdbc.sql("select id from authenticator where user_id = ?")
			.param(this.person.id())
			.query(UUID.class)
			.single();
		this.secondStep.demand(true);
		try {
			assertThat(this.mvc.post()
				.uri("/account/second-step/" + app + "/remove")
				.param("currentPassword", People.PASSWORD)
				.with(cookie)
				.with(csrf())).hasRedirectedUrl("/account/second-step");
			assertThat(this.mvc.get().uri("/admin").with(cookie)).as("step by the provider").hasStatusOk();
		}
		finally {
			this.secondStep.demand(false);
		}
	}

	@Test
	void signingInNeedsOneConnectionOnly() throws SQLException {
		var inUse = new ArrayList<Connection>();
		int all = this.dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize();
		try {
			while (inUse.size() < all - 1) {
				inUse.add(this.dataSource.getConnection());
			}
			assertThat(signIn("council")).hasRedirectedUrl("/admin");
			assertThat(signIn("agency")).hasRedirectedUrl("/admin");
			TestProvider.signsIn(UUID.randomUUID().toString(), "stranger@example.org");
			assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		}
		finally {
			for (var connection : inUse) {
				connection.close();
			}
		}
	}

	@Test
	void twoIdentitiesRemovedAtOnceLeaveAWayToSignIn() {
		this.jdbc.sql("update user_account set password_hash = null where id = ?").param(this.person.id()).update();
		var session = session(signIn("council"));
		TestProvider.signsIn(UUID.randomUUID().toString(), this.person.getUsername());
		assertThat(signIn("agency")).hasRedirectedUrl("/admin");
		var ids = this.jdbc.sql("select id from sign_in_identity where user_id = ? order by id")
			.param(this.person.id())
			.query(UUID.class)
			.list();
		var second = Objects.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> {
			People.signIn(this.person);
			this.signInIdentities.remove(ids.get(0));
			var other = CompletableFuture
				.supplyAsync(() -> post(session, "/account/sign-in/" + ids.get(1) + "/remove"));
			while (!other.isDone() && !isWaiting()) {
				Thread.onSpinWait();
			}
			return other;
		}));
		People.signOut();
		second.join();
		assertThat(this.jdbc.sql("select count(*) from sign_in_identity where user_id = ? and removed_at is null")
			.param(this.person.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private boolean isWaiting() {
		return this.jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single();
	}

	private static RequestPostProcessor cookie(Cookie session) {
		return (request) -> {
			request.setCookies(session);
			return request;
		};
	}

	/** Sets up an authenticator app and returns its key. */
	private String setUpApp(RequestPostProcessor session) {
		String page = "/account/second-step";
		this.mvc.post()
			.uri(page + "/new")
			.param("currentPassword", People.PASSWORD)
			.with(session)
			.with(csrf())
			.exchange();
		String key = Jsoup.parse(body(this.mvc.get().uri(page + "/app").with(session).exchange()))
			.select("#key")
			.text()
			.replace(" ", "");
		assertThat(this.mvc.post()
			.uri(page + "/app")
			.param("name", "Phone")
			.param("oneTimePassword", TestCodes.of(key, this.clock.instant()))
			.with(session)
			.with(csrf())).hasRedirectedUrl(page);
		return key;
	}

	@Test
	void providerIsBelievedForItsDomainsOnly() {
		String email = UUID.randomUUID() + "@council.example";
		this.jdbc.sql("update user_account set email = ? where id = ?").params(email, this.person.id()).update();
		TestProvider.CLAIMS.put("email", email);
		assertThat(signIn("agency")).hasRedirectedUrl(REFUSED);
		assertThat(signIn("council")).hasRedirectedUrl("/admin");
	}

	@Test
	void signingOutShowsWhereOneIsStillSignedIn() {
		var signedOut = post(session(signIn("council")), "/sign-out");
		assertThat(signedOut).hasRedirectedUrl("/sign-in?signedOut=council");
		var page = this.mvc.get().uri("/sign-in?signedOut=council").exchange();
		assertThat(Jsoup.parse(body(page)).select("a:contains(sign out there too)").attr("href"))
			.contains("/council/end?client_id=throughline&post_logout_redirect_uri=http");
		assertThat(text(this.mvc.get().uri("/sign-in?signedOut=nobody").exchange())).doesNotContain("signed out");
	}

	@Test
	void tooManyFailuresFromANetworkAreStopped() {
		TestProvider.signsIn(this.subject, "stranger@example.org");
		for (int i = 0; i < 30; i++) {
			assertThat(signIn("council")).hasRedirectedUrl(REFUSED);
		}
		TestProvider.signsIn(this.subject, this.person.getUsername());
		assertThat(begin("council")).hasRedirectedUrl("/sign-in?provider=THROTTLED");
		assertThat(begin("silent")).hasRedirectedUrl("/sign-in?provider=THROTTLED");
		assertThat(this.jdbc
			.sql("select distinct detail from security_event where kind = 'SIGN_IN_THROTTLED' and client_address = ?")
			.param(this.network)
			.query(String.class)
			.list()).contains("council");
		this.network = "10.9.1.1";
		assertThat(signIn("council")).hasRedirectedUrl("/admin");
	}

	private SignedInUser disabled() {
		var disabled = this.people.administrator();
		this.jdbc.sql("update user_account set enabled = false where id = ?").param(disabled.id()).update();
		return disabled;
	}

	private MvcTestResult signIn(String provider) {
		return comeBack(begin(provider));
	}

	private MvcTestResult begin(String provider) {
		return this.mvc.get().uri("/sign-in/with/" + provider).remoteAddress(this.network).exchange();
	}

	private MvcTestResult comeBack(MvcTestResult there) {
		return comeBack(TestProvider.follow(location(there)), session(there));
	}

	private MvcTestResult comeBack(URI back, Cookie session) {
		return this.mvc.get()
			.uri(URI.create(back.getPath() + "?" + back.getRawQuery()))
			.remoteAddress(this.network)
			.cookie(session)
			.exchange();
	}

	private MvcTestResult post(Cookie session, String address) {
		return this.mvc.post().uri(address).cookie(session).with(csrf()).exchange();
	}

	private static String location(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
	}

	private static Cookie session(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getCookie("throughline"));
	}

	private List<String> events(String kind) {
		return this.jdbc.sql("select detail from security_event where kind = ? and (actor = ? or actor_id = ?)")
			.params(kind, this.person.getUsername(), this.person.id())
			.query(String.class)
			.list();
	}

	private UUID identity() {
		return this.jdbc.sql("select id from sign_in_identity where user_id = ?")
			.param(this.person.id())
			.query(UUID.class)
			.single();
	}

	private int identities(SignedInUser of) {
		return this.jdbc.sql("select count(*) from sign_in_identity where user_id = ?")
			.param(of.id())
			.query(Integer.class)
			.single();
	}

	private static String text(MvcTestResult page) {
		return Jsoup.parse(body(page)).text();
	}

	private static String body(MvcTestResult page) {
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
