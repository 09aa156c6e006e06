package org.throughline.returns;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * Something that happened to a request; never changed afterwards.
 *
 * @param number in the order in which they happened
 * @param kind what
 * @param note what was said
 * @param at when
 * @param byName by whom
 */
public record RequestEvent(int number, EventKind kind, @Nullable String note, Instant at, String byName) {

	/** When, in words. */
	public String when() {
		return Dates.moment(this.at);
	}

}
