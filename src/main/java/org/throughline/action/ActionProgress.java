package org.throughline.action;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The progress of an action.
 *
 * @param statusWord the plan's word for it that was last reported, or {@code null}
 * @param statusNote why it is blocked, returned or no longer needed
 * @param changedOn the day of the last status change
 * @param reported whether any update ever reported progress
 * @param lastNote the note of the last update that the reader may see
 * @param rating its RAG rating
 * @param response when its owner responded and will respond; {@code null} if no response
 * is awaited, or the reader is outside
 */
public record ActionProgress(ActionStatus status, @Nullable String statusWord, @Nullable String statusNote,
		LocalDate changedOn, boolean reported, @Nullable String lastNote, RagRating rating,
		@Nullable ResponseTimes response) {

	ActionProgress withoutReasons() {
		return new ActionProgress(this.status, this.statusWord, null, this.changedOn, this.reported, this.lastNote,
				this.rating.withoutReason(), null);
	}

}
