package org.throughline.review;

import java.util.List;

/**
 * What everyone may know of a partnership's reviews.
 *
 * @param counted reviews of which only the existence is told
 * @param summarised reviews whose learning is public, the report not
 * @param published reviews whose report is public
 * @param summaries learning summaries that are public
 * @param counts what reports declare
 */
public record PublicPicture(List<CountedReviews> counted, List<ReviewSummary> summarised, List<ReviewSummary> published,
		List<LearningSummaryDetails> summaries, List<DeclaredCount> counts) {

	public PublicPicture {
		counted = List.copyOf(counted);
		summarised = List.copyOf(summarised);
		published = List.copyOf(published);
		summaries = List.copyOf(summaries);
		counts = List.copyOf(counts);
	}

	/** Whether there is nothing to tell. */
	public boolean empty() {
		return this.counted.isEmpty() && this.summarised.isEmpty() && this.published.isEmpty()
				&& this.summaries.isEmpty() && this.counts.isEmpty();
	}

}
