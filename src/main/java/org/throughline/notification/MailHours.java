package org.throughline.notification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

import org.springframework.stereotype.Component;

import org.throughline.statute.WorkingDays;

/**
 * Computes the sending times of mails: working hours of working days in local time. Daily
 * mails are sent at eight in the morning, weekly ones on the first working day of the
 * week.
 */
@Component
class MailHours {

	private static final LocalTime FIRST = LocalTime.of(8, 0);

	private static final LocalTime LAST = LocalTime.of(18, 0);

	private static final LocalTime DAILY_CHECK = LocalTime.of(6, 30);

	/** Notices of some minutes come in one mail. */
	private static final Duration PAUSE = Duration.ofMinutes(5);

	private final WorkingDays days;

	private final Clock clock;

	MailHours(WorkingDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	/** Returns when mails about something that happens now leave. */
	Times now() {
		var now = ZonedDateTime.now(this.clock);
		var today = now.toLocalDate();
		var next = (now.toLocalTime().isBefore(FIRST)) ? today : today.plusDays(1);
		var daily = this.days.from(next);
		var weekly = weekly(today);
		if (weekly.isBefore(daily)) {
			weekly = weekly(today.plusWeeks(1));
		}
		var soon = now.toInstant().plus(PAUSE);
		return new Times(today, soon, open(now.plus(PAUSE)) ? soon : at(daily), daily, at(daily), weekly, at(weekly));
	}

	/** Returns whether people work now. */
	boolean open() {
		return open(ZonedDateTime.now(this.clock));
	}

	private boolean open(ZonedDateTime moment) {
		var time = moment.toLocalTime();
		return !time.isBefore(FIRST) && time.isBefore(LAST) && this.days.isWorkingDay(moment.toLocalDate());
	}

	private LocalDate weekly(LocalDate day) {
		return this.days.from(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
	}

	private Instant at(LocalDate day) {
		return day.atTime(FIRST).atZone(this.clock.getZone()).toInstant();
	}

	/** Returns the next time to look what the day brings, after a moment. */
	Instant nextCheck(Instant after) {
		var local = after.atZone(this.clock.getZone());
		var today = local.toLocalDate().atTime(DAILY_CHECK).atZone(this.clock.getZone()).toInstant();
		return today.isAfter(after) ? today
				: local.toLocalDate().plusDays(1).atTime(DAILY_CHECK).atZone(this.clock.getZone()).toInstant();
	}

	/**
	 * The next sending times.
	 *
	 * @param urgent when urgent ones do
	 * @param atOnce when those of people do who want each at once
	 */
	record Times(LocalDate today, Instant urgent, Instant atOnce, LocalDate dailyOn, Instant daily, LocalDate weeklyOn,
			Instant weekly) {

	}

}
