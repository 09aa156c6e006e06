package org.throughline.review;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;
import org.throughline.statute.ClockTrigger;

/**
 * Content of an event of a review.
 *
 * @param on date, or {@code null} if no source states it
 * @param outcome outcome of a decision or response
 * @param note internal note, for business managers only
 */
@Embeddable
public record EventContent(@Enumerated(EnumType.STRING) ClockTrigger kind,
		@AttributeOverride(name = "day", column = @Column(name = "occurred_on")) @AttributeOverride(name = "precision",
				column = @Column(name = "date_precision")) @Nullable ApproximateDate on,
		@Enumerated(EnumType.STRING) @Nullable ReviewOutcome outcome, @Nullable String note) {

	/** Kinds of events of a review, in their usual order. */
	public static final List<ClockTrigger> KINDS = List.of(ClockTrigger.AWARE, ClockTrigger.NOTIFIED,
			ClockTrigger.NOTIFICATION_WITHDRAWN, ClockTrigger.CRITERIA_NOT_MET, ClockTrigger.LSCB_NOTIFIED,
			ClockTrigger.RAPID_REVIEW_SENT, ClockTrigger.PANEL_RESPONSE, ClockTrigger.DECISION,
			ClockTrigger.COMMISSIONED, ClockTrigger.DECIDED_AGAINST, ClockTrigger.PANEL_INFORMED,
			ClockTrigger.COMPLETED, ClockTrigger.SIGNED_OFF, ClockTrigger.PANEL_COPY_SENT, ClockTrigger.PUBLISHED,
			ClockTrigger.NOT_TO_BE_PUBLISHED);

	/** Returns an event on a date, without outcome or note. */
	static EventContent on(ClockTrigger kind, ApproximateDate day) {
		return new EventContent(kind, day, null, null);
	}

	/** Returns whether this is a decision with a date that is recorded already. */
	boolean repeats(Stream<EventContent> others) {
		return this.kind == ClockTrigger.DECISION && this.on != null && others
			.anyMatch((other) -> other.kind == this.kind && this.on.equals(other.on) && other.outcome == this.outcome);
	}

	EventContent withoutNote() {
		return new EventContent(this.kind, this.on, this.outcome, null);
	}

}
