package org.throughline.review;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Texts on a review and where its report is.
 *
 * @param summary summary (Markdown)
 * @param declaredRecommendations number of recommendations stated in the source
 * @param url web address of its source or report
 * @param availableUntil last day the published report is available
 * @param source source of the details
 * @param note internal note, for business managers only
 */
@Embeddable
public record ReviewText(@Nullable String summary, @Nullable String publicNote,
		@Nullable Integer declaredRecommendations, @Nullable String url, @Nullable LocalDate availableUntil,
		@Nullable String source, @Nullable String note) {

	/** No texts. */
	public static final ReviewText NONE = new ReviewText(null, null, null, null, null, null, null);

	ReviewText withAvailableUntil(@Nullable LocalDate day) {
		return new ReviewText(this.summary, this.publicNote, this.declaredRecommendations, this.url, day, this.source,
				this.note);
	}

	ReviewText withoutNote() {
		return new ReviewText(this.summary, this.publicNote, this.declaredRecommendations, this.url,
				this.availableUntil, this.source, null);
	}

}
