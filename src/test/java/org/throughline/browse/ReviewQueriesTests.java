package org.throughline.browse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SampleTest
@Transactional
class ReviewQueriesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ReviewRows rows;

	@Autowired
	private SqlCounter counter;

	@BeforeEach
	void published() {
		var review = this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.rows.followUp(review, 9500, "PUBLIC", "Ask about the home", "VERIFIED_COMPLETE");
		this.rows.followUp(review, 9501, "PUBLIC", "Train the staff <b>", "REPORTED_COMPLETE");
		this.rows.declared("2024/25", "2024-25", "nine hundred and forty-one");
	}

	@Test
	void publishedReviewIsReadWithItsLearningAndRecommendations() throws Exception {
		assertThat(page("/oxfordshire/reviews").select("section:has(#published) a").eachAttr("href"))
			.contains("/oxfordshire/reviews/rev-9500");
		var review = page("/oxfordshire/reviews/rev-9500");
		assertThat(review.expectFirst("h1").text()).contains("Child Example");
		assertThat(review.select("section:has(#learning)").text()).contains("Child Example");
		assertThat(review.select("section:has(#recommendations)").text())
			.contains("Recommendations stated: 8. Listed here: 2.", "Ask about the home", "1 action, 1 verified");
		assertThat(review.select("section:has(#events)").text()).contains("Review completed")
			.doesNotContain("became aware");
	}

	@Test
	void recommendationAndActionLeadToEachOtherAndToTheReview() throws Exception {
		var recommendation = page("/oxfordshire/recommendations/rec-9500");
		assertThat(recommendation.select("main a").eachAttr("href")).contains("/oxfordshire/reviews/rev-9500",
				"/oxfordshire/actions/act-9500");
		var action = page("/oxfordshire/actions/act-9500");
		assertThat(action.select("main a").eachAttr("href")).contains("/oxfordshire/recommendations/rec-9500");
		assertThat(action.select("main").text()).contains("Verified complete", "Evidence: Ask about the home");
		assertThat(action.select("main a[href^=https]")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oxfordshire/reviews/rev-9500", "/oxfordshire/recommendations/rec-9500",
			"/oxfordshire/actions/act-9500", "/oxfordshire/themes/neglect" })
	void followUpListAndDiagramHaveTheSameSteps(String address) throws Exception {
		var followUp = page(address).expectFirst("section:has(#follow-up)");
		assertThat(followUp.select("li").eachText()).anySatisfy((text) -> assertThat(text)
			.containsSubsequence("Recommendation", "Ask about the home", "Action", "verified", "Update", "Evidence"));
		assertThat(followUp.select("svg[role=img] > rect")).hasSameSizeAs(followUp.select("li"));
		assertThat(followUp.select("svg text").text().replace(" ", ""))
			.contains(followUp.expectFirst("li li > a").text().replace(" ", ""));
		assertThat(followUp.select("[style]")).isEmpty();
	}

	@Test
	void reportedIsNotCountedAsDone() throws Exception {
		var page = page("/oxfordshire/actions");
		assertThat(page.select("section:has(#progress) dd").eachText().get(0)).doesNotStartWith("2 of");
		assertThat(page("/oxfordshire/actions?status=reported-complete").select("main").text())
			.contains("Train the staff <b>")
			.doesNotContain("Ask about the home");
		assertThat(page("/oxfordshire/actions?status=gossip").select("main").text())
			.contains("No actions match these filters");
		assertThat(page("/oxfordshire/recommendations?source=review").select("main").text())
			.contains("Ask about the home");
	}

	@Test
	void reportShowsDeclaredReviewNumbersWithoutMismatch() throws Exception {
		var page = page("/oxfordshire/2024-25/reviews");
		assertThat(page.select("main").text()).contains("nine hundred and forty-one").doesNotContain("are held here");
		assertThat(page("/oxfordshire/2024-25").select("nav a").eachAttr("href"))
			.contains("/oxfordshire/2024-25/reviews");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oxfordshire/reviews/rev-0", "/oxfordshire/actions/act-0",
			"/oxfordshire/recommendations/rec-0", "/oxfordshire/2031-32/reviews", "/nowhere/reviews",
			"/nowhere/actions", "/oxfordshire/reports/reviews", "/oxfordshire/actions?page=99",
			"/oxfordshire/recommendations?page=99" })
	void unknownAddressIsNotFound(String address) throws Exception {
		assertThat(this.mvc.perform(get(address)).andReturn().getResponse().getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oxfordshire/reviews", "/oxfordshire/reviews/rev-9500", "/oxfordshire/actions",
			"/oxfordshire/recommendations", "/oxfordshire/recommendations/rec-9500", "/oxfordshire/actions/act-9500",
			"/oxfordshire/2024-25/reviews" })
	void pageCostsAsManyStatementsWithManyTimesTheRows(String address) throws Exception {
		int before = cost(address);
		for (int number = 9600; number < 9640; number++) {
			var review = this.rows.review("rev-" + number, "PUBLIC", "Another");
			this.rows.followUp(review, number, "PUBLIC", "More", "IN_PROGRESS");
		}
		// a list longer than a page is counted by one more
		int more = address.matches(".*/(actions|recommendations)") ? 1 : 0;
		assertThat(cost(address)).isBetween(before, before + more).isLessThanOrEqualTo(24);
	}

	private int cost(String address) {
		return this.counter.count(() -> this.mvc.perform(get(address)));
	}

	private Document page(String address) throws Exception {
		var response = this.mvc.perform(get(address)).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		assertThat(HtmlValidator.complaints(response.getContentAsString())).as(address).isEmpty();
		return Jsoup.parse(response.getContentAsString());
	}

}
