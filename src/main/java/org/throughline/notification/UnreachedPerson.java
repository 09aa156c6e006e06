package org.throughline.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A person who does not receive mail, or only urgent mail.
 *
 * @param organisations the organisations that the person acts for
 * @param refusal why the mail server refused the address, or {@code null}
 * @param at when it did, or when the person chose
 */
public record UnreachedPerson(UUID id, String name, String email, @Nullable String organisations,
		@Nullable MailProblem refusal, @Nullable Instant at) {

	/** "21 October 2025 at 14:05". */
	public String when() {
		return (this.at != null) ? Dates.moment(this.at) : "";
	}

}
