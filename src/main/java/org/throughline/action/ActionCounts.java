package org.throughline.action;

import java.util.Collection;
import java.util.function.ToLongFunction;

/**
 * Action counts by what needs attention.
 *
 * @param all all there are
 * @param open that the owner still has to do something about
 * @param unstarted open ones of which no start is reported: whether they were started,
 * nobody said
 * @param overdue whose due date has passed
 * @param dueSoon due within {@link RagRule#DUE_SOON_DAYS} days
 * @param silent no update for {@link RagRule#SILENT_DAYS} days
 * @param toVerify reported complete and not yet verified
 * @param verified verified complete
 * @param requests open requests for new dates
 */
public record ActionCounts(long all, long open, long unstarted, long overdue, long dueSoon, long silent, long toVerify,
		long verified, long requests) {

	/** All of these together. */
	public static ActionCounts sum(Collection<ActionCounts> parts) {
		return new ActionCounts(sum(parts, ActionCounts::all), sum(parts, ActionCounts::open),
				sum(parts, ActionCounts::unstarted), sum(parts, ActionCounts::overdue),
				sum(parts, ActionCounts::dueSoon), sum(parts, ActionCounts::silent), sum(parts, ActionCounts::toVerify),
				sum(parts, ActionCounts::verified), sum(parts, ActionCounts::requests));
	}

	private static long sum(Collection<ActionCounts> parts, ToLongFunction<ActionCounts> one) {
		return parts.stream().mapToLong(one).sum();
	}

}
