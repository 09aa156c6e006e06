package org.throughline.action;

import org.throughline.platform.govuk.CountedPage;

/**
 * Counts of public recommendations by outcome, the same for everyone.
 *
 * @param open open ones
 * @param implemented implemented ones
 * @param notDone those that were closed and not done
 */
public record OutcomeCounts(long all, long open, long implemented, long noLongerNeeded, long notDone) {

	/** Returns whether there are more than lists are counted. */
	public boolean more() {
		return this.all > CountedPage.MOST;
	}

}
