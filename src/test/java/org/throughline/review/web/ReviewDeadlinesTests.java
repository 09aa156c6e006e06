package org.throughline.review.web;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the deadlines of a review on pages, lists, the calendar and counts. */
@ApplicationTest
class ReviewDeadlinesTests {

	private static final String[] DAY = { "initiated.day", "19", "initiated.month", "12", "initiated.year", "2024" };

	@Autowired
	private ReportWorld world;

	@Autowired
	private ReportService reports;

	@Autowired
	private MockMvcTester mvc;

	private ReviewDesk desk;

	private ReportWorld.Place area;

	private String place;

	@BeforeEach
	void signIn() {
		this.area = this.world.place();
		this.place = this.area.slug();
		this.desk = new ReviewDesk(this.mvc, this.world.signIn(Role.BUSINESS_MANAGER, this.area));
		this.world.signOut();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void incidentOfAnotherAreaHasNoDeadlines() {
		var form = this.desk.open("/manage/" + this.place + "/reviews/new");
		var refused = this.desk.send(form, "type", "RAPID_REVIEW", "notifyingArea", "Elsewhere");
		assertThat(refused).hasStatus(422);
		assertThat(ReviewDesk.html(refused).select("#notifiedBy-error").text())
			.contains("Select whether this or another area notified the incident");
		String review = add("notifiedBy", "ANOTHER_AREA", "notifyingArea", "Elsewhere");
		assertThat(deadlines(review)).contains("Another area notified this incident")
			.doesNotContain("Overdue", "Serious incident notification");
		assertThat(text("/manage/" + this.place + "/clocks?state=ALL")).doesNotContain("Serious incident notification");
		assertThat(this.desk.open(review + "/details").select("[name='facts.notifiedBy'][checked]").val())
			.isEqualTo("ANOTHER_AREA");
		event(review, "RAPID_REVIEW_SENT", "20", "1", "2025");
		this.desk.review(this.place, "NATIONAL_REVIEW", "initiated.month", "6", "initiated.year", "2025");
		assertThat(text("/manage/" + this.place + "/review-counts")).doesNotContain("Rapid reviews", "Reviews started");
		this.desk.fill(review + "/details", "facts.notifiedBy", "THIS_AREA");
		assertThat(deadlines(review)).contains("Overdue");
	}

	@Test
	void withdrawnNotificationEndsDeadlineAndIsCounted() {
		String review = add();
		assertThat(deadlines(review)).contains("Record when the notification was sent", "Overdue by");
		event(review, "NOTIFIED", "30", "12", "2024");
		assertThat(deadlines(review)).contains("Rapid review", "Overdue")
			.doesNotContain("Record when")
			.containsPattern("[1-9] deadlines? – .*overdue: [1-9]");
		event(review, "NOTIFICATION_WITHDRAWN", "6", "1", "2025");
		assertThat(deadlines(review)).contains("Ended: Notification withdrawn, 6 January 2025")
			.doesNotContain("Overdue");
		assertThat(text("/manage/" + this.place + "/reviews")).doesNotContain("Overdue by");
		assertThat(text("/manage/" + this.place + "/review-counts"))
			.contains("2024/25 Serious incident notifications 1", "2024/25 Notifications withdrawn 1");
	}

	@Test
	void deadlinesAreDrawnWithASentenceAndAFile() {
		String review = add();
		event(review, "NOTIFIED", "20", "12", "2024");
		var picture = this.desk.open(review).expectFirst("figure#timeline");
		assertThat(picture.expectFirst("figcaption").text()).matches("\\d+ deadlines? – .*: 1.*\\.");
		String file = picture.select("a[href$=/deadlines/csv]").attr("href");
		assertThat(this.desk.get(file)).bodyText()
			.startsWith("\uFEFFDeadline,Started,Due,Done,Status,Source\r\n")
			.contains("Serious incident notification,2024-12-19,2024-12-30,2024-12-20,Met on working day 1,");
	}

	@Test
	void dateKnownToTheMonthNeverRaisesAlarm() {
		String review = this.desk.review(this.place, "RAPID_REVIEW", "initiated.month", "6", "initiated.year", "2025");
		String due = "between 6 June and 7 July 2025";
		assertThat(deadlines(review)).contains("Due " + due, "Date not exact", "Started June 2025")
			.doesNotContain("Overdue");
		assertThat(text("/manage/" + this.place + "/reviews")).contains("due " + due).doesNotContain("Overdue");
		assertThat(text("/manage/" + this.place + "/clocks")).contains("Due " + due).doesNotContain("Overdue by");
	}

	@Test
	void reviewBeforeFirstReportingYearIsHistory() {
		this.world.asProcess(() -> {
			this.reports.importReport(ReportWorld.report(this.area, 2024, ReportState.PUBLISHED, null, null, null));
			return true;
		});
		String review = this.desk.review(this.place, "RAPID_REVIEW", "initiated.day", "19", "initiated.month", "12",
				"initiated.year", "2018");
		event(review, "NOTIFIED", "31", "12", "2018");
		assertThat(deadlines(review))
			.contains("All dates of this review are before 1 April 2024", "Completed 1 working day late")
			.doesNotContain("Overdue");
		this.desk.fill(review + "/details", "progress.deadlines", "RUN");
		assertThat(deadlines(review)).contains("Overdue");
		this.desk.fill(review + "/details", "progress.deadlines", "HISTORY");
		assertThat(deadlines(review)).contains("recorded as history").doesNotContain("Overdue");
	}

	@Test
	void stepNotNeededEndsItsDeadlineUnlessReviewNeedsIt() {
		String review = this.desk.review(this.place, "SCR", "initiated.day", "19", "initiated.month", "12",
				"initiated.year", "2018");
		this.desk.fill(review + "/steps/copy-sent", "notApplicableReason", "Only a summary");
		String practice = this.desk.review(this.place, "LCSPR", DAY);
		this.desk.fill(practice + "/details", "progress.planned.month", "6", "progress.planned.year", "2025");
		assertThat(deadlines(practice)).contains("Copy of the review before it is published");
		assertThat(this.desk.open(practice + "/steps/copy-sent").select("[name=notApplicableReason]")).isEmpty();
		assertThat(this.desk.post(practice + "/steps/copy-sent", "notApplicableReason", "Forgotten")).hasStatus(422);
		this.desk.fill(practice + "/details", "progress.deadlines", "HISTORY");
		this.desk.fill(practice + "/steps/copy-sent", "notApplicableReason", "Not known");
		assertThat(deadlines(practice)).contains("Ended: Copy not needed");
	}

	private String add(String... fields) {
		var all = new ArrayList<>(List.of(DAY));
		all.addAll(List.of(fields));
		return this.desk.review(this.place, "RAPID_REVIEW", all.toArray(String[]::new));
	}

	private void event(String review, String kind, String day, String month, String year) {
		this.desk.fill(review + "/events/new", "kind", kind, "on.day", day, "on.month", month, "on.year", year);
	}

	private String deadlines(String review) {
		Document page = this.desk.open(review);
		return page.expectFirst("section[aria-labelledby=clocks]").text();
	}

	private String text(String address) {
		return this.desk.open(address).expectFirst("main").text();
	}

}
