package org.throughline.journey;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.account.People;
import org.throughline.partnership.TestPartnerships;
import org.throughline.review.TestReviews;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A business manager enters a review of two children, one of them of another area, as
 * such reviews are: dates known to the month, two documents; from the incident to
 * publication.
 */
@ApplicationTest
class ReviewJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReviews reviews;

	private final String place = "testshire-" + UUID.randomUUID();

	private UUID partnership = new UUID(0, 0);

	@BeforeEach
	void addPartnership() {
		this.partnership = this.partnerships.addNamed(this.place, "Testshire");
	}

	@Test
	void entersAReviewOnAPhoneAndReadsItOnADesktop() {
		try (var visitor = signedIn(Visitor.onPhoneAndDesktop(this.port))) {
			String review = enter(visitor);
			for (String page : List.of("/events/1", "/events/1/remove", "/withdraw")) {
				visitor.open(manage("/reviews/" + review + page));
			}
			visitor.open(manage("/reviews")).open(manage("/clocks"));
		}
	}

	@Test
	void addsAReviewWithoutScripts() {
		try (var visitor = signedIn(Visitor.withoutScripts(this.port))) {
			add(visitor);
			event(visitor, "Notification sent", "7", "3", "2025");
			assertThat(words(visitor, "main")).contains("7 March 2025");
		}
	}

	private Visitor signedIn(Visitor visitor) {
		return visitor.signIn(this.people.managerOf(this.place).getUsername(), People.PASSWORD);
	}

	private String manage(String page) {
		return "/manage/" + this.place + page;
	}

	private void add(Visitor visitor) {
		visitor.open(manage("/reviews")).begins().press("Add a review").press("Add review");
		assertThat(words(visitor, ".govuk-error-summary")).contains("Select a review type");
		choose(visitor, "Rapid review");
		date(visitor, "initiated", "3", "3", "2025");
		choose(visitor, "This area");
		visitor.type("Pseudonym", "Child Qix and Child Quo").type("Notifying area", "Testshire").press("Add review");
		// with one press too many, without the type
		visitor.took("start a rapid review", 5, 5);
	}

	/** Enters a review until it is published. Returns its reference. */
	private String enter(Visitor visitor) {
		add(visitor);
		whatHappened(visitor);
		visitor.follow("Edit details");
		visitor.type("Number of children", "2").type("Home areas", "Testshire\nSwindon");
		visitor.press("Save").follow("Progress to local child safeguarding practice review");
		date(visitor, "decided", "", "5", "2025");
		visitor.press("Add practice review");
		assertThat(words(visitor, "main")).contains("This review follows rapid review", "Testshire, Swindon");
		String review = visitor.page().url().replaceAll(".*/", "");
		learning(visitor);
		publish(visitor, review);
		visitor.follow("Add a published document").type("Title", "Child Qix and Child Quo, second edition");
		date(visitor, "published", "", "9", "2025");
		visitor.press("Save");
		assertThat(words(visitor, "main")).contains("second edition", "September 2025");
		visitor.follow("Change history").open(manage("/clocks?state=ALL"));
		visitor.open("/account/calendar").press("Create calendar link");
		visitor.open("/" + this.place + "/reviews/" + review);
		assertThat(words(visitor, "main")).contains("Child Qix and Child Quo", "Listen to what children do")
			.doesNotContain("Waiting for the inquest");
		return review;
	}

	private void whatHappened(Visitor visitor) {
		event(visitor, "Notification sent", "", "2", "2025");
		assertThat(words(visitor, ".govuk-error-summary"))
			.contains("on or after 3 March 2025, when the local authority became aware");
		date(visitor, "on", "7", "3", "2025");
		visitor.press("Save");
		visitor.follow("Add an event");
		choose(visitor, "Response to the rapid review");
		date(visitor, "on", "", "5", "2025");
		visitor.page().locator("#outcome").selectOption("AGREED");
		visitor.press("Save");
		assertThat(words(visitor, "main")).contains("7 March 2025", "May 2025");
	}

	private void learning(Visitor visitor) {
		visitor.follow("Edit work streams").type("Work streams", "Health\nEducation").press("Save");
		visitor.follow("Add a learning point").type("Wording", "Listen to what children do");
		choose(visitor, "Public");
		visitor.press("Save");
		visitor.follow("Add a delay");
		choose(visitor, "Inquest");
		visitor.type("Explanation", "Waiting for the inquest");
		date(visitor, "from", "", "6", "2025");
		visitor.press("Save");
	}

	private void publish(Visitor visitor, String review) {
		visitor.press("Publish review");
		order(visitor);
		assertThat(words(visitor, "[role=alert]")).contains("To do before you publish",
				"Publication is delayed by an inquest (start: June 2025)", "Record when the family was informed");
		visitor.page().locator("a[href$='/steps/family-informed']").click();
		visitor.check();
		date(visitor, "done", "18", "7", "2025");
		visitor.press("Save");
		this.reviews.answerSteps(this.partnership, review);
		visitor.press("Publish review");
		visitor.type("Reason for overriding the delay", "The coroner agrees")
			.type("Legal officer", "Head of Legal Services");
		order(visitor);
		assertThat(words(visitor, "main")).contains("Published despite a delay: The coroner agrees",
				"Head of Legal Services");
	}

	private static void order(Visitor visitor) {
		choose(visitor, "Public");
		choose(visitor, "Full report");
		date(visitor, "on", "1", "8", "2025");
		visitor.type("Report title", "Child Qix and Child Quo").press("Publish review");
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
