package org.throughline.browse;

import java.util.List;

import org.throughline.review.CountedReviews;
import org.throughline.review.DeclaredCount;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.ReviewSummary;

/**
 * What a reader is told of reviews: of all of a partnership's, or of one report's period.
 *
 * @param published reviews whose report is public
 * @param summarised reviews whose learning is public, the report not
 * @param counted reviews of which only the existence is told
 * @param further reviews that this reader may read of and the public may not
 * @param summaries learning summaries that are public
 * @param counts what reports declare of reviews, as written
 */
public record ReviewsOverview(List<ReviewSummary> published, List<ReviewSummary> summarised,
		List<CountedReviews> counted, List<ReviewSummary> further, List<LearningSummaryDetails> summaries,
		List<DeclaredCount> counts) {

	/** Whether there is nothing to tell. */
	public boolean empty() {
		return this.published.isEmpty() && this.summarised.isEmpty() && this.counted.isEmpty() && this.further.isEmpty()
				&& this.summaries.isEmpty() && this.counts.isEmpty();
	}

}
