package org.throughline.assurance;

import java.util.List;

import org.springframework.data.domain.Page;

/**
 * The ratings of one set of standards, by organisation and standard.
 *
 * @param set the set of standards
 * @param rows the organisations of this page
 * @param totals the number of organisations with each level, by standard
 * @param peerReviews peer reviews of the set
 */
public record HeatMap(StandardSetDetails set, Page<Row> rows, List<Total> totals, List<PeerReviewDetails> peerReviews) {

	public HeatMap {
		totals = List.copyOf(totals);
		peerReviews = List.copyOf(peerReviews);
	}

	/** The moderated ratings on this page, in the order of the organisations. */
	public List<Moderated> moderated() {
		return this.rows.stream()
			.flatMap((row) -> row.assessment()
				.ratings()
				.stream()
				.filter((rating) -> rating.rated() && rating.moderation().level() != null)
				.map((rating) -> new Moderated(row.assessment().organisationName(), rating)))
			.toList();
	}

	/** The results by question on this page, in the order of the organisations. */
	public List<Asked> results() {
		return this.rows.stream()
			.flatMap((row) -> row.assessment()
				.ratings()
				.stream()
				.flatMap((rating) -> rating.results()
					.stream()
					.map((result) -> new Asked(row.assessment().organisationName(), rating.standard(), result))))
			.toList();
	}

	public record Asked(String organisationName, StandardDetails standard, QuestionResult result) {

	}

	/**
	 * A moderated rating.
	 *
	 * @param rating its own rating and the moderated one
	 */
	public record Moderated(String organisationName, RatingDetails rating) {

	}

	/**
	 * One organisation.
	 *
	 * @param assessment its self-assessment
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
	 * @param counts the number of organisations with each level, in the order of the
	 * scheme
	 * @param notApplicable the number of organisations it does not apply to
	 * @param noReturn the number of organisations that returned no rating
	 * @param missing the number of other organisations that have not rated it
	 */
	public record Total(StandardDetails standard, List<Integer> counts, int notApplicable, int noReturn, int missing) {

		public Total {
			counts = List.copyOf(counts);
		}

	}

}
