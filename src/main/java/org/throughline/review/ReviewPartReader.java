package org.throughline.review;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads the parts of reviews as the views of the database return them.
 */
@Component
class ReviewPartReader {

	private final JdbcClient jdbc;

	ReviewPartReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the events of a review in order of time. */
	List<ReviewEventDetails> events(UUID reviewId) {
		return this.jdbc.sql("select to_json(p) from review_parts p where review_id = ?")
			.param(reviewId)
			.query((row, number) -> Json.read(row.getString(1), Parts.class).course().events())
			.optional()
			.orElse(List.of());
	}

	/** Returns the learning summaries of a partnership, newest first. */
	List<LearningSummaryDetails> summaries(UUID partnershipId) {
		return this.jdbc.sql("""
				select details from learning_summary_overview where partnership_id = ?
				order by published_on desc nulls last, period_label desc nulls last, title, slug""")
			.param(partnershipId)
			.query((row, number) -> Json.read(row.getString(1), LearningSummaryDetails.class))
			.list();
	}

	/** The parts of a review. */
	record Parts(ReviewDetails.Course course, ReviewDetails.Learning learning, ReviewDetails.Tags tags) {

	}

}
