package org.throughline.statute;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A case with statutory clocks: a review, a reporting year, an inspection or a meeting.
 *
 * @param regimeKey the regime fixed at initiation, or {@code null} if no regime applies
 * @param subjects subjects of the case; the death of a looked-after child is normally a
 * serious incident as well
 * @param events its events, in any order
 * @param delays delays of publication
 */
public record ClockCase(@Nullable String regimeKey, Set<ClockSubject> subjects, List<ClockEvent> events,
		List<ClockDelay> delays) {

	public ClockCase {
		subjects = Set.copyOf(subjects);
		events = List.copyOf(events);
		delays = List.copyOf(delays);
	}

}
