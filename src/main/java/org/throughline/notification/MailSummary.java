package org.throughline.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A mail of the outbox, without its content.
 *
 * @param at when it ended, or when it may leave
 * @param problem why it was not sent, or {@code null}
 */
public record MailSummary(UUID id, UUID personId, String name, String email, MailState state, Instant at,
		@Nullable MailProblem problem) {

	/** "21 October 2025 at 14:05". */
	public String when() {
		return Dates.moment(this.at);
	}

	/** Returns whether a person may have it sent again. */
	public boolean sendableAgain() {
		return this.state == MailState.REFUSED || this.state == MailState.UNCERTAIN;
	}

}
