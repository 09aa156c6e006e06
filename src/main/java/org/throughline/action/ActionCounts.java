package org.throughline.action;

import java.util.Collection;
import java.util.function.ToLongFunction;

/**
 * Action counts by status and by what needs attention.
 *
 * @param open those with something left for the owner to do
 * @param unstarted open ones without a reported start
 * @param toVerify reported complete and not yet verified
 * @param verified verified complete
 * @param attention those that need attention
 */
public record ActionCounts(long all, long open, long unstarted, long toVerify, long verified,
		AttentionCounts attention) {

	/** All of these together. */
	public static ActionCounts sum(Collection<ActionCounts> parts) {
		return new ActionCounts(sum(parts, ActionCounts::all), sum(parts, ActionCounts::open),
				sum(parts, ActionCounts::unstarted), sum(parts, ActionCounts::toVerify),
				sum(parts, ActionCounts::verified),
				new AttentionCounts(sum(parts, (one) -> one.attention.overdue),
						sum(parts, (one) -> one.attention.dueSoon), sum(parts, (one) -> one.attention.noUpdate),
						sum(parts, (one) -> one.attention.requests)));
	}

	private static long sum(Collection<ActionCounts> parts, ToLongFunction<ActionCounts> one) {
		return parts.stream().mapToLong(one).sum();
	}

	/**
	 * Actions that need attention.
	 *
	 * @param overdue whose due date has passed
	 * @param dueSoon due within {@link RagRule#DUE_SOON_DAYS} days
	 * @param noUpdate open ones without an update for {@link RagRule#NO_UPDATE_DAYS} days
	 * @param requests with an open request for a new due date
	 */
	public record AttentionCounts(long overdue, long dueSoon, long noUpdate, long requests) {

	}

}
