package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.account.WordedChange;
import org.throughline.report.DraftProgress;
import org.throughline.review.ReviewClock;
import org.throughline.statute.ClockReading;

/**
 * What the desk of a business manager shows.
 *
 * @param clocks the statutory clocks that run, the earliest due date first
 * @param progress of the open report, or {@code null} if there is none
 * @param due when the open report is due, or {@code null}
 * @param changes what was saved last
 */
public record ManagerWork(ManagerDesk desk, List<ReviewClock> clocks, @Nullable DraftProgress progress,
		@Nullable ClockReading due, List<WordedChange> changes) {

}
