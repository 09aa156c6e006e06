package org.throughline.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.statute.ClockTrigger;

/**
 * Checks the order of events: an incident is notified after the authority becomes aware
 * of it, and a response follows what was sent (domain brief a.3). A date known to the
 * month or year only is refused if no day of it is possible.
 */
final class EventOrder {

	/** Events with the events that must come before them, if recorded. */
	private static final Map<ClockTrigger, Set<ClockTrigger>> AFTER = Map.ofEntries(
			after(ClockTrigger.NOTIFIED, ClockTrigger.AWARE),
			after(ClockTrigger.NOTIFICATION_WITHDRAWN, ClockTrigger.NOTIFIED),
			after(ClockTrigger.CRITERIA_NOT_MET, ClockTrigger.AWARE),
			after(ClockTrigger.LSCB_NOTIFIED, ClockTrigger.AWARE),
			after(ClockTrigger.RAPID_REVIEW_SENT, ClockTrigger.AWARE, ClockTrigger.NOTIFIED),
			after(ClockTrigger.PANEL_RESPONSE, ClockTrigger.RAPID_REVIEW_SENT),
			after(ClockTrigger.DECISION, ClockTrigger.AWARE),
			after(ClockTrigger.COMPLETED, ClockTrigger.AWARE, ClockTrigger.COMMISSIONED),
			after(ClockTrigger.SIGNED_OFF, ClockTrigger.AWARE, ClockTrigger.COMMISSIONED),
			after(ClockTrigger.PUBLISHED, ClockTrigger.AWARE, ClockTrigger.COMMISSIONED),
			after(ClockTrigger.PANEL_INFORMED, ClockTrigger.DECIDED_AGAINST));

	private EventOrder() {
	}

	private static Map.Entry<ClockTrigger, Set<ClockTrigger>> after(ClockTrigger event, ClockTrigger... before) {
		return Map.entry(event, Set.of(before));
	}

	/**
	 * Refuses an event with an impossible date.
	 * @param field the form field of the date
	 * @param others other events of the review
	 */
	static void check(String field, EventContent event, List<ReviewEventDetails> others) {
		var date = event.on();
		if (date == null) {
			return;
		}
		var before = AFTER.getOrDefault(event.kind(), Set.of());
		find(others,
				(other) -> before.contains(other.content().kind()) && date(other).earliest().isAfter(date.latest())
						&& others.stream()
							.noneMatch((same) -> same.content().kind() == other.content().kind()
									&& same.content().on() != null && !date(same).earliest().isAfter(date.latest())),
				field, "review.event.before.");
		boolean begunEarlier = others.stream()
			.anyMatch((other) -> other.content().kind() == event.kind() && other.content().on() != null
					&& date(other).day().isBefore(date.day()));
		if (!begunEarlier) {
			find(others, (other) -> AFTER.getOrDefault(other.content().kind(), Set.of()).contains(event.kind())
					&& date(other).latest().isBefore(date.earliest()), field, "review.event.after.");
		}
	}

	private static void find(List<ReviewEventDetails> others, Predicate<ReviewEventDetails> conflicting, String field,
			String key) {
		others.stream()
			.filter((other) -> other.content().on() != null)
			.filter(conflicting)
			.findFirst()
			.ifPresent((other) -> {
				throw new RuleViolation(field, key + other.content().kind(), date(other).inWords());
			});
	}

	private static ApproximateDate date(ReviewEventDetails event) {
		return Objects.requireNonNull(event.content().on());
	}

}
