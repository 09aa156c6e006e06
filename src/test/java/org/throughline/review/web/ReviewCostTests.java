package org.throughline.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts SQL statements of managers' pages on reviews: at most twelve, with a thousand
 * reviews as with one.
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
	private JdbcClient jdbc;

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
		this.desk.fill(manage + "/learning-summaries/new", "title", "Brief", "visibility", "INTERNAL");
		this.desk.fill(manage + "/review-counts/new", "period", "2024/25", "measure", "NOTIFICATIONS", "asWritten",
				"two");
		String count = this.desk.open(manage + "/review-counts").select("td a").attr("href");
		var pages = List.of(manage + "/reviews", manage + "/reviews?words=rev&type=LCSPR&page=2",
				manage + "/reviews/new", manage + "/clocks", manage + "/clocks?state=ALL&page=2",
				manage + "/learning-summaries", manage + "/learning-summaries/new",
				manage + "/learning-summaries/brief", manage + "/learning-summaries/brief/history",
				manage + "/learning-summaries/brief/remove", manage + "/review-counts", manage + "/review-counts/new",
				count, count + "/remove", count + "/history", review, review + "/details", review + "/history",
				review + "/convert", review + "/events/new", review + "/events/1", review + "/events/1/remove",
				review + "/delays/new", review + "/delays/2", review + "/learning/new", review + "/learning/3",
				review + "/documents/new", review + "/documents/4", review + "/streams",
				review + "/steps/family-informed", review + "/publish", review + "/withdraw");
		pages.forEach(this.desk::open);
		var few = cost(pages);
		many(review.substring(review.lastIndexOf('/') + 1));
		assertThat(this.desk.open(manage + "/reviews").select(".app-worklist__row")).hasSize(25);
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

	/** A thousand more reviews with events, and much in the one there is. */
	private void many(String reference) {
		this.jdbc
			.sql("""
					insert into case_review (id, partnership_id, reference, type, regime_key, status, visibility, next_number, version)
					select gen_random_uuid(), :place, 'many-' || n, 'LCSPR', 'SP_WT2023', 'OPEN', 'INTERNAL', 5, 0
					from generate_series(1, 1000) n""")
			.param("place", this.place.id())
			.update();
		this.jdbc
			.sql("""
					insert into review_event (id, review_id, number, kind, occurred_on, date_precision, version)
					select gen_random_uuid(), r.id, k.number, k.kind, date '2026-01-01' + k.number, 'DAY', 0 from case_review r
					cross join (values (1, 'AWARE'), (2, 'NOTIFIED'), (3, 'COMMISSIONED')) as k (number, kind)
					where r.partnership_id = ? and r.reference like 'many-%'""")
			.param(this.place.id())
			.update();
		for (String part : List.of(
				"learning_point (id, review_id, number, position, wording, visibility, version) select gen_random_uuid(), r.id, 100 + n, n, 'Point', 'INTERNAL', 0",
				"review_document (id, review_id, number, title, version) select gen_random_uuid(), r.id, 200 + n, 'Report', 0",
				"work_stream (review_id, position, name) select r.id, n, 'Stream'",
				"learning_summary (id, partnership_id, review_id, slug, title, visibility, version) select gen_random_uuid(), r.partnership_id, r.id, 'many-' || n, 'Summary', 'INTERNAL', 0",
				"recommendation (id, partnership_id, reference, source_type, source_id, source_title, position, wording, response, visibility, version) select gen_random_uuid(), r.partnership_id, 'rec-' || (9000 + n), 'REVIEW', r.id, 'Review', n, 'Do it', 'NOTED', 'INTERNAL', 0")) {
			this.jdbc.sql("insert into " + part
					+ " from case_review r, generate_series(1, 40) n where r.partnership_id = ? and r.reference = ?")
				.params(this.place.id(), reference)
				.update();
		}
		this.jdbc.sql("""
				insert into review_count (id, partnership_id, period_label, measure, as_written, position, version)
				select gen_random_uuid(), ?, '2023/24', 'OTHER', 'many', 100 + n, 0 from generate_series(1, 40) n""")
			.param(this.place.id())
			.update();
	}

}
