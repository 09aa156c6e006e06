package org.throughline.assurance;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself against one set of standards.
 *
 * @param id which it is
 * @param setId the set of standards
 * @param organisationId the organisation
 * @param organisationSlug its name in addresses
 * @param organisationName its name on the day of the set
 * @param periodLabel the period it speaks of
 * @param reportSlug the report that states it
 * @param jointWithAdults whether it is made for the adults board too
 * @param scope what it covers, as written (Markdown)
 * @param conclusion what it concludes, as written (Markdown)
 * @param statedStreak how many years in a row, as written
 * @param copiedFrom the year it was copied from
 * @param note the editor's remark; none for the public
 * @param ratings one for each standard, by number
 * @param version counts changes
 */
public record SelfAssessmentDetails(UUID id, UUID setId, UUID organisationId, String organisationSlug,
		String organisationName, String periodLabel, @Nullable String reportSlug, boolean jointWithAdults,
		@Nullable String scope, @Nullable String conclusion, @Nullable String statedStreak, @Nullable String copiedFrom,
		@Nullable String note, List<RatingDetails> ratings, int version) {

	public SelfAssessmentDetails {
		ratings = List.copyOf(ratings);
	}

	/** How many standards are rated and confirmed. */
	public int rated() {
		return (int) this.ratings.stream().filter(RatingDetails::rated).count();
	}

	/** How many ratings are still to be confirmed. */
	public int toConfirm() {
		return (int) this.ratings.stream().filter(RatingDetails::toConfirm).count();
	}

	/** The standards without a rating that counts. */
	public List<StandardDetails> missing() {
		return this.ratings.stream().filter((rating) -> !rating.rated()).map(RatingDetails::standard).toList();
	}

	/** How far it is answered. */
	public AnswerState state() {
		return AnswerState.of(this.ratings.size(), rated(), toConfirm(), this.conclusion != null);
	}

	/**
	 * Whether the words may be taken for more than is rated: some standards are rated,
	 * others not, and a conclusion speaks of them all.
	 */
	public boolean wordsBeyondRatings() {
		return rated() > 0 && rated() < this.ratings.size() && (this.conclusion != null || this.statedStreak != null);
	}

	/**
	 * As everyone may read it: words that were copied from the audit before count, like
	 * the ratings, only once something is said for this one.
	 */
	SelfAssessmentDetails published() {
		boolean onlyCopied = this.copiedFrom != null && rated() == 0 && this.conclusion == null;
		return new SelfAssessmentDetails(this.id, this.setId, this.organisationId, this.organisationSlug,
				this.organisationName, this.periodLabel, this.reportSlug, this.jointWithAdults && !onlyCopied,
				onlyCopied ? null : this.scope, this.conclusion, this.statedStreak, null, null,
				this.ratings.stream().map(RatingDetails::published).toList(), this.version);
	}

	SelfAssessmentDetails with(List<RatingDetails> rated) {
		return new SelfAssessmentDetails(this.id, this.setId, this.organisationId, this.organisationSlug,
				this.organisationName, this.periodLabel, this.reportSlug, this.jointWithAdults, this.scope,
				this.conclusion, this.statedStreak, this.copiedFrom, this.note, rated, this.version);
	}

}
