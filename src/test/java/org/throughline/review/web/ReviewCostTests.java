package org.throughline.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;
import org.throughline.review.TestReviews;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts SQL statements of managers' pages on reviews: at most twelve, with sixty reviews
 * as with one.
 */
@ApplicationTest
class ReviewCostTests {

	private static final int MOST = 12;

	@Autowired
	private ReportWorld world;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private TestReviews reviews;

	private ReportWorld.Place place;

	private ReviewDesk desk;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.desk = new ReviewDesk(this.mvc, this.world.signIn(Role.BUSINESS_MANAGER, this.place));
		this.world.signOut();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void statementsDoNotGrowWithNumberOfReviews() {
		String review = this.desk.review(this.place.slug(), "RAPID_REVIEW", "initiated.day", "19", "initiated.month",
				"12", "initiated.year", "2024");
		this.desk.fill(review + "/delays/new", "reason", "INQUEST", "from.year", "2025");
		this.desk.fill(review + "/learning/new", "wording", "Listen", "visibility", "INTERNAL");
		this.desk.fill(review + "/documents/new", "title", "Report");
		String manage = "/manage/" + this.place.slug();
		this.desk.fill(manage + "/learning-summaries/new", "content.title", "Brief", "visibility", "INTERNAL");
		this.desk.fill(manage + "/review-counts/new", "period", "2024/25", "measure", "NOTIFICATIONS", "asWritten",
				"two");
		String count = this.desk.open(manage + "/review-counts").select("td a").attr("href");
		var pages = List.of(manage + "/reviews", manage + "/reviews?words=rev&type=LCSPR", manage + "/reviews/new",
				manage + "/clocks", manage + "/clocks?state=ALL", manage + "/learning-summaries",
				manage + "/learning-summaries/new", manage + "/learning-summaries/brief",
				manage + "/learning-summaries/brief/history", manage + "/learning-summaries/brief/remove",
				manage + "/review-counts", manage + "/review-counts/new", count, count + "/remove", count + "/history",
				review, review + "/details", review + "/history", review + "/convert", review + "/events/new",
				review + "/events/1", review + "/events/1/remove", review + "/delays/new", review + "/delays/2",
				review + "/learning/new", review + "/learning/3", review + "/documents/new", review + "/documents/4",
				review + "/streams", review + "/steps/family-informed", review + "/publish", review + "/withdraw");
		pages.forEach(this.desk::open);
		var few = cost(pages);
		many(review.substring(review.lastIndexOf('/') + 1));
		assertThat(this.desk.open(manage + "/reviews").select(".app-list tbody tr")).hasSize(25);
		assertThat(cost(pages)).isEqualTo(few);
		assertThat(few).allSatisfy((page, statements) -> assertThat(statements).as(page).isLessThanOrEqualTo(MOST));
	}

	private Map<String, Integer> cost(List<String> pages) {
		var cost = new LinkedHashMap<String, Integer>();
		for (String page : pages) {
			cost.put(page, this.counter.count(() -> this.desk.open(page)));
		}
		return cost;
	}

	/** Sixty more reviews with events, and many parts in the first one. */
	private void many(String reference) {
		this.reviews.addMany(this.place.id(), 60);
		this.reviews.addManyParts(this.place.id(), reference, 40);
		for (int number = 1; number <= 40; number++) {
			this.reviews.declare(this.place.id(), "2023/24", null, number, "many");
		}
	}

}
