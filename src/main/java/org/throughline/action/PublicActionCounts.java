package org.throughline.action;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.throughline.platform.chart.ProgressBar;
import org.throughline.platform.govuk.CountedPage;

/**
 * Counts of public actions, the same for everyone. Done means verified by someone else
 * (design, rule 2); examples do not count.
 *
 * @param all all of them that are still needed
 * @param verified verified complete
 * @param reported reported complete by their owner and not yet verified
 * @param open that the owner still has to do something about
 * @param unstarted open ones of which no start is reported: whether they were started,
 * nobody reported it
 * @param overdue open ones whose due date has passed
 * @param undated open ones without a due date, which are never overdue
 */
public record PublicActionCounts(long all, long verified, long reported, long open, long unstarted, long overdue,
		long undated) {

	public static PublicActionCounts of(Collection<PublicAction> actions) {
		var needed = actions.stream().filter((action) -> action.status() != ActionStatus.NO_LONGER_NEEDED).toList();
		long verified = count(needed, (action) -> action.status() == ActionStatus.VERIFIED_COMPLETE);
		long reported = count(needed, (action) -> action.status() == ActionStatus.REPORTED_COMPLETE);
		return new PublicActionCounts(needed.size(), verified, reported, needed.size() - verified - reported,
				count(needed, (action) -> action.status() == ActionStatus.NOT_STARTED),
				count(needed, PublicAction::overdue), count(needed, PublicAction::undated));
	}

	private static long count(Collection<PublicAction> actions, Predicate<PublicAction> wanted) {
		return actions.stream().filter(wanted).count();
	}

	/** Returns whether there are more than lists are counted. */
	public boolean more() {
		return this.all > CountedPage.MOST;
	}

	/** Returns a bar of them as SVG, for a page that prints the counts below it. */
	public String bar() {
		return new ProgressBar(this.verified + " of " + this.all + " verified complete",
				List.of(this.verified, this.reported, underWay(), this.unstarted))
			.svg();
	}

	/** Open ones that were started. */
	public long underWay() {
		return this.open - this.unstarted;
	}

}
