package org.throughline.review;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

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

	public static final ReviewText NONE = new ReviewText(null, null, null, null, null, null, null);

	public ReviewText {
		summary = FormValues.orNull(summary);
		publicNote = FormValues.orNull(publicNote);
		url = FormValues.orNull(url);
		source = FormValues.orNull(source);
		note = FormValues.orNull(note);
	}

	/** Checks the texts in the fields of a form. */
	public static void check(String at, FormChecks checks) {
		checks.atMost(at + "publicNote", 2_000)
			.atMost(at + "summary", 20_000)
			.webAddress(at + "url")
			.atMost(at + "source", 1_000)
			.atMost(at + "note", 10_000);
	}

	/** Returns the texts with these details that a form holds apart. */
	public ReviewText with(@Nullable Integer recommendations, @Nullable LocalDate until) {
		return new ReviewText(this.summary, this.publicNote, recommendations, this.url, until, this.source, this.note);
	}

	ReviewText withAvailableUntil(@Nullable LocalDate day) {
		return new ReviewText(this.summary, this.publicNote, this.declaredRecommendations, this.url, day, this.source,
				this.note);
	}

	ReviewText withoutNote() {
		return new ReviewText(this.summary, this.publicNote, this.declaredRecommendations, this.url,
				this.availableUntil, this.source, null);
	}

}
