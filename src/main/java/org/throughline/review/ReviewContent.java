package org.throughline.review;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * The values of a review that business managers record.
 *
 * @param naming names and subject
 * @param progress status and publication
 * @param facts facts of the case
 */
@Embeddable
public record ReviewContent(@Embedded ReviewNaming naming, @Embedded ReviewProgress progress, @Embedded CaseFacts facts,
		@Embedded ReviewText text) {

	public ReviewContent(@Nullable ReviewNaming naming, ReviewProgress progress, @Nullable CaseFacts facts,
			@Nullable ReviewText text) {
		this.naming = Objects.requireNonNullElse(naming, ReviewNaming.NONE);
		this.progress = progress;
		this.facts = Objects.requireNonNullElse(facts, CaseFacts.NONE);
		this.text = Objects.requireNonNullElse(text, ReviewText.NONE);
	}

	/** Returns the pseudonym if everyone can read the review, or {@code null}. */
	@Nullable String publicPseudonym() {
		return (this.progress.visibility() == Visibility.PUBLIC) ? this.naming.pseudonym() : null;
	}

	ReviewContent with(ReviewProgress newProgress) {
		return new ReviewContent(this.naming, newProgress, this.facts, this.text);
	}

	ReviewContent with(ReviewText newText) {
		return new ReviewContent(this.naming, this.progress, this.facts, newText);
	}

}
