package org.throughline.browse;

import java.util.List;

import org.throughline.review.CountedReviews;
import org.throughline.review.DeclaredCount;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.ReviewSummary;

/**
 * The reviews that a reader may know of: all, or those of one report's period.
 *
 * @param published reviews with a public report
 * @param summarised reviews with public learning but no public report
 * @param counted reviews of which only the existence is public
 * @param further reviews that this reader may read and the public may not
 * @param summaries public learning summaries
 * @param counts numbers of reviews declared in reports, as written
 */
public record ReviewsOverview(List<ReviewSummary> published, List<ReviewSummary> summarised,
		List<CountedReviews> counted, List<ReviewSummary> further, List<LearningSummaryDetails> summaries,
		List<DeclaredCount> counts) {

	/** Whether there is nothing to show. */
	public boolean empty() {
		return this.published.isEmpty() && this.summarised.isEmpty() && this.counted.isEmpty() && this.further.isEmpty()
				&& this.summaries.isEmpty() && this.counts.isEmpty();
	}

}
