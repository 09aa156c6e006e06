package org.throughline.journey;

import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.account.People;
import org.throughline.action.ActionService;
import org.throughline.action.TestActions;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The business manager sets how often agencies respond, and drafts and records a letter.
 */
@ApplicationTest
class LetterJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ActionService actions;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private CurrentUser currentUser;

	private String place = "";

	@BeforeEach
	void anOpenAction() {
		this.place = "letters-" + UUID.randomUUID().toString().replaceAll("[0-9]", "x");
		var id = this.partnerships.addNamed(this.place, this.place);
		String police = this.people.member(this.place, "Police");
		this.currentUser.asProcess("test", () -> this.actions.add(id,
				TestActions.newAction("Write the guidance", police, LocalDate.of(2100, 1, 31))));
	}

	@Test
	void managerSendsTheYearlyLetterOnDesktop() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			send(visitor);
			visitor.follow("Responses and letters").follow("Response rules").press("Add a rule");
			visitor.type("Day", "1").type("Month", "4").type("Year", "2026");
			visitor.type("Months between responses", "3").type("Agreed by", "Executive Group").press("Save rule");
			assertThat(visitor.page().locator("main").innerText()).contains("Every 3 months", "Executive Group");
		}
	}

	@Test
	void managerSendsTheYearlyLetterOnPhoneWithoutScripts() {
		try (var visitor = Visitor.onPhoneWithoutScripts(this.port)) {
			send(visitor);
		}
	}

	private void send(Visitor visitor) {
		visitor.signIn(this.people.managerOf(this.place).getUsername(), People.PASSWORD);
		visitor.open("/manage/" + this.place + "/letters").press("Draft yearly letter to Police");
		assertThat(visitor.page().locator("article").innerText()).contains("Write the guidance");
		visitor.follow("Edit letter").type("Recipient", "Jo Smith, Head of safeguarding, Police").press("Save letter");
		var sent = LocalDate.now(TestClock.ZONE).minusDays(2);
		visitor.page().getByLabel("Post", new Page.GetByLabelOptions().setExact(true)).check();
		visitor.type("Day", String.valueOf(sent.getDayOfMonth()))
			.type("Month", String.valueOf(sent.getMonthValue()))
			.type("Year", String.valueOf(sent.getYear()))
			.press("Record as sent");
		assertThat(visitor.page().locator("main").innerText())
			.contains("to Jo Smith, Head of safeguarding, Police, Post");
	}

}
