package org.throughline.action;

/**
 * How many actions need whose eye.
 *
 * @param all all there are
 * @param open that the owner still has to do something about
 * @param unstarted open ones of which no start is reported: whether they were started,
 * nobody said
 * @param overdue whose due date has passed
 * @param dueSoon due within {@link RagRule#DUE_SOON_DAYS} days
 * @param silent not heard of for {@link RagRule#SILENT_DAYS} days
 * @param toVerify reported complete and not yet verified
 * @param verified verified complete
 * @param requests open requests for new dates
 */
public record ActionCounts(long all, long open, long unstarted, long overdue, long dueSoon, long silent, long toVerify,
		long verified, long requests) {

}
