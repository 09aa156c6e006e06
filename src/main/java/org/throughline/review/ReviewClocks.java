package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;

/**
 * The statutory clocks of a review that are shown.
 *
 * @param readings their states
 * @param limit why some clocks do not run, or {@code null}
 */
public record ReviewClocks(List<ClockReading> readings, @Nullable Limit limit) {

	public ReviewClocks {
		readings = List.copyOf(readings);
	}

	/** The reasons why clocks of a review do not run. */
	public enum Limit {

		/** Another area notified the incident. */
		NOTIFIED_ELSEWHERE,
		/** The review is recorded as history. */
		HISTORY,
		/** All its dates are before the partnership's first reporting year. */
		BEFORE_FIRST_YEAR,
		/** The review ended without a report. */
		CLOSED,
		/** A rapid review has no notification yet. */
		NO_NOTIFICATION

	}

	/** Returns the clocks whose start has happened, and those that were ended. */
	public List<ClockReading> started() {
		return this.readings.stream().filter((reading) -> reading.state() != ClockState.NOT_STARTED).toList();
	}

	/** Returns the clocks whose start has not happened. */
	public List<ClockReading> notStarted() {
		return this.readings.stream().filter((reading) -> reading.state() == ClockState.NOT_STARTED).toList();
	}

	/**
	 * Chooses from the clocks of a case those that are shown for its review.
	 */
	static ReviewClocks of(Case review, List<ClockEvent> events, List<ClockReading> readings) {
		var limit = review.limit(events);
		var expected = review.type().expects(review.converted());
		Predicate<ClockReading> known = (reading) -> !reading.state().open()
				&& reading.state() != ClockState.NOT_STARTED && reading.state() != ClockState.RUNNING;
		Predicate<ClockReading> shown = (limit == null) ? (reading) -> true : switch (limit) {
			case NOTIFIED_ELSEWHERE -> (reading) -> false;
			case HISTORY, BEFORE_FIRST_YEAR, CLOSED -> known;
			case NO_NOTIFICATION ->
				(reading) -> known.test(reading) || reading.rule().events().metBy().contains(ClockTrigger.NOTIFIED);
		};
		return new ReviewClocks(readings.stream()
			.filter(shown)
			.filter((reading) -> reading.state() != ClockState.NOT_STARTED
					|| reading.rule().events().triggers().stream().anyMatch(expected::contains))
			.toList(), limit);
	}

	/**
	 * The facts that decide which clocks of a review run.
	 *
	 * @param regimeKey the regime, or {@code null}
	 * @param progress status and publication
	 * @param converted whether it follows a rapid review
	 * @param firstYear first day of the partnership's first reporting year, or
	 * {@code null}
	 */
	record Case(ReviewType type, @Nullable String regimeKey, CaseFacts facts, ReviewProgress progress,
			boolean converted, @Nullable LocalDate firstYear) {

		boolean statutory() {
			return this.regimeKey != null && this.type.statutory();
		}

		Set<ClockSubject> subjects() {
			var subjects = EnumSet.of(ClockSubject.SERIOUS_INCIDENT);
			if (this.facts.lookedAfter()) {
				subjects.add(ClockSubject.LOOKED_AFTER_CHILD_DEATH);
			}
			if (this.facts.careLeaver()) {
				subjects.add(ClockSubject.CARE_LEAVER_DEATH);
			}
			return subjects;
		}

		private @Nullable Limit limit(List<ClockEvent> events) {
			if (this.facts.notifiedBy() == NotifiedBy.ANOTHER_AREA) {
				return Limit.NOTIFIED_ELSEWHERE;
			}
			if (this.progress.deadlines() == DeadlineMode.HISTORY) {
				return Limit.HISTORY;
			}
			if (this.progress.deadlines() == null && beforeFirstYear(events)) {
				return Limit.BEFORE_FIRST_YEAR;
			}
			if (this.progress.status() == ReviewStatus.CLOSED) {
				return Limit.CLOSED;
			}
			boolean notified = events.stream()
				.anyMatch((event) -> event.trigger() == ClockTrigger.NOTIFIED
						|| event.trigger() == ClockTrigger.CRITERIA_NOT_MET);
			return (this.type == ReviewType.RAPID_REVIEW && !notified) ? Limit.NO_NOTIFICATION : null;
		}

		private boolean beforeFirstYear(List<ClockEvent> events) {
			var dates = new ArrayList<LocalDate>();
			events.stream().filter((event) -> event.on() != null).forEach((event) -> dates.add(event.latest()));
			var first = this.firstYear;
			return first != null && !dates.isEmpty() && dates.stream().allMatch((day) -> day.isBefore(first));
		}

	}

}
