package org.throughline.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * One security event as it was recorded.
 *
 * @param at when
 * @param kind what
 * @param actor who: the name of a person or process, or the email address as typed in a
 * failed attempt
 * @param clientAddress from where, as far as known
 * @param detail what else is known
 */
public record RecordedSecurityEvent(Instant at, SecurityEventKind kind, @Nullable String actor,
		@Nullable String clientAddress, @Nullable String detail) {
	/** "21 October 2025 at 14:05". */
	public String when() {
		return Dates.moment(this.at);
	}

}
