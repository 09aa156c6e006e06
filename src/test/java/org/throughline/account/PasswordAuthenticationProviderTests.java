package org.throughline.account;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.throughline.TestClock;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AccountTest
class PasswordAuthenticationProviderTests {

	private static int addresses;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private AccountService accounts;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private final String address = "2001:db8:" + (++addresses) + "::1";

	@Test
	void opensASessionThatIsKeptInTheDatabase() {
		var person = this.people.someone();
		var result = attempt(person.getUsername().toUpperCase(), People.PASSWORD);
		assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/");
		assertThat(this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(person.getUsername())
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(eventsOf(person.displayName())).containsExactly("SIGNED_IN");
	}

	@Test
	void redirectsToTheStartPage() {
		String county = this.people.partnership();
		assertStart(this.people.administrator().getUsername(), "/admin");
		assertStart(this.people.managerOf(county).getUsername(), "/manage");
		assertStart(this.people.someone(new NewGrant(Role.COUNCILLOR, county, null)).getUsername(), "/my/following");
		assertStart(this.people.someone().getUsername(), "/");
	}

	@Test
	void redirectsToTheRequestedPage() {
		var administrator = this.people.administrator();
		var wanted = this.mvc.get().uri("/admin/users").exchange();
		assertThat(wanted).hasStatus3xxRedirection();
		var cookies = wanted.getResponse().getCookies();
		var result = this.mvc.post()
			.uri("/sign-in")
			.cookie(cookies)
			.with(csrf())
			.with(from(this.address))
			.param("email", administrator.getUsername())
			.param("password", People.PASSWORD)
			.exchange();
		assertThat(result.getResponse().getRedirectedUrl()).endsWith("/admin/users");
	}

	@Test
	void givesTheSameAnswerForEveryFailure() {
		var disabled = this.people.someone();
		var administrator = this.people.administrator();
		var withoutPassword = "none" + administrator.getUsername();
		People.signIn(administrator);
		this.accounts.disable(disabled.getUsername());
		this.accounts.add(new NewUser(withoutPassword, "Without password"));
		People.signOut();
		String wrong = refusal(this.people.someone().getUsername(), "not the password");
		assertThat(wrong).contains("<a href=\"#email\">Enter a correct email address and password</a>");
		assertThat(refusal("unknown@example.org", "anything at all")).isEqualTo(wrong);
		assertThat(refusal(disabled.getUsername(), People.PASSWORD)).isEqualTo(wrong);
		assertThat(refusal(withoutPassword, "")).isEqualTo(wrong);
		assertThat(refusal("", "")).isEqualTo(wrong);
		assertThat(refusal("long@example.org", "x".repeat(5000))).isEqualTo(wrong);
	}

	@Test
	void keepsTheEmailAddressButNeverThePassword() {
		String page = body(attempt("someone.else@example.org", "the secret typed"));
		assertThat(page).contains("someone.else@example.org").doesNotContain("the secret typed");
	}

	@Test
	void refusesForAWhileAfterFiveFailuresWithOneName() {
		var person = this.people.someone();
		for (String name : List.of(person.getUsername(), "nobody." + person.getUsername())) {
			for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
				assertThat(attempt(name, "wrong")).hasStatus(422);
			}
			var throttled = attempt(name, People.PASSWORD);
			assertThat(throttled).hasStatus(429).containsHeader("Retry-After");
			assertThat(body(throttled)).contains("Too many failed sign-ins. Try again after");
		}
		this.clock.pass(SignInThrottle.PERIOD.plusSeconds(1));
		assertThat(attempt(person.getUsername(), People.PASSWORD)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select count(*) from security_event where kind = 'SIGN_IN_THROTTLED' and actor = ?")
			.param(person.getUsername())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void strangersElsewhereDoNotKeepAPersonOut() {
		var person = this.people.someone();
		for (int i = 0; i < SignInThrottle.PER_ACCOUNT + 2; i++) {
			attempt(person.getUsername(), "wrong", "198.51.100.7");
		}
		assertThat(attempt(person.getUsername(), People.PASSWORD, "198.51.100.7")).hasStatus(429);
		assertThat(attempt(person.getUsername(), People.PASSWORD, "198.51.100.8")).hasStatus3xxRedirection();
	}

	@Test
	void manyNetworksTogetherGuessNoMoreThanFiftyTimesUntilAnAdministratorLetsThePersonIn() {
		var person = this.people.someone();
		for (int i = 0; i < SignInThrottle.PER_ACCOUNT_EVERYWHERE; i++) {
			attempt(person.getUsername(), "wrong", "198.51.100." + (10 + i));
		}
		assertThat(attempt(person.getUsername(), People.PASSWORD, "198.51.100.9")).hasStatus(429);
		assertThat(this.mvc.post()
			.uri("/admin/users/{email}/let-in", person.getUsername())
			.with(user(this.people.administrator()))
			.with(csrf())).hasStatus3xxRedirection();
		assertThat(attempt(person.getUsername(), People.PASSWORD, "198.51.100.9")).hasStatus3xxRedirection();
	}

	@Test
	void refusesForAWhileAfterThirtyFailuresFromOneNetwork() {
		String network = "2001:db8:ffff:" + (++addresses) + "::";
		for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
			attempt("name" + i + "@example.org", "wrong", network + Integer.toHexString(i + 1));
		}
		String name = this.people.someone().getUsername();
		assertThat(attempt(name, People.PASSWORD, network + "abcd")).hasStatus(429);
		assertThat(attempt(name, People.PASSWORD)).hasStatus3xxRedirection();
	}

	@Test
	void doesNotCountRightPasswords() {
		var person = this.people.someone();
		for (int i = 0; i < SignInThrottle.PER_ADDRESS + 2; i++) {
			assertThat(attempt(person.getUsername(), People.PASSWORD)).hasStatus3xxRedirection();
		}
	}

	@Test
	void recordsTheEnteredAddressShortened() {
		String typed = "x".repeat(300) + "@example.org";
		attempt(typed, "wrong");
		assertThat(
				this.jdbc.sql("select actor from security_event where kind = 'SIGN_IN_FAILED' order by id desc limit 1")
					.query(String.class)
					.single())
			.isEqualTo("x".repeat(200));
	}

	@Test
	void endsWithTheSessionWhenTheAccountIsDisabled() {
		var person = this.people.someone();
		attempt(person.getUsername(), People.PASSWORD);
		People.signIn(this.people.administrator());
		this.accounts.disable(person.getUsername());
		People.signOut();
		assertThat(this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(person.getUsername())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void isRecordedWhenItEnds() {
		var person = this.people.someone();
		assertThat(this.mvc.post().uri("/sign-out").with(csrf()).with(user(person))).hasStatus3xxRedirection();
		assertThat(eventsOf(person.displayName())).containsExactly("SIGNED_OUT");
	}

	@Test
	void refusesACharacterTheDatabaseCannotStore() {
		assertThat(attempt("with\u0000zero@example.org", "x")).hasStatus(400);
	}

	@Test
	void withoutTheTokenOfItsFormLeadsToTheForm() {
		String email = this.people.administrator().getUsername();
		assertThat(this.mvc.post().uri("/sign-in").param("email", email).param("password", People.PASSWORD))
			.hasRedirectedUrl("/sign-in");
	}

	@Test
	void isNotReachedExceptByTheForm() {
		assertThat(this.mvc.post().uri("/sign-in/again").with(csrf())).hasStatus3xxRedirection();
	}

	private void assertStart(String email, String start) {
		assertThat(attempt(email, People.PASSWORD).getResponse().getRedirectedUrl()).isEqualTo(start);
	}

	private List<String> eventsOf(String name) {
		return this.jdbc.sql("select kind from security_event where actor = ? order by id")
			.param(name)
			.query(String.class)
			.list();
	}

	private String refusal(String email, String password) {
		var result = attempt(email, password);
		assertThat(result).hasStatus(422);
		return body(result).replaceAll("\\s*value=\"[^\"]*\"", "").replaceAll("name=\"_csrf\"[^>]*", "");
	}

	private MvcTestResult attempt(String email, String password) {
		return attempt(email, password, this.address);
	}

	/** MockMvc stops at the forward; its target is asked for as the container would. */
	private MvcTestResult attempt(String email, String password, String address) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.with(from(address))
			.param("email", email)
			.param("password", password)
			.exchange();
	}

	private String body(MvcTestResult result) {
		var request = result.getRequest();
		assertThat(result.getResponse().getForwardedUrl()).isEqualTo("/sign-in/again");
		var page = this.mvc.post().uri("/sign-in/again").with((again) -> {
			again.setDispatcherType(jakarta.servlet.DispatcherType.FORWARD);
			request.getAttributeNames().asIterator().forEachRemaining((name) -> {
				if (name.startsWith("org.throughline")) {
					again.setAttribute(name, request.getAttribute(name));
				}
			});
			again.setParameters(request.getParameterMap());
			return again;
		}).with(csrf()).exchange();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private static RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
