package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * The rating of one standard in a self-assessment. The moderated rating is shown beside
 * the organisation's own; neither replaces the other (design, rule 2).
 *
 * @param standard the standard
 * @param level the organisation's own level, or {@code null} if not rated
 * @param confirmed whether the rating is for this audit and not just copied
 * @param evidence evidence; {@code null} for the public
 * @param moderated the moderated level
 * @param moderatedBySlug the organisation that moderated
 * @param moderatedBy its name
 * @param moderationNote reason
 */
public record RatingDetails(StandardDetails standard, @Nullable RatingLevel level, boolean confirmed,
		@Nullable String evidence, @Nullable RatingLevel moderated, @Nullable String moderatedBySlug,
		@Nullable String moderatedBy, @Nullable String moderationNote) {

	static RatingDetails none(StandardDetails standard) {
		return new RatingDetails(standard, null, false, null, null, null, null, null);
	}

	/** Whether the organisation's own rating counts. */
	public boolean rated() {
		return this.level != null && this.confirmed;
	}

	/** Whether it was copied and is still to be confirmed. */
	public boolean toConfirm() {
		return this.level != null && !this.confirmed;
	}

	/** The level that counts: the moderated one, or else the organisation's own. */
	public @Nullable RatingLevel effectiveLevel() {
		if (!rated()) {
			return null;
		}
		return (this.moderated != null) ? this.moderated : this.level;
	}

	/** The rating as the public reads it: only if confirmed, and without evidence. */
	RatingDetails published() {
		return rated() ? new RatingDetails(this.standard, this.level, true, null, this.moderated, this.moderatedBySlug,
				this.moderatedBy, this.moderationNote) : none(this.standard);
	}

}
