package org.throughline.statute;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What statutory clocks are read for: a review, a reporting year, an inspection, a
 * meeting.
 *
 * @param regimeKey the regime fixed at initiation; none where no regime applies
 * @param subjects what it is about: a death of a looked-after child is normally a serious
 * incident as well
 * @param events what happened, in any order
 * @param delays delays of publication
 */
public record ClockCase(@Nullable String regimeKey, Set<ClockSubject> subjects, List<ClockEvent> events,
		List<ClockDelay> delays) {

	public ClockCase {
		subjects = Set.copyOf(subjects);
		events = List.copyOf(events);
		delays = List.copyOf(delays);
	}

	/** A serious incident or a review under this regime. */
	public static ClockCase review(String regimeKey, List<ClockEvent> events, List<ClockDelay> delays) {
		return new ClockCase(regimeKey, Set.of(ClockSubject.SERIOUS_INCIDENT), events, delays);
	}

}
