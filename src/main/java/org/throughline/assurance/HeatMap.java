package org.throughline.assurance;

import java.util.List;

import org.springframework.data.domain.Page;

/**
 * How organisations are rated against one set of standards: organisation by standard.
 *
 * @param set the standards and how they are rated
 * @param rows the organisations of this page
 * @param totals how many organisations have which level, for each standard; only within
 * this one scheme
 * @param peerReviews what partners found
 */
public record HeatMap(StandardSetDetails set, Page<Row> rows, List<Total> totals, List<PeerReviewDetails> peerReviews) {

	public HeatMap {
		totals = List.copyOf(totals);
		peerReviews = List.copyOf(peerReviews);
	}

	/** What others found of the organisations of this page, in their order. */
	public List<Moderated> moderated() {
		return this.rows.stream()
			.flatMap((row) -> row.assessment()
				.ratings()
				.stream()
				.filter((rating) -> rating.rated() && rating.moderated() != null)
				.map((rating) -> new Moderated(row.assessment().organisationName(), rating)))
			.toList();
	}

	/**
	 * A rating of which others found something.
	 *
	 * @param organisationName the organisation
	 * @param rating its own rating and what others found
	 */
	public record Moderated(String organisationName, RatingDetails rating) {

	}

	/**
	 * One organisation.
	 *
	 * @param assessment what it says of itself
	 * @param consecutiveAudits how many audits in a row had the best level
	 * @param loweredRatings standards rated lower than in the previous audit
	 */
	public record Row(SelfAssessmentDetails assessment, ConsecutiveAudits consecutiveAudits,
			List<LoweredRating> loweredRatings) {

		public Row {
			loweredRatings = List.copyOf(loweredRatings);
		}

	}

	/**
	 * One standard.
	 *
	 * @param standard the standard
	 * @param counts how many organisations have each level, in the order of the scheme
	 * @param missing how many are not rated
	 */
	public record Total(StandardDetails standard, List<Integer> counts, int missing) {

		public Total {
			counts = List.copyOf(counts);
		}

	}

}
