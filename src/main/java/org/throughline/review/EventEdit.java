package org.throughline.review;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * An event of a review as it is to be.
 *
 * @param kind what happened
 * @param on when; none where no source says
 * @param precision how exactly that is known
 * @param outcome what a decision or response came to
 * @param note what else is known
 * @param version which state the editor saw; ignored for a new one
 */
public record EventEdit(ClockTrigger kind, @Nullable LocalDate on, @Nullable DatePrecision precision,
		@Nullable ReviewOutcome outcome, @Nullable String note, int version) {

	/** What can happen in a review, in the order it normally does. */
	public static final List<ClockTrigger> KINDS = List.of(ClockTrigger.AWARE, ClockTrigger.NOTIFIED,
			ClockTrigger.LSCB_NOTIFIED, ClockTrigger.RAPID_REVIEW_SENT, ClockTrigger.PANEL_RESPONSE,
			ClockTrigger.DECISION, ClockTrigger.COMMISSIONED, ClockTrigger.DECIDED_AGAINST, ClockTrigger.PANEL_INFORMED,
			ClockTrigger.COMPLETED, ClockTrigger.SIGNED_OFF, ClockTrigger.PANEL_COPY_SENT, ClockTrigger.PUBLISHED,
			ClockTrigger.NOT_TO_BE_PUBLISHED);

}
