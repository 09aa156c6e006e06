package org.throughline.review;

import java.util.List;

/**
 * A partnership's reviews as the public may see them.
 *
 * @param counted reviews of which the public sees a count only
 * @param summarised reviews with a public summary
 * @param published reviews with a public report
 * @param summaries public learning summaries
 * @param counts declared numbers
 */
public record PublicReviews(List<CountedReviews> counted, List<ReviewSummary> summarised, List<ReviewSummary> published,
		List<LearningSummaryDetails> summaries, List<DeclaredCount> counts) {

	public PublicReviews {
		counted = List.copyOf(counted);
		summarised = List.copyOf(summarised);
		published = List.copyOf(published);
		summaries = List.copyOf(summaries);
		counts = List.copyOf(counts);
	}

	/** Returns whether nothing is public. */
	public boolean empty() {
		return this.counted.isEmpty() && this.summarised.isEmpty() && this.published.isEmpty()
				&& this.summaries.isEmpty() && this.counts.isEmpty();
	}

}
