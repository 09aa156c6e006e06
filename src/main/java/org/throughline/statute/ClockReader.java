package org.throughline.statute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Computes the state of clocks. The result depends only on the rules, bank holidays,
 * events and day.
 */
final class ClockReader {

	private static final Comparator<ClockEvent> BY_DAY = Comparator.comparing(ClockEvent::earliest)
		.thenComparing(ClockEvent::latest);

	private final List<ClockRuleDetails> rules;

	private final HolidayCalendar calendar;

	private final Function<LocalDate, String> nationalBody;

	/**
	 * Creates a reader.
	 * @param nationalBody returns the name of the national body on a day
	 */
	ClockReader(List<ClockRuleDetails> rules, HolidayCalendar calendar, Function<LocalDate, String> nationalBody) {
		this.rules = rules;
		this.calendar = calendar;
		this.nationalBody = nationalBody;
	}

	List<ClockReading> read(ClockCase subject, LocalDate today) {
		Map<String, List<ClockRuleDetails>> byKey = new LinkedHashMap<>();
		for (ClockRuleDetails rule : this.rules) {
			if (subject.subjects().contains(rule.task().subject()) && rule.applies(subject.regimeKey())
					&& rule.time().unit() != ClockUnit.NONE) {
				byKey.computeIfAbsent(rule.key(), (key) -> new ArrayList<>()).add(rule);
			}
		}
		List<ClockReading> readings = new ArrayList<>();
		for (List<ClockRuleDetails> series : byKey.values()) {
			series.sort(Comparator.comparing((rule) -> rule.basis().validFrom()));
			var rule = applicable(series, subject, today);
			if (rule != null) {
				readings.add(read(rule, subject, today));
			}
		}
		return readings;
	}

	/**
	 * Returns the rule valid on the day the clock starts, or today if it has not started.
	 * Events before the first rule of the regime use that rule, because the regime is
	 * fixed at initiation.
	 */
	private static @Nullable ClockRuleDetails applicable(List<ClockRuleDetails> series, ClockCase subject,
			LocalDate today) {
		for (int place = series.size() - 1; place >= 0; place--) {
			var rule = series.get(place);
			var trigger = trigger(rule, subject);
			if (rule.validOn((trigger != null) ? trigger.latest() : today)) {
				return rule;
			}
		}
		var first = series.get(0);
		var trigger = trigger(first, subject);
		return ((trigger != null) ? trigger.latest() : today).isBefore(first.basis().validFrom()) ? first : null;
	}

	private ClockReading read(ClockRuleDetails valid, ClockCase subject, LocalDate today) {
		var trigger = trigger(valid, subject);
		var met = first(valid.events().metBy(), subject, today);
		var rule = valid.naming(this.nationalBody.apply((met != null && met.dated()) ? met.latest() : today));
		boolean reason = rule.task().reasonCounts()
				&& subject.delays().stream().anyMatch((delay) -> delay.reasonKnown(today));
		var ended = (met == null) ? ended(rule, subject, trigger) : null;
		if (ended != null) {
			return new ClockReading(rule, new ClockReading.Course(trigger, null, null, ended),
					ClockState.NOT_APPLICABLE, null, false);
		}
		var due = (trigger != null) ? new ClockReading.Due(due(rule, trigger.earliest()), due(rule, trigger.latest()))
				: null;
		if (met == null) {
			met = shown(rule, subject, due, today);
		}
		if (trigger == null || due == null) {
			boolean known = met != null || of(rule.events().triggers(), subject).findAny().isPresent();
			return new ClockReading(rule, new ClockReading.Course(null, null, met, null),
					known ? ClockState.UNKNOWN : ClockState.NOT_STARTED, null, false);
		}
		boolean provisional = rule.time().unit().countsWorkingDays()
				&& !this.calendar.covers(trigger.earliest(), due.latest());
		var state = state(rule, due, met, reason, today);
		Integer days = (trigger.exact() && (met == null || met.exact()))
				? days(rule, state, trigger.latest(), due.latest(), met, today) : null;
		return new ClockReading(rule, new ClockReading.Course(trigger, due, met, null), state, days, provisional);
	}

	/**
	 * Returns the event that starts the clock: the first kind found with a date; for
	 * plans the newest.
	 */
	private static @Nullable ClockEvent trigger(ClockRuleDetails rule, ClockCase subject) {
		for (ClockTrigger kind : rule.events().triggers()) {
			var events = subject.events().stream().filter((event) -> event.trigger() == kind && event.dated());
			var found = kind.planned() ? events.max(BY_DAY) : events.min(BY_DAY);
			if (found.isPresent()) {
				return found.get();
			}
		}
		return null;
	}

