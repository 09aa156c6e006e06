package org.throughline.review.web;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.HtmlValidator;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Edit conflicts between two business managers, and forms sent twice.
 */
@ApplicationTest
class ReviewEditorsTests {

	@Autowired
	private ReportWorld world;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private ReviewDesk first;

	private ReviewDesk second;

	private String manage;

	private String review;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.first = new ReviewDesk(this.mvc, this.world.signIn(Role.BUSINESS_MANAGER, this.place));
		this.second = new ReviewDesk(this.mvc, this.world.signIn(Role.BUSINESS_MANAGER, this.place));
		this.world.signOut();
		this.manage = "/manage/" + this.place.slug();
		this.review = this.first.review(this.place.slug(), "RAPID_REVIEW", "initiated.day", "19", "initiated.month",
				"12", "initiated.year", "2024");
		this.first.fill(this.review + "/delays/new", "reason", "INQUEST", "from.year", "2025");
		this.first.fill(this.review + "/learning/new", "wording", "Listen", "visibility", "INTERNAL");
		this.first.fill(this.review + "/documents/new", "title", "Report");
		this.first.fill(this.review + "/streams", "names", "Education");
		this.first.fill(this.review + "/steps/media-plan", "notApplicableReason", "No media");
		this.first.fill(this.manage + "/learning-summaries/new", "content.title", "Brief", "visibility", "INTERNAL");
		this.first.fill(this.manage + "/review-counts/new", "period", "2024/25", "measure", "NOTIFICATIONS",
				"asWritten", "two");
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@ParameterizedTest
	@CsvSource({ "/details, naming.subject, Subject", "/events/1, note, Internal note",
			"/delays/2, explanation, Explanation", "/learning/3, wording, Wording", "/documents/4, changeNote, Changes",
			"/streams, names, Work streams", "/steps/media-plan, notApplicableReason, Reason not needed",
			"/steps/family-informed, notApplicableReason, Reason not needed", "SUMMARY, content.audience, Audience",
			"COUNT, asWritten, Wording in the report" })
	void managerSeesBothVersionsAfterEditConflictAndCanReplace(String what, String field, String label) {
		String address = address(what);
		var theirs = this.first.open(address);
		var mine = this.second.open(address);
		assertThat(this.first.send(theirs, field, "The first wrote this")).hasStatus3xxRedirection();
		var answer = this.second.send(mine, field, "The second typed this");
		assertThat(answer).hasStatus(409);
		var page = ReviewDesk.html(answer);
		assertThat(HtmlValidator.complaints(page.html())).isEmpty();
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select(".app-conflict tbody tr")).hasSize(1);
		assertThat(page.select(".app-conflict").text()).contains("BUSINESS_MANAGER of the test saved a change", label,
				"only in the saved version: first wrote", "only in your version: second typed");
		assertThat(typed(page, field)).isEqualTo("The second typed this");
		assertThat(typed(this.first.open(address), field)).isEqualTo("The first wrote this");
		assertThat(this.second.send(page)).hasStatus3xxRedirection();
		assertThat(typed(this.first.open(address), field)).isEqualTo("The second typed this");
	}

	@ParameterizedTest
	@CsvSource({ "/details, naming.subject", "/events/1, note", "/delays/2, explanation", "/learning/3, wording",
			"/documents/4, changeNote", "/streams, names", "/steps/media-plan, notApplicableReason",
			"/steps/family-informed, notApplicableReason", "SUMMARY, content.audience", "COUNT, asWritten" })
	void formSentTwiceIsSavedOnce(String what, String field) {
		String address = address(what);
		var page = this.first.open(address);
		assertThat(this.first.send(page, field, "Sent twice")).hasStatus3xxRedirection();
		int changes = changes();
		assertThat(this.first.send(page, field, "Sent twice")).hasStatus3xxRedirection();
		assertThat(changes()).isEqualTo(changes);
	}

	@ParameterizedTest
	@CsvSource({ "/events/new, kind, NOTIFIED", "/delays/new, reason, OTHER", "/learning/new, wording, Twice",
			"/documents/new, title, Twice", "/convert, decided.year, 2025" })
	void partAddedTwiceIsAddedOnce(String what, String field, String value) {
		var page = this.first.open(this.review + what);
		String[] fields = what.equals("/delays/new") ? new String[] { field, value, "from.year", "2025" }
				: new String[] { field, value };
		var once = this.first.send(page, fields);
		assertThat(once).hasStatus3xxRedirection();
		int changes = changes();
		var twice = this.first.send(page, fields);
		assertThat(twice).hasStatus3xxRedirection();
		assertThat(twice.getResponse().getRedirectedUrl()).isEqualTo(once.getResponse().getRedirectedUrl());
		assertThat(changes()).isEqualTo(changes);
	}

	@ParameterizedTest
	@CsvSource({ "/reviews/new, type, LEARNING_REVIEW, case_review",
			"/learning-summaries/new, content.title, Twice, learning_summary",
			"/review-counts/new, asWritten, twice, review_count" })
	void recordAddedTwiceIsAddedOnce(String what, String field, String value, String table) {
		var page = this.first.open(this.manage + what);
		String[] fields = { field, value, "period", "2023/24", "measure", "OTHER", "visibility", "INTERNAL" };
		int before = rows(table);
		assertThat(this.first.send(page, fields)).hasStatus3xxRedirection();
		assertThat(this.first.send(page, fields)).hasStatus3xxRedirection();
		assertThat(rows(table)).isEqualTo(before + 1);
	}

	@Test
	void formSentAgainWithOtherWordsAddsAnotherPart() {
		var page = this.first.open(this.review + "/documents/new");
		assertThat(this.first.send(page, "title", "Report")).hasStatus3xxRedirection();
		assertThat(this.first.send(page, "title", "Summary of the report")).hasStatus3xxRedirection();
		assertThat(this.first.open(this.review).select("main").text()).contains("Summary of the report");
	}

	@Test
	void publishingWithdrawingAndRemovingTwiceHappenOnce() {
		answerSteps();
		var page = this.first.open(this.review + "/publish");
		String[] order = publication();
		assertThat(this.first.send(page, order)).hasStatus3xxRedirection();
		int changes = changes();
		assertThat(this.first.send(page, order)).hasStatus3xxRedirection();
		assertThat(changes()).isEqualTo(changes);
		var back = this.first.open(this.review + "/withdraw");
		assertThat(this.first.send(back, "visibility", "INTERNAL")).hasStatus3xxRedirection();
		assertThat(this.first.send(back, "visibility", "INTERNAL")).hasStatus3xxRedirection();
		assertThat(this.first.post(this.review + "/delays/2/remove", "version", "0")).hasStatus3xxRedirection();
		assertThat(this.first.post(this.review + "/delays/2/remove", "version", "0")).hasStatus(404);
		assertThat(this.first.post(this.review + "/delays/77/remove", "version", "0")).hasStatus(404);
	}

	@Test
	void publicationIsDatedAsExactlyAsItIsKnown() {
		answerSteps();
		var page = this.first.open(this.review + "/publish");
		String[] undated = publication();
		undated[5] = "";
		undated[7] = "";
		undated[9] = "";
		var refused = this.first.send(page, undated);
		assertThat(refused).hasStatus(422);
		assertThat(ReviewDesk.html(refused).select("#on-error").text()).contains("Enter the publication date");
		undated[1] = "SUMMARY_PUBLIC";
		assertThat(this.first.send(page, undated)).hasStatus3xxRedirection();
		String[] month = publication();
		month[5] = "";
		assertThat(this.first.send(this.first.open(this.review + "/publish"), month)).hasStatus3xxRedirection();
		assertThat(this.first.open(this.review).select("section[aria-labelledby=events] li").eachText())
			.anyMatch((event) -> event.startsWith("June 2025:"));
	}

	@Test
	void partOfPublishedReviewIsRemovedUnlessItHasChanged() {
		answerSteps();
		assertThat(this.first.send(this.first.open(this.review + "/publish"), publication())).hasStatus3xxRedirection();
		String document = this.review + "/documents/4";
		assertThat(this.second.open(document + "/remove").select("main").text())
			.contains("Do you want to remove this document?", "Report", "recorded by mistake");
		this.first.fill(document, "title", "Corrected report");
		var refused = this.second.post(document + "/remove", "version", "0");
		assertThat(refused).hasStatus(409);
		assertThat(ReviewDesk.html(refused).select(".govuk-error-summary").text()).contains("Someone has changed this");
		assertThat(this.second.post(document + "/remove", "version", "1")).hasStatus3xxRedirection();
		assertThat(this.first.open(this.review).text()).contains("Published", "The report")
			.doesNotContain("Corrected report");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events/77", "/documents/77", "/events/2", "/learning/4" })
	void removalOfPartThatDoesNotExistIsNotAskedFor(String part) {
		assertThat(this.first.get(this.review + part + "/remove")).hasStatus(404);
	}

	private void answerSteps() {
		for (String step : List.of("family-informed", "staff-informed", "agencies-ready", "copy-sent")) {
			this.first.fill(this.review + "/steps/" + step, "notApplicableReason", "Test");
		}
	}

	private static String[] publication() {
		return new String[] { "visibility", "PUBLIC", "form", "FULL_REPORT", "on.day", "2", "on.month", "6", "on.year",
				"2025", "report.title", "The report", "override.reason", "Needed", "override.legalOfficer",
				"A solicitor" };
	}

	@Test
	void textForRemovedPartIsKeptInForm() {
		var mine = this.second.open(this.review + "/learning/3");
		assertThat(this.first.open(this.review + "/learning/3/remove").select("main").text()).contains("Listen");
		assertThat(this.first.post(this.review + "/learning/3/remove", "version", "0")).hasStatus3xxRedirection();
		var answer = this.second.send(mine, "wording", "Many words of the second");
		assertThat(answer).hasStatus(422);
		var page = ReviewDesk.html(answer);
		assertThat(page.select(".govuk-error-summary").text()).contains("Someone has removed this");
		assertThat(typed(page, "wording")).isEqualTo("Many words of the second");
	}

	@Test
	void publishingAfterAnotherChangeAsksToCheckAgain() {
		var mine = this.second.open(this.review + "/publish");
		this.first.fill(this.review + "/details", "naming.subject", "Changed");
		var answer = this.second.send(mine, "visibility", "SUMMARY_PUBLIC", "form", "LEARNING_SUMMARY_ONLY", "on.day",
				"2", "on.month", "6", "on.year", "2025");
		assertThat(answer).hasStatus(409);
		assertThat(ReviewDesk.html(answer).select("[role=alert]").text()).contains("Someone else changed this",
				"the saved version");
	}

	private String address(String what) {
		return switch (what) {
			case "SUMMARY" -> this.manage + "/learning-summaries/brief";
			case "COUNT" -> this.first.open(this.manage + "/review-counts").select("td a").attr("href");
			default -> this.review + what;
		};
	}

	private static String typed(Document page, String field) {
		var input = page.expectFirst("#edit [name=" + field + "]");
		return input.is("textarea") ? input.wholeText().strip() : input.val();
	}

	private int changes() {
		var tables = List.of("case_review", "review_event", "publication_delay", "learning_point", "review_document",
				"work_stream", "publication_step", "learning_summary", "review_count");
		return this.jdbc.sql("select count(*) from history where table_name = any(?)")
			.param(tables.toArray(String[]::new))
			.query(Integer.class)
			.single();
	}

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table + " where partnership_id = ?")
			.param(this.place.id())
			.query(Integer.class)
			.single();
	}

}
