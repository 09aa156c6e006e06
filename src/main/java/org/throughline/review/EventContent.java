package org.throughline.review;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * Content of an event of a review.
 *
 * @param kind kind of event
 * @param on date, or {@code null} if no source states it
 * @param precision precision of the date
 * @param outcome outcome of a decision or response
 * @param note internal note, for business managers only
 */
@Embeddable
public record EventContent(@Enumerated(EnumType.STRING) ClockTrigger kind,
		@Column(name = "occurred_on") @Nullable LocalDate on,
		@Column(name = "date_precision") @Enumerated(EnumType.STRING) @Nullable DatePrecision precision,
		@Enumerated(EnumType.STRING) @Nullable ReviewOutcome outcome, @Nullable String note) {

	/** Kinds of events of a review, in their usual order. */
	public static final List<ClockTrigger> KINDS = List.of(ClockTrigger.AWARE, ClockTrigger.NOTIFIED,
			ClockTrigger.NOTIFICATION_WITHDRAWN, ClockTrigger.CRITERIA_NOT_MET, ClockTrigger.LSCB_NOTIFIED,
			ClockTrigger.RAPID_REVIEW_SENT, ClockTrigger.PANEL_RESPONSE, ClockTrigger.DECISION,
			ClockTrigger.COMMISSIONED, ClockTrigger.DECIDED_AGAINST, ClockTrigger.PANEL_INFORMED,
			ClockTrigger.COMPLETED, ClockTrigger.SIGNED_OFF, ClockTrigger.PANEL_COPY_SENT, ClockTrigger.PUBLISHED,
			ClockTrigger.NOT_TO_BE_PUBLISHED);

	/** Returns an event on a date, without outcome or note. */
	static EventContent on(ClockTrigger kind, LocalDate day, @Nullable DatePrecision precision) {
		return new EventContent(kind, day, precision, null, null);
	}

	EventContent withoutNote() {
		return new EventContent(this.kind, this.on, this.precision, this.outcome, null);
	}

}