	private static @Nullable ClockEvent first(Collection<ClockTrigger> kinds, ClockCase subject, LocalDate today) {
		return of(kinds, subject).filter((event) -> !event.earliest().isAfter(today))
			.min(Comparator.comparing((ClockEvent event) -> !event.dated()).thenComparing(BY_DAY))
			.orElse(null);
	}

	/**
	 * Returns an event that shows that the clock was met, such as the publication of a
	 * review for its completion. If it is after the due date, the day is not known.
	 */
	private static @Nullable ClockEvent shown(ClockRuleDetails rule, ClockCase subject, ClockReading.@Nullable Due due,
			LocalDate today) {
		for (var kind : rule.events().metBy()) {
			var event = first(kind.shownBy(), subject, today);
			if (event != null) {
				return (due != null && !event.latest().isAfter(due.earliest())) ? event : ClockEvent.undated(kind);
			}
		}
		return null;
	}

	/** Returns the event that ended the clock if it was not started again. */
	private static @Nullable ClockEvent ended(ClockRuleDetails rule, ClockCase subject, @Nullable ClockEvent trigger) {
		return of(rule.events().endedBy(), subject)
			.filter((event) -> (event.dated() || trigger == null)
					? trigger == null || !event.latest().isBefore(trigger.earliest()) : event.trigger().conclusive())
			.max(BY_DAY)
			.orElse(null);
	}

	private static Stream<ClockEvent> of(Collection<ClockTrigger> kinds, ClockCase subject) {
		return subject.events().stream().filter((event) -> kinds.contains(event.trigger()));
	}

	private LocalDate due(ClockRuleDetails rule, LocalDate from) {
		int amount = (rule.time().amount() != null) ? rule.time().amount() : 0;
		boolean before = rule.time().direction() == ClockDirection.BEFORE;
		int sign = before ? -1 : 1;
		return switch (rule.time().unit()) {
			case WORKING_DAY -> before ? this.calendar.minus(from, amount) : this.calendar.plus(from, amount);
			case CLEAR_WORKING_DAY ->
				before ? this.calendar.minus(from, amount + 1) : this.calendar.plus(from, amount + 1);
			case DAY -> from.plusDays((long) sign * amount);
			case CLEAR_DAY -> from.plusDays(sign * (amount + 1L));
			case MONTH -> from.plusMonths((long) sign * amount);
			case FIXED_DATE -> nextFixedDate(rule, from);
			case NONE -> from;
		};
	}

	private static LocalDate nextFixedDate(ClockRuleDetails rule, LocalDate from) {
		var due = fixedDate(rule, from.getYear());
		return due.isAfter(from) ? due : fixedDate(rule, from.getYear() + 1);
	}

	private static LocalDate fixedDate(ClockRuleDetails rule, int year) {
		var month = YearMonth.of(year, (rule.time().fixedMonth() != null) ? rule.time().fixedMonth() : 12);
		return month
			.atDay(Math.min(month.lengthOfMonth(), (rule.time().fixedDay() != null) ? rule.time().fixedDay() : 31));
	}

	private static ClockState state(ClockRuleDetails rule, ClockReading.Due due, @Nullable ClockEvent met,
			boolean reason, LocalDate today) {
		var last = due.latest();
		if (rule.time().direction() == ClockDirection.KEEP) {
			return last.isBefore(today) ? ClockState.MET : ClockState.RUNNING;
		}
		if (met != null) {
			if (!met.latest().isAfter(due.earliest())) {
				return ClockState.MET;
			}
			return (met.dated() && met.earliest().isAfter(last)) ? ClockState.MET_LATE : ClockState.UNKNOWN;
		}
		if (!due.earliest().equals(last)) {
			return ClockState.UNCERTAIN;
		}
		if (last.isAfter(today)) {
			return ClockState.RUNNING;
		}
		if (last.isEqual(today)) {
			return ClockState.DUE_TODAY;
		}
		return reason ? ClockState.OVERDUE_REASON_NOTIFIED : ClockState.OVERDUE;
	}

	private @Nullable Integer days(ClockRuleDetails rule, ClockState state, LocalDate from, LocalDate due,
			@Nullable ClockEvent met, LocalDate today) {
		return switch (state) {
			case RUNNING -> count(rule, today, due);
			case OVERDUE, OVERDUE_REASON_NOTIFIED -> Math.max(1, count(rule, due, today));
			case MET -> (met != null) ? Math.abs(count(rule, from, met.latest())) : null;
			case MET_LATE -> (met != null) ? Math.max(1, count(rule, due, met.latest())) : null;
			default -> null;
		};
	}

	private int count(ClockRuleDetails rule, LocalDate from, LocalDate to) {
		return rule.time().unit().countsWorkingDays() ? this.calendar.between(from, to)
				: Math.toIntExact(ChronoUnit.DAYS.between(from, to));
	}

}
