package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rating of one standard in a self-assessment. The moderated rating is shown beside
 * the organisation's own; neither replaces the other (design, rule 2).
 *
 * @param level the organisation's own level, or {@code null} if not rated
 * @param notRated why it is not rated, if known
 * @param confirmed whether the rating is for this audit and not just copied
 * @param evidence evidence; {@code null} for the public
 * @param moderation the moderated rating
 * @param results results by question
 */
public record RatingDetails(StandardDetails standard, @Nullable RatingLevel level, @Nullable NotRated notRated,
		boolean confirmed, @Nullable String evidence, ModerationDetails moderation, List<QuestionResult> results) {

	public RatingDetails {
		results = List.copyOf(results);
	}

	static RatingDetails none(StandardDetails standard) {
		return new RatingDetails(standard, null, null, false, null, ModerationDetails.NONE, List.of());
	}

	/** Whether the organisation's own rating counts. */
	public boolean rated() {
		return this.level != null && this.confirmed;
	}

	/** Whether it was copied and is still to be confirmed. */
	public boolean toConfirm() {
		return this.level != null && !this.confirmed;
	}

	/** Whether the standard applies to the organisation. */
	public boolean applicable() {
		return this.notRated != NotRated.NOT_APPLICABLE;
	}

	/** Returns the label of the level, else why there is none, if known. */
	public @Nullable String answer() {
		return (this.level != null) ? this.level.label() : (this.notRated != null) ? this.notRated.label() : null;
	}

	/** The rating as the public reads it: only if confirmed, and without evidence. */
	RatingDetails published() {
		return rated() ? new RatingDetails(this.standard, this.level, null, true, null, this.moderation, this.results)
				: new RatingDetails(this.standard, null, this.notRated, false, null, ModerationDetails.NONE,
						this.results);
	}

}
