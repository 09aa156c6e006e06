package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * Rating schemes, standards, self-assessments and peer reviews as a file gives them.
 *
 * @param partnership slug of the partnership
 * @param ratingSchemes rating schemes
 * @param standardSets sets of standards, each after the one it follows on from
 * @param selfAssessments what organisations say of themselves
 * @param peerReviews what partners found of it
 */
public record ImportedRatings(String partnership, @Nullable List<ImportedScheme> ratingSchemes,
		@Nullable List<ImportedSet> standardSets, @Nullable List<ImportedAssessment> selfAssessments,
		@Nullable List<ImportedPeerReview> peerReviews) {

	/**
	 * A rating scheme.
	 *
	 * @param slug its name in addresses
	 * @param name how it is called
	 * @param source where the definitions come from
	 * @param levels its levels, the best first
	 */
	public record ImportedScheme(String slug, String name, @Nullable String source, List<ImportedLevel> levels) {

	}

	/** A level: its label, the colour it is shown in and what it means. */
	public record ImportedLevel(String label, RatingColour colour, String definition) {

	}

	/**
	 * A set of standards.
	 *
	 * @param slug its name in addresses
	 * @param name how it is called
	 * @param year the year it is for
	 * @param kind which audit it belongs to
	 * @param scheme slug of the rating scheme
	 * @param asAt organisations are called as on this day
	 * @param about what the audit is, as written (Markdown)
	 * @param joint with whom it is held jointly
	 * @param follows slug of the set of the audit before
	 * @param standards the standards in order
	 */
	public record ImportedSet(String slug, String name, String year, StandardSetKind kind, String scheme,
			LocalDate asAt, @Nullable String about, @Nullable String joint, @Nullable String follows,
			List<ImportedStandard> standards) {

	}

	/**
	 * A standard; its number is its place in the set.
	 *
	 * @param title how it is called
	 * @param wording what it asks for (Markdown)
	 * @param from numbers of the standards of the set before that became this one
	 */
	public record ImportedStandard(String title, @Nullable String wording, @Nullable List<Integer> from) {

	}

	/**
	 * A self-assessment; one an organisation and set.
	 *
	 * @param set slug of the set of standards
	 * @param organisation slug of the organisation
	 * @param period the period it speaks of (that of the set when left out)
	 * @param report slug of the report that states it
	 * @param joint whether it is made for the adults board too
	 * @param scope what it covers, as written (Markdown)
	 * @param conclusion what it concludes, as written (Markdown)
	 * @param statedStreak how many years in a row, as written
	 * @param note the editor's remark, never public
	 * @param ratings ratings; a standard left out is not rated
	 */
	public record ImportedAssessment(String set, String organisation, @Nullable String period, @Nullable String report,
			@Nullable Boolean joint, @Nullable String scope, @Nullable String conclusion, @Nullable String statedStreak,
			@Nullable String note, @Nullable List<ImportedRating> ratings) {

	}

	/**
	 * A rating.
	 *
	 * @param standard number of the standard
	 * @param level label of the level
	 * @param evidence what it rests on
	 * @param confirmed whether it is said for this audit (true when left out)
	 */
	public record ImportedRating(int standard, String level, @Nullable String evidence, @Nullable Boolean confirmed) {

	}

	/**
	 * A peer review.
	 *
	 * @param set slug of the set of standards
	 * @param organisation slug of the organisation whose self-assessment it tested; all
	 * of the set when left out
	 * @param heldOn when it was held
	 * @param precision how exactly that is known (DAY when left out)
	 * @param outcome what it found
	 * @param asWritten what it found, in the source's words
	 * @param report slug of the report that states it
	 * @param note the editor's remark, never public
	 */
	public record ImportedPeerReview(String set, @Nullable String organisation, @Nullable LocalDate heldOn,
			@Nullable DatePrecision precision, PeerReviewOutcome outcome, @Nullable String asWritten,
			@Nullable String report, @Nullable String note) {

	}

}
