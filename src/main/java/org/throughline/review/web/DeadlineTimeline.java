package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Csv;
import org.throughline.platform.text.Messages;
import org.throughline.platform.chart.Fill;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.chart.Timeline;
import org.throughline.platform.chart.Timeline.Piece;
import org.throughline.platform.chart.Timeline.Row;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.Dates;
import org.throughline.review.ReviewClocks;
import org.throughline.review.ReviewDetails;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;

/**
 * Draws the statutory deadlines and publication delays of a review on a line of time.
 */
@Component
class DeadlineTimeline {

	private static final List<String> HEAD = List.of("Deadline", "Started", "Due", "Done", "Status", "Source");

	private final Messages messages;

	private final Clock clock;

	DeadlineTimeline(Messages messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Returns the picture, or {@code null} if no deadline has exact dates.
	 * @param csv address of its data
	 */
	@Nullable Picture of(ReviewDetails details, ReviewClocks clocks, String csv) {
		var today = LocalDate.now(this.clock);
		var drawn = clocks.started()
			.stream()
			.filter((reading) -> reading.triggeredOn() != null && reading.dueOn() != null && !reading.approximate())
			.toList();
		if (drawn.isEmpty()) {
			return null;
		}
		var rows = new ArrayList<>(drawn.stream().map((reading) -> row(reading, today)).toList());
		for (var delay : details.course().delays()) {
			var from = ApproximateDate.day(delay.content().from());
			if (from != null) {
				var until = Objects.requireNonNullElse(delay.content().liftedOn(), today);
				rows.add(new Row("Publication delayed", message("DelayReason." + delay.content().reason()),
						List.of(new Piece(from, from.isBefore(until) ? until : from, Fill.STRIPED))));
			}
		}
		var moments = new ArrayList<Timeline.Moment>();
		for (int at = 0; at < details.course().events().size(); at++) {
			var date = details.course().events().get(at).content().on();
			if (date != null) {
				moments.add(new Timeline.Moment(at + 1, date.latest()));
			}
		}
		boolean open = drawn.stream().anyMatch((reading) -> reading.state().open());
		return Picture.of("timeline", headline(drawn),
				new Timeline("Deadlines on a line of time",
						"Each bar is the time until the deadline: filled up to the day it was met, or today; dark red"
								+ " after the due date. Striped bars are publication delays. The numbers are those of"
								+ " the events in the list below.",
						moments, rows, open ? today : null),
				csv);
	}

	/** Returns a line for each deadline that has started. */
	String csv(ReviewClocks clocks) {
		return Csv.of(Stream.concat(Stream.<List<? extends @Nullable Object>>of(HEAD),
				clocks.started()
					.stream()
					.map((reading) -> List.of(reading.name(), date(reading.course().trigger()), due(reading),
							date(reading.course().met()), message(reading.messageKey(), reading.days()),
							reading.rule().basis().source()))));
	}

	private static String date(@Nullable ClockEvent event) {
		return (event != null) ? Dates.iso(event.date()) : "";
	}

	private static String due(ClockReading reading) {
		var due = reading.course().due();
		return (due == null) ? "" : due.earliest().equals(due.latest()) ? due.latest().toString() : due.inWords();
	}

	private Row row(ClockReading reading, LocalDate today) {
		var from = Objects.requireNonNull(reading.triggeredOn());
		var due = Objects.requireNonNull(reading.dueOn());
		var start = from.isBefore(due) ? from : due;
		var met = reading.metOn();
		var end = (met != null) ? met : reading.state().open() ? today : null;
		var pieces = new ArrayList<Piece>();
		pieces.add(new Piece(start, due, Fill.EMPTY));
		if (end != null && end.isAfter(start)) {
			pieces.add(new Piece(start, end.isBefore(due) ? end : due, Fill.LIGHT));
			if (end.isAfter(due)) {
				pieces.add(new Piece(due, end, Fill.DARK));
			}
		}
		return new Row(reading.name(),
				"Due " + reading.dueInWords() + ". " + message(reading.messageKey(), reading.days()), pieces);
	}

	/**
	 * Returns how many deadlines are in which state: "3 deadlines – met: 2, overdue: 1."
	 */
	private String headline(List<ClockReading> drawn) {
		var parts = new ArrayList<String>();
		for (var state : ClockState.values()) {
			long count = drawn.stream().filter((reading) -> reading.state() == state).count();
			if (count > 0) {
				parts.add(message("ClockState." + state).toLowerCase(Locale.UK) + ": " + count);
			}
		}
		return drawn.size() + ((drawn.size() == 1) ? " deadline – " : " deadlines – ") + String.join(", ", parts) + ".";
	}

	private String message(String key, @Nullable Object... arguments) {
		return Objects.requireNonNull(this.messages.text(key, arguments));
	}

}
