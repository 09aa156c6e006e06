package org.throughline.browse.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.chart.Picture;
import org.throughline.platform.chart.Timeline;
import org.throughline.platform.text.Csv;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;
import org.throughline.review.ReviewEventDetails;
import org.throughline.review.ReviewOutcome;
import org.throughline.statute.ClockTrigger;

/**
 * The key dates of a review as a line of time.
 */
final class ReviewTimeline {

	private ReviewTimeline() {
	}

	/**
	 * Returns the picture, or {@code null} if the events have fewer than two dates. Its
	 * numbers are the places of the events in their list.
	 * @param label returns the label of a kind of event
	 * @param csv address of its data
	 */
	static @Nullable Picture of(List<ReviewEventDetails> events, Function<ClockTrigger, String> label, String csv) {
		var moments = new ArrayList<Timeline.Moment>();
		var dated = new ArrayList<ReviewEventDetails>();
		boolean exact = true;
		for (int at = 0; at < events.size(); at++) {
			var date = events.get(at).content().on();
			if (date != null) {
				moments.add(new Timeline.Moment(at + 1, date.latest()));
				dated.add(events.get(at));
				exact &= date.precision() == DatePrecision.DAY;
			}
		}
		if (moments.size() < 2) {
			return null;
		}
		var first = moments.get(0).day();
		var last = moments.get(moments.size() - 1).day();
		if (!first.isBefore(last)) {
			return null;
		}
		long months = ChronoUnit.MONTHS.between(first, last);
		long days = ChronoUnit.DAYS.between(first, last);
		String length = (months > 1) ? months + " months" : (days == 1) ? "1 day" : days + " days";
		return Picture.of("timeline",
				(exact ? length : "About " + length) + " from “" + text(dated.get(0), label) + " to “"
						+ text(dated.get(dated.size() - 1), label) + ".",
				new Timeline("Key dates on a line of time",
						"The numbers are those of the list above."
								+ (exact ? "" : " Dates of which only the month or year is known are at its end."),
						moments, List.of(), null),
				csv);
	}

	/**
	 * Returns a line for each event.
	 * @param label returns the label of a kind of event
	 * @param outcome returns the label of an outcome
	 */
	static String csv(List<ReviewEventDetails> events, Function<ClockTrigger, String> label,
			Function<ReviewOutcome, String> outcome) {
		List<String> head = List.of("Number", "Event", "Date", "Outcome");
		return Csv.of(Stream.concat(Stream.<List<? extends @Nullable Object>>of(head),
				IntStream.range(0, events.size()).mapToObj((at) -> {
					var event = events.get(at);
					return List.of(at + 1, label.apply(event.content().kind()), Dates.iso(event.content().on()),
							(event.content().outcome() != null) ? outcome.apply(event.content().outcome()) : "");
				})));
	}

	private static String text(ReviewEventDetails event, Function<ClockTrigger, String> label) {
		return label.apply(event.content().kind()) + "” (" + event.when() + ")";
	}

}
