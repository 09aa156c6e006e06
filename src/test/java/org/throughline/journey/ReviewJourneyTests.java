package org.throughline.journey;

import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.account.People;
import org.throughline.partnership.TestPartnerships;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A business manager enters a review of two children, one of them of another area, as
 * such reviews are: dates known to the month, two answers of the Panel, recommendations
 * to other areas and to government, two reports; from the incident to publication.
 */
@ApplicationTest
class ReviewJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private TestPartnerships partnerships;

	private String place = "";

	@Test
	void entersAReviewOnADesktop() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			enter(visitor);
		}
	}

	@Test
	void entersAReviewOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			enter(visitor);
		}
	}

	@Test
	void entersAReviewWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			enter(visitor);
		}
	}

	private void enter(Visitor visitor) {
		this.place = "testshire-" + UUID.randomUUID();
		this.partnerships.addNamed(this.place, "Testshire");
		visitor.signIn(this.people.managerOf(this.place).getUsername(), People.PASSWORD);
		visitor.open("/manage/" + this.place + "/reviews").press("Add a review").press("Add review");
		assertThat(words(visitor, ".govuk-error-summary")).contains("Choose a review type");
		choose(visitor, "Rapid review");
		date(visitor, "initiated", "3", "3", "2025");
		choose(visitor, "This area");
		visitor.type("Pseudonym", "Child Qix and Child Quo").type("Notifying area", "Testshire");
		visitor.press("Add review");
		whatHappened(visitor);
		visitor.follow("Edit details");
		visitor.type("Number of children", "2").type("Home areas", "Testshire\nSwindon");
		visitor.press("Save");
		visitor.follow("Progress to local child safeguarding practice review");
		date(visitor, "decided", "", "5", "2025");
		visitor.press("Add practice review");
		assertThat(words(visitor, "main")).contains("This review follows rapid review", "Testshire, Swindon");
		learning(visitor);
		publish(visitor);
		visitor.follow("Add a published document");
		visitor.type("Title", "Child Qix and Child Quo, second edition").type("Changes", "Names of services corrected");
		date(visitor, "published", "", "9", "2025");
		visitor.press("Save");
		assertThat(words(visitor, "main")).contains("second edition", "September 2025");
		String workbench = visitor.page().url();
		visitor.open("/manage/" + this.place + "/clocks").open("/manage/" + this.place + "/clocks?state=ALL");
		visitor.press("Create calendar link").open(workbench).follow("Change history");
		visitor.open("/" + this.place + "/reviews/" + workbench.substring(workbench.lastIndexOf('/') + 1));
		assertThat(words(visitor, "main")).contains("Child Qix and Child Quo", "Listen to what children do")
			.doesNotContain("Waiting for the inquest");
	}

	private void whatHappened(Visitor visitor) {
		event(visitor, "Notification sent", "", "2", "2025");
		assertThat(words(visitor, ".govuk-error-summary"))
			.contains("on or after 3 March 2025, when the local authority became aware");
		date(visitor, "on", "7", "3", "2025");
		visitor.press("Save");
		event(visitor, "Rapid review sent", "", "3", "2025");
		visitor.follow("Add an event");
		choose(visitor, "Response to the rapid review");
		date(visitor, "on", "4", "4", "2025");
		visitor.page().locator("#outcome").selectOption("MORE_REQUESTED");
		visitor.press("Save").follow("Add an event");
		choose(visitor, "Response to the rapid review");
		date(visitor, "on", "", "5", "2025");
		visitor.page().locator("#outcome").selectOption("AGREED");
		visitor.press("Save");
		assertThat(words(visitor, "main")).contains("4 April 2025", "More information requested", "May 2025");
	}

	private void learning(Visitor visitor) {
		visitor.follow("Edit work streams").type("Work streams", "Health\nEducation").press("Save");
		visitor.follow("Add a learning point").type("Wording", "Listen to what children do");
		choose(visitor, "Public");
		visitor.press("Save");
		String workbench = visitor.page().url();
		visitor.follow("Add a recommendation");
		visitor.type("Wording", "The government changes the guidance")
			.type("Addressed to, as written", "The Secretary of State; Swindon Safeguarding Partnership");
		visitor.press("Save").open(workbench);
		assertThat(words(visitor, "main")).contains("The government changes the guidance");
		visitor.follow("Add a delay");
		choose(visitor, "Inquest");
		visitor.type("Explanation", "Waiting for the inquest");
		date(visitor, "from", "", "6", "2025");
		visitor.press("Save");
	}

	private void publish(Visitor visitor) {
		visitor.press("Publish review");
		choose(visitor, "Public");
		choose(visitor, "Full report");
		date(visitor, "on", "1", "8", "2025");
		visitor.type("Report title", "Child Qix and Child Quo");
		visitor.press("Publish review");
		assertThat(words(visitor, "[role=alert]")).contains("To do before you publish",
				"Publication is delayed by an inquest (start: June 2025)", "Record when the family was informed");
		String form = visitor.page().url();
		for (String step : new String[] { "family-informed", "staff-informed", "agencies-ready", "media-plan",
				"copy-sent" }) {
			visitor.open(form).page().locator("a[href$='/steps/" + step + "']").click();
			visitor.check();
			date(visitor, "done", "18", "7", "2025");
			visitor.press("Save");
		}
		visitor.press("Publish review");
		choose(visitor, "Public");
		choose(visitor, "Full report");
		date(visitor, "on", "1", "8", "2025");
		visitor.type("Report title", "Child Qix and Child Quo")
			.type("Reason for overriding the delay", "The coroner agrees")
			.type("Legal officer", "Head of Legal Services");
		visitor.press("Publish review");
		assertThat(words(visitor, "main")).contains("Published despite a delay: The coroner agrees",
				"Head of Legal Services");
	}

	private static void event(Visitor visitor, String kind, String day, String month, String year) {
		visitor.follow("Add an event");
		choose(visitor, kind);
		date(visitor, "on", day, month, year);
		visitor.press("Save");
	}

	private static void choose(Visitor visitor, String label) {
		visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
	}

	private static void date(Visitor visitor, String field, String day, String month, String year) {
		visitor.page().locator("[id='" + field + ".day']").fill(day);
		visitor.page().locator("[id='" + field + ".month']").fill(month);
		visitor.page().locator("[id='" + field + ".year']").fill(year);
	}

	private static String words(Visitor visitor, String where) {
		return visitor.page().locator(where).first().innerText();
	}

}
