package org.throughline.review;

import java.util.HashSet;
import java.util.Set;

import org.throughline.statute.ClockTrigger;

/**
 * Type of a review. It depends on the law at initiation, not on the date of publication
 * (domain brief a.3).
 */
public enum ReviewType {

	/** The first look after a notification, sent to the national Panel. */
	RAPID_REVIEW,
	/** Local child safeguarding practice review. */
	LCSPR,
	/** Serious case review of a Local Safeguarding Children Board, to 2019. */
	SCR,
	/** Safeguarding adults review that a children's partnership takes part in. */
	SAR,
	/** A review of learning below the statutory threshold. */
	LEARNING_REVIEW,
	/** A review of several cases under one theme. */
	THEMATIC_REVIEW,
	/** A review by the national Panel. */
	NATIONAL_REVIEW;

	/** Returns whether statutory clocks apply. */
	public boolean statutory() {
		return this == RAPID_REVIEW || this == LCSPR || this == SCR;
	}

	/** Returns the event that normally starts it. */
	public ClockTrigger begunBy() {
		return (this == RAPID_REVIEW) ? ClockTrigger.AWARE : ClockTrigger.COMMISSIONED;
	}

	/**
	 * Returns the events expected in such a review. Clocks that start from other events
	 * are not shown.
	 * @param converted whether earlier events belong to the rapid review before it
	 */
	Set<ClockTrigger> expects(boolean converted) {
		var before = Set.of(ClockTrigger.AWARE, ClockTrigger.LSCB_NOTIFIED, ClockTrigger.NOTIFIED,
				ClockTrigger.RAPID_REVIEW_SENT);
		var after = Set.of(ClockTrigger.COMMISSIONED, ClockTrigger.COMPLETED, ClockTrigger.PUBLISHED,
				ClockTrigger.PLANNED_PUBLICATION);
		if (this == RAPID_REVIEW) {
			return before;
		}
		if (converted) {
			return after;
		}
		var all = new HashSet<>(before);
		all.addAll(after);
		return all;
	}

}
