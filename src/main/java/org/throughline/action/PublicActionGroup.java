package org.throughline.action;

import org.jspecify.annotations.Nullable;

/**
 * Counts of the public actions of one organisation or on one theme. Each action is in one
 * of the counts; those no longer needed are in none.
 *
 * @param name name of the organisation or theme, or {@code null} for actions without one
 * @param verified verified complete
 * @param reported reported complete and not yet verified
 * @param started started and not overdue
 * @param unstarted not started and not overdue
 * @param overdue not reported complete by the due date
 */
public record PublicActionGroup(Kind kind, @Nullable String name, long verified, long reported, long started,
		long unstarted, long overdue) {

	/** The groupings of actions. */
	public enum Kind {

		ORGANISATION, THEME

	}

	/** Returns how many actions there are. */
	public long total() {
		return this.verified + this.reported + this.started + this.unstarted + this.overdue;
	}

}
