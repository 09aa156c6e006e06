package org.throughline.account;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
