package org.throughline.returns;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * An event in the history of a request; never changed.
 *
 * @param number its position in the history
 * @param at when
 * @param byName name of the author
 */
public record RequestEvent(int number, EventKind kind, @Nullable String note, Instant at, String byName) {

	/** Returns the time in words. */
	public String when() {
		return Dates.moment(this.at);
	}

}
