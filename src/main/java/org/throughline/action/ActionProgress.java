package org.throughline.action;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The progress of an action.
 *
 * @param status the status
 * @param statusNote why it is blocked, returned or no longer needed
 * @param changedOn the day of the last status change
 * @param reported whether any update ever reported progress
 * @param lastNote the note of the last update that the reader may see
 * @param rating its RAG rating
 */
public record ActionProgress(ActionStatus status, @Nullable String statusNote, LocalDate changedOn, boolean reported,
		@Nullable String lastNote, RagRating rating) {

	ActionProgress withoutReasons() {
		return new ActionProgress(this.status, null, this.changedOn, this.reported, this.lastNote,
				this.rating.withoutReason());
	}

}
