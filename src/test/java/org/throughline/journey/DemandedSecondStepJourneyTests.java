package org.throughline.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;
import org.throughline.TestClock;
import org.throughline.account.TestCodes;
import org.throughline.platform.security.TestSecondStep;

import static org.assertj.core.api.Assertions.assertThat;

/** A business manager must set up a second step, and another one after removing it. */
@SampleTest
class DemandedSecondStepJourneyTests {

	private static final String PASSWORD = "throughline-sample";

	private static final String PAGE = "/account/second-step";

	@LocalServerPort
	private int port;

	@Autowired
	private TestSecondStep secondStep;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void demand() {
		this.secondStep.demand(true);
	}

	@AfterEach
	void demandNone() {
		this.secondStep.demand(false);
	}

	@Test
	void managerSetsItUpBeforeAnythingElse() {
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", PASSWORD).open("/manage/oxfordshire");
			assertThat(visitor.page().url()).endsWith(PAGE);
			visitor.press("Set up an authenticator app");
			visitor.type("Current password", PASSWORD).press("Continue");
			String key = visitor.page().locator("#key").innerText().replace(" ", "");
			visitor.type("Name of the app or phone", "Phone")
				.type("Code", TestCodes.of(key, this.clock.instant()))
				.press("Connect app");
			visitor.open("/manage/oxfordshire");
			assertThat(visitor.page().url()).endsWith("/manage/oxfordshire");
			visitor.open(PAGE).follow("Remove");
			visitor.type("Current password", PASSWORD).press("Remove");
			visitor.open("/manage/oxfordshire");
			assertThat(visitor.page().url()).endsWith(PAGE);
		}
	}

}
