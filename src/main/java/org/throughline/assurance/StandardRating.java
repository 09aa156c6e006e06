package org.throughline.assurance;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The rating of one standard in a self-assessment. The moderated rating is kept beside
 * the organisation's own; neither replaces the other (design, rule 2).
 *
 * @param level label of the organisation's own level, or {@code null} if not rated
 * @param notRated why it is not rated, if known
 * @param evidence evidence, never public
 * @param confirmed whether the rating is for this audit and not just copied
 * @param moderation the moderated rating
 */
@Embeddable
record StandardRating(UUID setId, UUID schemeId, @Nullable String level,
		@Enumerated(EnumType.STRING) @Nullable NotRated notRated, @Nullable String evidence, boolean confirmed,
		Moderation moderation) {

	StandardRating {
		moderation = (moderation != null) ? moderation : Moderation.NONE;
	}

	/** The rating of a standard for which none has been entered. */
	static StandardRating notRated(StandardSetDetails set) {
		return new StandardRating(set.id(), set.scheme().id(), null, null, null, false, Moderation.NONE);
	}

	boolean empty() {
		return answer() == null && this.evidence == null;
	}

	/** Returns the label of the level, else why there is none, if known. */
	@Nullable String answer() {
		return (this.level != null || this.notRated == null) ? this.level : this.notRated.label();
	}

	StandardRating moderated(Moderation moderation) {
		return new StandardRating(this.setId, this.schemeId, this.level, this.notRated, this.evidence, this.confirmed,
				moderation);
	}

}
