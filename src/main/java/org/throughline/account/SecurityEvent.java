package org.throughline.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A recorded security event.
 *
 * @param at the time
 * @param actor name of the person or process, or the email address of a failed sign-in
 * @param clientAddress IP address, if known
 * @param detail further details
 * @param times how often it happened within a minute
 */
public record SecurityEvent(Instant at, SecurityEventKind kind, @Nullable String actor, @Nullable String clientAddress,
		@Nullable String detail, int times) {

	/** "21 October 2025 at 14:05". */
	public String when() {
		return Dates.moment(this.at);
	}

}
