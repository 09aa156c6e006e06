package org.throughline.journey;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The business manager asks, partners answer, on a phone and without scripts.
 */
@SampleTest
class ReturnsJourneyTests {

	private static final String PASSWORD = "throughline-sample";

	@LocalServerPort
	private int port;

	@Test
	void partnerAnswersOnAPhoneAndBusinessManagerAccepts() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn("thames.valley.police@oxfordshire.example", PASSWORD).open("/my/returns");
			visitor.follow("Contributions 2025/26");
			visitor.type("Amount in £", "6,592.801").press("Send return");
			assertThat(visitor.page().title()).startsWith("Error: ");
			visitor.type("Amount in £", "6,592.80").type("Description", "Example").press("Send return");
			assertThat(visitor.page().locator("main").innerText()).contains("Return sent");
			visitor.follow("Contributions 2025/26");
			assertThat(visitor.page().locator("main").innerText()).contains("£6,592.80");
			visitor.open("/my/returns").follow("Training 2025/26");
			visitor.open("/my/returns").follow("Self-assessment 2021");
			visitor.page().getByLabel("Your rating").first().selectOption("Green");
			visitor.press("Save as draft");
			assertThat(visitor.page().locator("main").innerText()).contains("It is not sent yet");
		}
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", PASSWORD).open("/manage/oxfordshire/returns");
			visitor.open("/manage/oxfordshire/returns?state=RECEIVED")
				.follow("Thames Valley Police")
				.press("Accept return");
			assertThat(visitor.page().locator("main").innerText()).contains("Return accepted");
			visitor.open("/manage/oxfordshire/returns/new");
			visitor.open("/manage/oxfordshire/returns").begins().follow("Send reminders").press("Send reminders");
			visitor.took("remind those who are late", 2, 0);
			assertThat(visitor.page().locator(".govuk-notification-banner").innerText()).contains("eminder");
		}
	}

	@Test
	void partnerAnswersWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn("icb@oxfordshire.example", PASSWORD).open("/my/returns").follow("Contributions 2025/26");
			visitor.page().getByLabel("Nothing to report").check();
			visitor.press("Send return");
			assertThat(visitor.page().locator("main").innerText()).contains("Return sent");
		}
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", PASSWORD).open("/manage/oxfordshire/returns");
			visitor.open("/manage/oxfordshire/returns?state=RECEIVED");
			visitor.page().locator("tbody a:has-text(\"Integrated Care Board\")").click();
			visitor.type("Note", "Really nothing?").press("Query return");
			assertThat(visitor.page().locator("main").innerText()).contains("Query sent to the organisation");
		}
	}

}
