package org.throughline.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

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

	/**
	 * Returns a sentence on all ratings, moderated ones as moderated: "12
	 * self-assessments by 6 standards: 60 Green, 9 Amber, 0 Red, 3 not rated."
	 */
	public String headline() {
		long all = this.rows.getTotalElements();
		int standards = this.set.standards().size();
		var parts = new ArrayList<String>();
		var levels = this.set.scheme().levels();
		for (int at = 0; at < levels.size(); at++) {
			int level = at;
			parts.add(sum((total) -> total.counts().get(level)) + " " + levels.get(at).label());
		}
		add(sum(Total::missing), "not rated", parts);
		add(sum(Total::noReturn), "without a return", parts);
		add(sum(Total::notApplicable), "not applicable", parts);
		return ((all == 1) ? "1 self-assessment" : all + " self-assessments") + " by "
				+ ((standards == 1) ? "1 standard: " : standards + " standards: ") + String.join(", ", parts) + ".";
	}

	private int sum(ToIntFunction<Total> count) {
		return this.totals.stream().mapToInt(count).sum();
	}

	private static void add(int count, String words, List<String> parts) {
		if (count > 0) {
			parts.add(count + " " + words);
		}
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
