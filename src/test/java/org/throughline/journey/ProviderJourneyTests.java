package org.throughline.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.account.TestProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** An invited person signs in with the account of their council, and out again. */
@AccountTest
@ContextConfiguration(initializers = TestProvider.class)
class ProviderJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void personSignsInWithTheirCouncilAccount(boolean scripts) {
		TestProvider.signsIn("subject with scripts " + scripts, this.people.administrator().getUsername());
		try (var visitor = scripts ? Visitor.onDesktop(this.port) : Visitor.onPhoneWithoutScripts(this.port)) {
			visitor.open("/account/sign-in").press("Sign in with Oxfordshire council account");
			assertThat(visitor.page().url()).endsWith("/account/sign-in");
			assertThat(visitor.page().locator("main").innerText()).contains("Oxfordshire council account");
			visitor.press("Sign out");
			assertThat(visitor.page().locator("main").innerText()).contains("You are signed out of Throughline");
			visitor.open("/sign-in?provider=REFUSED");
		}
	}

}
