package org.throughline.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A notice on the page of a person.
 *
 * @param state what happened, or how it is now
 * @param title the record
 * @param address the page of the record
 * @param note what somebody wrote about it
 * @param at when the notice was created
 * @param unread whether it is new to the person
 */
public record NoticeDetails(String state, String title, String address, String partnership, @Nullable String note,
		Instant at, boolean unread) {

	/** "21 October 2025 at 14:05". */
	public String when() {
		return Dates.moment(this.at);
	}

	/** "21 October 2025". */
	public String day() {
		String moment = when();
		return moment.substring(0, moment.indexOf(" at "));
	}

}
