package org.throughline.browse;

/**
 * A date in a calendar feed.
 *
 * @param everyone whether its subject is public
 */
public record FeedDate(CalendarDate date, boolean everyone) {

}
