package org.throughline.browse;

/**
 * A date in a calendar feed.
 *
 * @param everyone whether everyone may know what it is about
 */
public record FeedDate(CalendarDate date, boolean everyone) {

}
