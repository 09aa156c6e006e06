package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * How one standard is rated in one self-assessment. What others found stands beside what
 * the organisation says; neither replaces the other (design, rule 2).
 *
 * @param standard the standard
 * @param level what the organisation says; none where it is missing
 * @param confirmed whether that is said for this audit; false where it was only copied
 * @param evidence what it rests on; none for the public
 * @param moderated what others found
 * @param moderatedBySlug the organisation that moderated it
 * @param moderatedBy its name
 * @param moderationNote why
 */
public record RatingDetails(StandardDetails standard, @Nullable RatingLevelDetails level, boolean confirmed,
		@Nullable String evidence, @Nullable RatingLevelDetails moderated, @Nullable String moderatedBySlug,
		@Nullable String moderatedBy, @Nullable String moderationNote) {

	/** Whether the organisation's own rating counts. */
	public boolean rated() {
		return this.level != null && this.confirmed;
	}

	/** Whether it was copied and is still to be confirmed. */
	public boolean toConfirm() {
		return this.level != null && !this.confirmed;
	}

	/** The level that counts: what others found, else what the organisation says. */
	public @Nullable RatingLevelDetails counting() {
		if (!rated()) {
			return null;
		}
		return (this.moderated != null) ? this.moderated : this.level;
	}

	/** As everyone may read it: nothing that is not confirmed, and no evidence. */
	RatingDetails published() {
		return rated()
				? new RatingDetails(this.standard, this.level, true, null, this.moderated, this.moderatedBySlug,
						this.moderatedBy, this.moderationNote)
				: new RatingDetails(this.standard, null, false, null, null, null, null, null);
	}

}
