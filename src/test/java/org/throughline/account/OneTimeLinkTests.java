package org.throughline.account;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.TestClock;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@AccountTest
class OneTimeLinkTests {

	private static final String NEW = "a password never used";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private AccountService accounts;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void signOut() {
		People.signOut();
	}

	@Test
	void setsThePasswordOnce() {
		var person = this.people.someone();
		String token = linkFor(person);
		assertThat(this.mvc.get().uri("/one-time/{token}", token)).hasStatusOk()
			.bodyText()
			.contains(person.getUsername());
		assertThat(post(token, NEW)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
		People.signIn(person);
		assertThat(this.passwords.isOwn(NEW)).isTrue();
		assertThat(this.passwords.isOwn(People.PASSWORD)).isFalse();
		assertThat(post(token, "another password")).hasStatus(404).bodyText().contains("no longer valid");
	}

	@Test
	void refusesAPasswordTooShortAndStaysValid() {
		var person = this.people.someone();
		String token = linkFor(person);
		assertThat(post(token, "short")).hasStatus(422).bodyText().contains("Password must be at least 12 characters");
		assertThat(post(token, "")).hasStatus(422).bodyText().contains("Enter a password");
		assertThat(post(token, person.getUsername())).hasStatus(422)
			.bodyText()
			.contains("must be different from your email address");
		assertThat(post(token, NEW)).hasStatus3xxRedirection();
	}

	@Test
	void endsAfterThreeDays() {
		String token = linkFor(this.people.someone());
		this.clock.pass(PasswordService.LINK_VALIDITY.minusSeconds(1));
		assertThat(this.passwords.emailOf(token)).isPresent();
		this.clock.pass(Duration.ofSeconds(2));
		assertThat(this.mvc.get().uri("/one-time/{token}", token)).hasStatus(404);
	}

	@Test
	void isReplacedByANewerOne() {
		var person = this.people.someone();
		String first = linkFor(person);
		String second = linkFor(person);
		assertThat(this.passwords.emailOf(first)).isEmpty();
		assertThat(this.passwords.emailOf(second)).isPresent();
	}

	@Test
	void isOfNoUseForADisabledAccount() {
		var person = this.people.someone();
		String token = linkFor(person);
		People.signIn(this.people.administrator());
		this.accounts.disable(person.getUsername());
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.passwords.makeLink(person.getUsername()));
		People.signOut();
		assertThat(post(token, NEW)).hasStatus(404);
	}

	@Test
	void isMadeByAdministratorsOnly() {
		var person = this.people.someone();
		People.signIn(this.people.managerOf(this.people.partnership()));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.passwords.makeLink(person.getUsername()));
	}

	@Test
	void isStoredAsItsHash() {
		String token = linkFor(this.people.someone());
		assertThat(this.jdbc.sql("select count(*) from one_time_link where token_hash = ?")
			.param(token)
			.query(Long.class)
			.single()).isZero();
		assertThat(token).hasSize(43);
	}

	@Test
	void isNotGuessed() {
		assertThat(this.mvc.get().uri("/one-time/{token}", "guess")).hasStatus(404);
		assertThat(post("guess", NEW)).hasStatus(404);
	}

	private String linkFor(SignedInUser person) {
		People.signIn(this.people.administrator());
		String token = this.passwords.makeLink(person.getUsername());
		People.signOut();
		return token;
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult post(String token, String password) {
		return this.mvc.post().uri("/one-time/{token}", token).with(csrf()).param("password", password).exchange();
	}

}
