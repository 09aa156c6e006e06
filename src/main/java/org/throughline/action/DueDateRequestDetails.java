package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;

/**
 * A request for a new due date.
 *
 * @param version the version for optimistic locking
 * @param wording the action (Markdown)
 * @param owner its owner's current name
 * @param wish the new due date, and why
 * @param decision the decision, or {@code null} while it waits
 */
public record DueDateRequestDetails(UUID id, int version, String reference, String wording, @Nullable String owner,
		DueDateWish wish, @Nullable DueDateDecision decision) {

	/** Returns the beginning of the action, for headings and page titles. */
	public String title() {
		return Markdown.firstWords(this.wording);
	}

	/** Returns when it was requested, in words. */
	public String asked() {
		return Dates.moment(this.wish.askedAt());
	}

}
