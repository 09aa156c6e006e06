package org.throughline.review.web;

import java.time.LocalDate;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.HtmlValidator;
import org.throughline.TestClock;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form of a review with valid and invalid input.
 */
@ApplicationTest
class ReviewFormsTests {

	private static final String ROWS = ".app-worklist__row";

	private static final String LIST_ROWS = ".app-list tbody tr";

	@Autowired
	private ReportWorld world;

	@Autowired
	private MockMvcTester mvc;

	private ReportWorld.Place place;

	private ReviewDesk desk;

	private String manage;

	private String review;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.desk = new ReviewDesk(this.mvc, this.world.signIn(Role.BUSINESS_MANAGER, this.place));
		this.world.signOut();
		this.manage = "/manage/" + this.place.slug();
		this.review = this.desk.review(this.place.slug(), "RAPID_REVIEW", "initiated.day", "19", "initiated.month",
				"12", "initiated.year", "2024", "naming.pseudonym", "Zebedee");
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/events/new    | on.day=31;on.month=2;on.year=2025;kind=NOTIFIED            | on.day | real date
					/events/new    | on.month=13;on.year=2025;kind=NOTIFIED                     | on.day | real date
					/events/new    | on.day=3;on.year=2025;kind=NOTIFIED                        | on.day | real date
					/events/new    | on.day=18;on.month=12;on.year=2024;kind=COMPLETED          | on.day | on or after 19 December 2024, when the local authority became aware
					/events/new    | on.day=18;on.month=12;on.year=2024;kind=NOTIFIED           | on.day | on or after 19 December 2024, when the local authority became aware
					/events/new    | on.month=11;on.year=2024;kind=RAPID_REVIEW_SENT            | on.day | when the local authority became aware
					/events/new    | on.year=2023;kind=NOTIFIED                                 | on.day | when the local authority became aware
					/events/new    | on.year=2190;kind=NOTIFIED                                 | on.day | not in the future
					/events/new    | on.year=2025                                               | kind   | Select
					/events/new    | kind=NOTIFIED;outcome=AGREED                               | outcome | outcome that fits
					/events/new    | kind=DECISION;on.day=7;on.month=1;on.year=2025             | outcome | outcome of the decision
					/events/new    | kind=PUBLISHED;on.year=2025                                | kind   | Publish the review
					/delays/new    | from.year=2025                                             | reason | Select
					/delays/new    | reason=INQUEST                                             | from.day | Enter
					/delays/new    | reason=INQUEST;from.month=0;from.year=2025                 | from.day | real date
					/delays/new    | reason=INQUEST;from.month=5;from.year=2025;lifted.day=30;lifted.month=4;lifted.year=2025 | lifted.day | on or after the start date
					/delays/new    | reason=INQUEST;from.year=2025;lifted.month=4;lifted.year=2025 | lifted.day | real date
					/delays/new    | reason=INQUEST;from.year=2025;panelInformed.day=1;panelInformed.month=1;panelInformed.year=2190 | panelInformed.day | not in the future
					/learning/new  | visibility=INTERNAL                                        | wording | Enter
					/documents/new  | published.year=2020                                        | title  | Enter
					/documents/new  | title=R;published.month=5;published.year=2190              | published.day | not in the future
					/documents/new  | title=R;url=javascript:alert(1)                            | url    | starting with https
					/steps/staff-informed | done.day=1;done.month=5;done.year=2190                  | done.day | not in the future
					/steps/staff-informed | done.day=1;done.month=5;done.year=2025;notApplicableReason=No | done.day | not both
					/convert       | decided.month=11;decided.year=2024                         | decided.day | when the local authority became aware
					/convert       | version=0                                                  | decided.day | Enter
					/details       | facts.childrenCount=two                                          | facts.childrenCount | whole number
					/details       | facts.childrenCount=00                                           | facts.childrenCount | 1 or more
					/details       | progress.planned.month=14;progress.planned.year=2027                         | progress.planned.day | real date
					/details       | progress.visibility=COUNT_ONLY;text.publicNote=About zebedee             | text.publicNote | pseudonym
					/publish       | visibility=PUBLIC;form=FULL_REPORT;on.month=13;on.year=2025;report.title=R | on.day | real date
					/publish       | visibility=PUBLIC;form=FULL_REPORT;on.day=1;on.month=5;on.year=2025 | report.title | report title
					/publish       | visibility=PUBLIC;form=FULL_REPORT;on.day=1;on.month=5;on.year=2025;report.title=R;availableUntil.day=1;availableUntil.month=6;availableUntil.year=2025 | availableUntil.day | at least a year
					/publish       | form=FULL_REPORT;on.day=1;on.month=5;on.year=2025          | visibility | Select
					""")
	void errorIsShownAtItsFieldAndInputIsKept(String form, String typed, String field, String message) {
		var fields = typed.split("[;=]");
		var answer = this.desk.send(this.desk.open(this.review + form), fields);
		assertThat(answer).hasStatus(422);
		var page = ReviewDesk.html(answer);
		assertThat(HtmlValidator.complaints(page.html())).isEmpty();
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).contains("#" + field);
		assertThat(page.select(".govuk-error-summary").text()).contains(message);
		for (int at = 0; at < fields.length; at += 2) {
			assertThat(kept(page, fields[at])).as(fields[at]).isEqualTo(fields[at + 1]);
		}
	}

	private static String kept(Document page, String field) {
		var input = page.expectFirst("#edit [name=" + field + "]");
		if (input.is("[type=radio]")) {
			return page.select("#edit [name=" + field + "][checked]").val();
		}
		return input.is("textarea") ? input.wholeText().strip()
				: input.is("select") ? input.select("option[selected]").val() : input.val();
	}

	@Test
	void sameDecisionIsRecordedOnceAndAnotherOneIsPossible() {
		String[] decision = { "kind", "DECISION", "on.day", "7", "on.month", "1", "on.year", "2025", "outcome",
				"NO_LCSPR" };
		this.desk.fill(this.review + "/events/new", decision);
		var again = this.desk.send(this.desk.open(this.review + "/events/new"), decision);
		assertThat(again).hasStatus(422);
		assertThat(ReviewDesk.html(again).select("#on-error").text()).contains("This decision is already recorded");
		assertThat(this.desk.send(this.desk.open(this.review + "/events/new"), "kind", "DECISION", "on.day", "7",
				"on.month", "1", "on.year", "2025", "outcome", "LCSPR"))
			.hasStatus3xxRedirection();
	}

	@Test
	void conversionRepeatsNoDecision() {
		this.desk.fill(this.review + "/events/new", "kind", "DECISION", "on.day", "7", "on.month", "1", "on.year",
				"2025", "outcome", "LCSPR");
		this.desk.fill(this.review + "/convert", "decided.day", "7", "decided.month", "1", "decided.year", "2025");
		assertThat(this.desk.open(this.review).select("main").text().split("7 January 2025: Decision", -1)).hasSize(2);
	}

	@Test
	void linkToTheNotificationOpensTheFormWithItChosen() {
		var link = this.desk.open(this.review).expectFirst("a:contains(Add the notification)");
		assertThat(this.desk.open(link.attr("href")).select("[name=kind][checked]").eachAttr("value"))
			.containsExactly("NOTIFIED");
	}

	@Test
	void eventCannotBeMovedAfterLaterEvent() {
		this.desk.fill(this.review + "/events/new", "kind", "NOTIFIED", "on.day", "24", "on.month", "12", "on.year",
				"2024");
		var answer = this.desk.send(this.desk.open(this.review + "/events/1"), "on.day", "28");
		assertThat(answer).hasStatus(422);
		assertThat(ReviewDesk.html(answer).select("#on-error").text())
			.contains("on or before 24 December 2024, when the notification was sent");
		this.desk.fill(this.review + "/events/1", "on.day", "", "on.month", "12");
		assertThat(this.desk.open(this.review).text()).contains("December 2024: Local authority became aware");
	}

	@Test
	void datesKeepTheirPrecision() {
		this.desk.fill(this.review + "/events/new", "kind", "RAPID_REVIEW_SENT", "on.month", "January", "on.year",
				"2025");
		this.desk.fill(this.review + "/events/new", "kind", "PANEL_RESPONSE", "on.year", "2025", "outcome",
				"MORE_REQUESTED");
		this.desk.fill(this.review + "/events/new", "kind", "PANEL_RESPONSE", "on.day", "7", "on.month", "4", "on.year",
				"2025", "outcome", "AGREED");
		this.desk.fill(this.review + "/documents/new", "title", "Report", "published.year", "2024");
		this.desk.fill(this.review + "/documents/new", "title", "Report, revised", "published.month", "3",
				"published.year", "2025", "changeNote", "A chapter was added");
		this.desk.fill(this.review + "/delays/new", "reason", "FAMILY_COURT", "from.month", "2", "from.year", "2025",
				"lifted.day", "1", "lifted.month", "3", "lifted.year", "2025");
		this.desk.fill(this.review + "/details", "progress.planned.month", "6", "progress.planned.year", "2027",
				"facts.homeAreas", "Swindon\nReading", "facts.notifiedBy", "THIS_AREA", "facts.notifyingArea",
				"Oxfordshire", "facts.childrenCount", "2");
		var text = this.desk.open(this.review).text();
		assertThat(text).contains("January 2025: Rapid review sent",
				"2025: Response to the rapid review – More information requested",
				"7 April 2025: Response to the rapid review – Agreed", "Report 2024", "Report, revised March 2025",
				"Family court proceedings, since February 2025, ended 1 March", "June 2027", "Swindon, Reading");
		for (String form : new String[] { "/events/2", "/events/3", "/documents/5", "/documents/6", "/delays/7",
				"/details" }) {
			this.desk.fill(this.review + form);
		}
		assertThat(this.desk.open(this.review).text()).isEqualTo(text);
	}

	@Test
	void reviewsAreFilteredAndPaged() {
		for (int at = 0; at < 26; at++) {
			this.desk.review(this.place.slug(), "SAR", "naming.subject", "Adult " + at);
		}
		assertThat(this.desk.open(this.manage + "/reviews").select(LIST_ROWS)).hasSize(25);
		var last = this.desk.open(this.manage + "/reviews?type=SAR&page=2");
		assertThat(last.select(LIST_ROWS)).hasSize(1);
		assertThat(last.select(".govuk-pagination a[rel=prev]").attr("href")).contains("type=SAR").contains("page=1");
		assertThat(this.desk.open(this.manage + "/reviews?words=zebe").select(LIST_ROWS).text())
			.contains("Zebedee (rev-0001)");
		assertThat(this.desk.open(this.manage + "/reviews?words=%25").text()).contains("No reviews match");
		assertThat(this.desk.open(this.manage + "/reviews?type=RAPID_REVIEW&status=OPEN&visibility=INTERNAL")
			.select(LIST_ROWS)).hasSize(1);
		assertThat(this.desk.open(this.manage + "/reviews?status=CLOSED").text()).contains("No reviews match");
	}

	@Test
	void openClocksComeFirst() {
		var today = LocalDate.now(TestClock.ZONE);
		this.desk.fill(this.review + "/events/new", "kind", "NOTIFIED", "on.day", "24", "on.month", "12", "on.year",
				"2024");
		String young = this.desk.review(this.place.slug(), "LCSPR", "initiated.day", "" + today.getDayOfMonth(),
				"initiated.month", "" + today.getMonthValue(), "initiated.year", "" + today.getYear());
		var open = this.desk.open(this.manage + "/clocks");
		assertThat(HtmlValidator.complaints(open.html())).isEmpty();
		assertThat(open.select(ROWS + " .app-worklist__words strong").eachText()).containsExactly("Rapid review sent",
				"Local child safeguarding practice review completed and published");
		assertThat(open.expectFirst(ROWS).text()).contains("Overdue by");
		assertThat(open.expectFirst(ROWS + ":last-child").text()).contains("Not yet due", "To be confirmed locally");
		assertThat(open.select(".govuk-details").text()).contains("Met (1)", "Not started (");
		assertThat(this.desk.open(this.manage + "/clocks?state=MET").select(ROWS).text())
			.contains("Serious incident notification", "Met on working day 3");
		assertThat(this.desk.open(this.manage + "/clocks?state=ALL").select(ROWS).text()).contains("Not started",
				young.substring(young.lastIndexOf('/') + 1));
	}

	@Test
	void pseudonymOfAnotherReviewIsRefusedInPublicText() {
		this.desk.fill(this.review + "/details", "naming.pseudonym", "Child Qay and Child Que");
		String other = this.desk.review(this.place.slug(), "LEARNING_REVIEW");
		var answer = this.desk.send(this.desk.open(other + "/details"), "progress.visibility", "COUNT_ONLY",
				"text.publicNote", "As in the case of Child Que");
		assertThat(answer).hasStatus(422);
		assertThat(ReviewDesk.html(answer).select("[id=text.publicNote-error]").text()).contains("Child Que");
	}

}
