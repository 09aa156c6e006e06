package org.throughline.notification;

import org.jspecify.annotations.Nullable;

/**
 * A notice on the page of a person.
 *
 * @param state what happened, or how it is now
 * @param title the record
 * @param address the page of the record
 * @param note what somebody wrote about it
 * @param when the day of the notice
 * @param unread whether it is new to the person
 */
public record NoticeDetails(String state, String title, String address, String partnership, @Nullable String note,
		String when, boolean unread) {

}
