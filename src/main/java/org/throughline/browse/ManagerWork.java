package org.throughline.browse;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.throughline.account.WordedChange;
import org.throughline.publication.DispatchLine;
import org.throughline.publication.PublicationCalendarService.DraftCalendar;
import org.throughline.report.DraftProgress;
import org.throughline.review.ReviewClock;
import org.throughline.statute.ClockReading;

/**
 * The content of the business manager's desk.
 *
 * @param clocks the statutory clocks of reviews that run, the earliest due date first
 * @param calendars the calendars of the partnership's own drafts
 * @param copies copies of published reports that are still to be sent
 * @param progress of the open report, or {@code null} if there is none
 * @param changes what was saved last
 */
public record ManagerWork(ManagerDesk desk, List<ReviewClock> clocks, List<DraftCalendar> calendars,
		List<DispatchLine> copies, @Nullable DraftProgress progress, List<WordedChange> changes) {

	/** Returns when the open report is due, or {@code null}. */
	public @Nullable ClockReading due() {
		return this.desk.open()
			.flatMap((open) -> this.calendars.stream().filter((each) -> each.slug().equals(open.slug())).findFirst())
			.flatMap((calendar) -> Optional.ofNullable(calendar.deadline()))
			.orElse(null);
	}

}
