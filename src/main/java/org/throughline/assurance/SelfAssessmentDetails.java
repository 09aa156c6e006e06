package org.throughline.assurance;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;

/**
 * A self-assessment with its ratings.
 *
 * @param setId the set of standards
 * @param organisation the organisation, or the partnership itself, under its name on the
 * day of the set
 * @param copiedFrom the year it was copied from
 * @param ratings one for each standard, by number
 */
public record SelfAssessmentDetails(UUID id, int version, UUID setId, NamedReference organisation,
		@JsonUnwrapped SelfAssessmentContent content, @Nullable String reportSlug, @Nullable String copiedFrom,
		List<RatingDetails> ratings) {

	/**
	 * The slug of the partnership itself among the assessed organisations. No
	 * organisation can have it.
	 */
	public static final String PARTNERSHIP = "_partnership";

	public SelfAssessmentDetails {
		ratings = (ratings != null) ? List.copyOf(ratings) : List.of();
	}

	public String organisationSlug() {
		return this.organisation.slug();
	}

	public String organisationName() {
		return this.organisation.name();
	}

	/** Whether the partnership assesses itself. */
	public boolean ofPartnership() {
		return organisationSlug().equals(PARTNERSHIP);
	}

	/** Returns the number of standards that are rated and confirmed. */
	public int rated() {
		return (int) this.ratings.stream().filter(RatingDetails::rated).count();
	}

	/** Whether there are results by question. */
	public boolean withResults() {
		return this.ratings.stream().anyMatch((rating) -> !rating.results().isEmpty());
	}

	/**
	 * Returns the slug of the organisation that moderated a standard, if it is moderated.
	 */
	public @Nullable String moderator(int number) {
		return this.ratings.stream()
			.filter((rating) -> rating.standard().number() == number)
			.findFirst()
			.map((rating) -> NamedReference.slugOf(rating.moderation().by()))
			.orElse(null);
	}

	/** Returns the number of ratings that are not confirmed yet. */
	public int toConfirm() {
		return (int) this.ratings.stream().filter(RatingDetails::toConfirm).count();
	}

	/** Returns the number of standards that apply to the organisation. */
	public int applicable() {
		return (int) this.ratings.stream().filter(RatingDetails::applicable).count();
	}

	/** The standards without a confirmed rating, except those that do not apply. */
	public List<StandardDetails> missing() {
		return this.ratings.stream()
			.filter((rating) -> rating.applicable() && !rating.rated())
			.map(RatingDetails::standard)
			.toList();
	}

	public SelfAssessmentStatus status() {
		return SelfAssessmentStatus.of(applicable(), rated(), toConfirm(), this.content.conclusion() != null);
	}

	/**
	 * Whether the conclusion claims all standards although only some are rated.
	 */
	public boolean wordsBeyondRatings() {
		return rated() > 0 && rated() < applicable()
				&& (this.content.conclusion() != null || this.content.consecutiveYears() != null);
	}

	SelfAssessmentDetails with(List<RatingDetails> ratings) {
		return new SelfAssessmentDetails(this.id, this.version, this.setId, this.organisation, this.content,
				this.reportSlug, this.copiedFrom, ratings);
	}

	/**
	 * The self-assessment as the public reads it. Copied content counts, like copied
	 * ratings, only once something is entered for this audit.
	 */
	SelfAssessmentDetails published() {
		boolean onlyCopied = this.copiedFrom != null && rated() == 0 && !withResults()
				&& this.content.conclusion() == null;
		return new SelfAssessmentDetails(this.id, this.version, this.setId, this.organisation,
				this.content.published(onlyCopied), this.reportSlug, null,
				this.ratings.stream().map(RatingDetails::published).toList());
	}

}
