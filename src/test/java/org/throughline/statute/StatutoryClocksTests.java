package org.throughline.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.ClockAt;
import org.throughline.ServiceTest;
import org.throughline.SqlCounter;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.ClockEvent.on;

@ServiceTest
@ClockAt("2026-11-20T00:00:00Z")
class StatutoryClocksTests {

	private static final String PARTNERS = "SP_WT2023";

	private static final String BOARD = "LSCB_WT2015";

	@Autowired
	private StatutoryClocks clocks;

	@Autowired
	private StatuteCache cache;

	@Autowired
	private SqlCounter sql;

	@Test
	void everyClockIsKnown() {
		var rules = this.cache.snapshot().rules();
		assertThat(rules).extracting(ClockRuleDetails::key)
			.contains("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14",
					"C15", "C16", "C20", "C21", "C22", "C23", "C24");
		assertThat(rules).allSatisfy((rule) -> {
			assertThat(rule.basis().source()).isNotBlank();
			assertThat(rule.task().owner()).isNotBlank();
			assertThat(rule.task().recipient()).isNotBlank();
		});
		assertThat(rules).filteredOn(ClockRuleDetails::verified)
			.extracting(ClockRuleDetails::key)
			.containsOnly("C01", "C04", "C15", "C20", "C22");
		assertThat(rules).filteredOn((rule) -> "SP_WT2026".equals(rule.regimeKey()))
			.isNotEmpty()
			.noneMatch(ClockRuleDetails::verified);
	}

	@ParameterizedTest
	@CsvSource({ "2024-12-19, 2024-12-30, 2025-01-21", "2025-04-14, 2025-04-23, 2025-05-15",
			"2022-09-14, 2022-09-22, 2022-10-13", "2022-05-27, 2022-06-07, 2022-06-28",
			"2023-05-04, 2023-05-12, 2023-06-05", "2025-08-20, 2025-08-28, 2025-09-18",
			"2025-05-31, 2025-06-06, 2025-06-27", "2026-12-22, 2026-12-31, 2027-01-22" })
	void computesNotificationAndRapidReview(LocalDate aware, LocalDate notification, LocalDate rapidReview) {
		var readings = read(PARTNERS, aware, on(ClockTrigger.AWARE, aware), on(ClockTrigger.NOTIFIED, notification));
		assertThat(of("C01", readings).dueOn()).isEqualTo(notification);
		assertThat(of("C04", readings).dueOn()).isEqualTo(rapidReview);
	}

	@ParameterizedTest
	@CsvSource({ "2025-10-21, 2025-10-10", "2026-01-05, 2025-12-22", "2025-04-25, 2025-04-14",
			"2022-06-08, 2022-05-26" })
	void computesTheCopyBeforePublication(LocalDate planned, LocalDate copy) {
		var readings = read(PARTNERS, copy, on(ClockTrigger.PLANNED_PUBLICATION, planned));
		assertThat(of("C07", readings).dueOn()).isEqualTo(copy);
		assertThat(of("C07", readings).state()).isEqualTo(ClockState.DUE_TODAY);
	}

	@ParameterizedTest
	@CsvSource({ "2025-08-31, 2026-02-28", "2023-08-31, 2024-02-29", "2025-03-15, 2025-09-15",
			"2025-03-31, 2025-09-30" })
	void clampsMonthsToTheirEnd(LocalDate commissioned, LocalDate due) {
		var readings = read(PARTNERS, commissioned, on(ClockTrigger.COMMISSIONED, commissioned));
		assertThat(of("C06", readings).dueOn()).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ ", 2025-06-01, NOT_STARTED, , clockReading.NOT_STARTED",
			", 2025-06-02, RUNNING, 5, clockReading.RUNNING.workingDays",
			", 2025-06-05, RUNNING, 2, clockReading.RUNNING.workingDays",
			", 2025-06-07, RUNNING, 1, clockReading.RUNNING.workingDays",
			", 2025-06-09, DUE_TODAY, , clockReading.DUE_TODAY",
			", 2025-06-12, OVERDUE, 3, clockReading.OVERDUE.workingDays",
			"2025-06-04, 2025-06-12, MET, 2, clockReading.MET.workingDays",
			"2025-06-09, 2025-06-12, MET, 5, clockReading.MET.workingDays",
			"2025-06-11, 2025-06-12, MET_LATE, 2, clockReading.MET_LATE.workingDays",
			"2025-06-11, 2025-06-10, OVERDUE, 1, clockReading.OVERDUE.workingDays" })
	void notificationHasExpectedState(@Nullable LocalDate notified, LocalDate today, ClockState state,
			@Nullable Integer days, String message) {
		var events = new ArrayList<ClockEvent>();
		if (today.isAfter(LocalDate.of(2025, 6, 1))) {
			events.add(on(ClockTrigger.AWARE, LocalDate.of(2025, 6, 2)));
		}
		if (notified != null) {
			events.add(on(ClockTrigger.NOTIFIED, notified));
		}
		var reading = of("C01", read(PARTNERS, today, events.toArray(ClockEvent[]::new)));
		assertThat(reading.state()).isEqualTo(state);
		assertThat(reading.days()).isEqualTo(days);
		assertThat(reading.messageKey()).isEqualTo(message);
	}

	@Test
	void partWorkingDayCountsWhenLateAtWeekend() {
		var events = List.of(on(ClockTrigger.AWARE, LocalDate.of(2025, 6, 6)),
				on(ClockTrigger.NOTIFIED, LocalDate.of(2025, 6, 14)));
		var reading = of("C01", read(PARTNERS, LocalDate.of(2025, 7, 1), events.toArray(ClockEvent[]::new)));
		assertThat(reading.dueOn()).isEqualTo("2025-06-13");
		assertThat(reading.state()).isEqualTo(ClockState.MET_LATE);
		assertThat(reading.days()).isEqualTo(1);
	}

	@Test
	void delayDoesNotChangeDueDate() {
		var commissioned = on(ClockTrigger.COMMISSIONED, LocalDate.of(2024, 6, 3));
		var due = LocalDate.of(2024, 12, 3);
		var today = LocalDate.of(2025, 3, 1);
		var lasting = new ClockDelay(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 11, 1), null);
		var untold = new ClockDelay(LocalDate.of(2024, 10, 1), null, null);
		var lifted = new ClockDelay(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 11, 1), LocalDate.of(2025, 2, 1));
		assertThat(delayed(today, lasting, commissioned).state()).isEqualTo(ClockState.OVERDUE_REASON_NOTIFIED);
		assertThat(delayed(today, untold, commissioned).state()).isEqualTo(ClockState.OVERDUE);
		assertThat(delayed(today, lifted, commissioned).state()).isEqualTo(ClockState.OVERDUE);
		assertThat(delayed(due.minusDays(1), lasting, commissioned).state()).isEqualTo(ClockState.RUNNING);
		for (ClockDelay delay : List.of(lasting, untold, lifted)) {
			assertThat(delayed(today, delay, commissioned).dueOn()).isEqualTo(due);
		}
		var late = delayed(today, lasting, commissioned, on(ClockTrigger.PUBLISHED, LocalDate.of(2025, 2, 10)));
		assertThat(late.state()).isEqualTo(ClockState.MET_LATE);
		assertThat(late.dueOn()).isEqualTo(due);
	}

	@Test
	void publicationDelayDoesNotAffectOtherClocks() {
		var delay = new ClockDelay(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2), null);
		var readings = this.clocks.read(
				new ClockCase(PARTNERS, Set.of(ClockSubject.SERIOUS_INCIDENT),
						List.of(on(ClockTrigger.NOTIFIED, LocalDate.of(2025, 1, 6))), List.of(delay)),
				LocalDate.of(2025, 3, 3));
		assertThat(of("C04", readings).state()).isEqualTo(ClockState.OVERDUE);
	}

	@Test
	void clockEndsAfterDecisionAgainstReview() {
		var decided = on(ClockTrigger.DECIDED_AGAINST, LocalDate.of(2025, 3, 3));
		var today = LocalDate.of(2025, 4, 1);
		assertThat(of("C06", read(PARTNERS, today, decided)).state()).isEqualTo(ClockState.NOT_APPLICABLE);
		assertThat(of("C07", read(PARTNERS, today, decided)).state()).isEqualTo(ClockState.NOT_APPLICABLE);
		var reversed = read(PARTNERS, today, decided, on(ClockTrigger.COMMISSIONED, LocalDate.of(2025, 3, 20)));
		assertThat(of("C06", reversed).state()).isEqualTo(ClockState.RUNNING);
		assertThat(of("C06", reversed).dueOn()).isEqualTo("2025-09-20");
	}

	@Test
	void dueDateIsARangeIfOnlyTheMonthIsKnown() {
		var aware = new ClockEvent(ClockTrigger.AWARE,
				new ApproximateDate(LocalDate.of(2025, 6, 1), DatePrecision.MONTH));
		var reading = of("C01", read(PARTNERS, LocalDate.of(2025, 7, 2), aware));
		assertThat(reading.dueInWords()).isEqualTo("between 6 June and 7 July 2025");
		assertThat(reading.approximate()).isTrue();
		for (var today : List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 7), LocalDate.of(2026, 7, 7))) {
			assertThat(of("C01", read(PARTNERS, today, aware)).state()).isEqualTo(ClockState.UNCERTAIN);
			assertThat(of("C01", read(PARTNERS, today, aware)).messageKey()).isEqualTo("clockReading.UNCERTAIN");
		}
		var planned = new ClockEvent(ClockTrigger.PLANNED_PUBLICATION,
				new ApproximateDate(LocalDate.of(2025, 6, 1), DatePrecision.MONTH));
		assertThat(of("C07", read(PARTNERS, LocalDate.of(2025, 7, 2), planned)).dueInWords())
			.isEqualTo("between 21 May and 19 June 2025");
		var year = new ClockEvent(ClockTrigger.COMMISSIONED,
				new ApproximateDate(LocalDate.of(2024, 1, 1), DatePrecision.YEAR));
		assertThat(of("C06", read(PARTNERS, LocalDate.of(2025, 7, 2), year)).dueOn()).isEqualTo("2025-06-30");
	}

	@Test
	void daysAreNotCountedIfDateIsNotExact() {
		var aware = on(ClockTrigger.AWARE, LocalDate.of(2025, 6, 2));
		var inTime = new ClockEvent(ClockTrigger.NOTIFIED,
				new ApproximateDate(LocalDate.of(2025, 6, 1), DatePrecision.MONTH));
		var late = new ClockEvent(ClockTrigger.NOTIFIED,
				new ApproximateDate(LocalDate.of(2025, 7, 1), DatePrecision.MONTH));
		var today = LocalDate.of(2025, 9, 1);
		assertThat(of("C01", read(PARTNERS, today, aware, inTime)).messageKey()).isEqualTo("clockReading.UNKNOWN.done");
		assertThat(of("C04",
				read(PARTNERS, today, on(ClockTrigger.NOTIFIED, LocalDate.of(2025, 6, 20)),
						new ClockEvent(ClockTrigger.RAPID_REVIEW_SENT,
								new ApproximateDate(LocalDate.of(2025, 7, 1), DatePrecision.YEAR))))
			.state()).isEqualTo(ClockState.UNKNOWN);
		assertThat(of("C01", read(PARTNERS, today, aware, late)).state()).isEqualTo(ClockState.MET_LATE);
	}

	@Test
	void stateIsUnknownWithoutStartDate() {
		var reading = of("C01",
				read(PARTNERS, LocalDate.of(2025, 9, 1), on(ClockTrigger.NOTIFIED, LocalDate.of(2025, 6, 4))));
		assertThat(reading.state()).isEqualTo(ClockState.UNKNOWN);
		assertThat(reading.dueOn()).isNull();
		assertThat(reading.metOn()).isEqualTo("2025-06-04");
	}

	@Test
	void stateIsUnknownIfEventHasNoDate() {
		var today = LocalDate.of(2025, 9, 1);
		var aware = on(ClockTrigger.AWARE, LocalDate.of(2025, 6, 2));
		var notified = ClockEvent.undated(ClockTrigger.NOTIFIED);
		assertThat(of("C01", read(PARTNERS, today, aware, notified)).messageKey())
			.isEqualTo("clockReading.UNKNOWN.done");
		assertThat(of("C04", read(PARTNERS, today, notified)).messageKey()).isEqualTo("clockReading.UNKNOWN");
	}

	@ParameterizedTest
	@EnumSource(names = { "NOTIFICATION_WITHDRAWN", "CRITERIA_NOT_MET" })
	void clocksEndIfNotificationIsWithdrawnOrCriteriaAreNotMet(ClockTrigger reason) {
		var aware = on(ClockTrigger.AWARE, LocalDate.of(2025, 6, 2));
		var notified = on(ClockTrigger.NOTIFIED, LocalDate.of(2025, 6, 4));
		var today = LocalDate.of(2025, 9, 1);
		for (var end : List.of(on(reason, LocalDate.of(2025, 6, 10)), ClockEvent.undated(reason))) {
			var readings = read(PARTNERS, today, aware, notified, end);
			assertThat(of("C01", readings).state()).isEqualTo(ClockState.MET);
			assertThat(of("C04", readings).state()).isEqualTo(ClockState.NOT_APPLICABLE);
			assertThat(of("C04", readings).course().ended()).isEqualTo(end);
			assertThat(of("C01", read(PARTNERS, today, aware, end)).state()).isEqualTo(ClockState.NOT_APPLICABLE);
		}
	}

	@Test
	void notificationSentAgainStartsClockAgain() {
		var withdrawn = on(ClockTrigger.NOTIFICATION_WITHDRAWN, LocalDate.of(2025, 6, 10));
		var again = on(ClockTrigger.NOTIFIED, LocalDate.of(2025, 6, 16));
		var reading = of("C04", read(PARTNERS, LocalDate.of(2025, 6, 20), withdrawn, again));
		assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
		assertThat(reading.dueOn()).isEqualTo("2025-07-07");
	}

	@Test
	void copyThatIsNotNeededRunsNoClock() {
		var planned = on(ClockTrigger.PLANNED_PUBLICATION, LocalDate.of(2025, 6, 10));
		var reading = of("C07",
				read(PARTNERS, LocalDate.of(2025, 9, 1), planned, ClockEvent.undated(ClockTrigger.COPY_NOT_NEEDED)));
		assertThat(reading.state()).isEqualTo(ClockState.NOT_APPLICABLE);
		assertThat(reading.dueOn()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "PUBLISHED, 2019-06-11, UNKNOWN", "PUBLISHED, 2018-05-20, MET", "SIGNED_OFF, 2018-06-01, UNKNOWN",
			"PANEL_INFORMED, 2018-01-10, OVERDUE" })
	void laterEventShowsThatTheReviewWasCompleted(ClockTrigger later, LocalDate day, ClockState state) {
		var reading = of("C23", read(BOARD, LocalDate.of(2021, 1, 4),
				on(ClockTrigger.COMMISSIONED, LocalDate.of(2017, 11, 20)), on(later, day)));
		assertThat(reading.state()).isEqualTo(state);
	}

	@Test
	void responseShowsThatTheRapidReviewWasSent() {
		var reading = of("C04",
				read(PARTNERS, LocalDate.of(2025, 9, 1), on(ClockTrigger.NOTIFIED, LocalDate.of(2025, 6, 2)),
						on(ClockTrigger.PANEL_RESPONSE, LocalDate.of(2025, 7, 15))));
		assertThat(reading.state()).isEqualTo(ClockState.UNKNOWN);
	}

	@Test
	void clocksFollowRegimeAtInitiation() {
		var today = LocalDate.of(2021, 1, 4);
		var commissioned = on(ClockTrigger.COMMISSIONED, LocalDate.of(2017, 11, 20));
		assertThat(read(BOARD, today, commissioned)).extracting(ClockReading::key)
			.containsExactly("C20", "C21", "C22", "C23");
		assertThat(of("C23", read(BOARD, today, commissioned)).dueOn()).isEqualTo("2018-05-20");
		assertThat(of("C23", read(BOARD, today, commissioned)).state()).isEqualTo(ClockState.OVERDUE);
		assertThat(read("SP_WT2018", today, on(ClockTrigger.AWARE, LocalDate.of(2020, 11, 2))))
			.extracting(ClockReading::key)
			.containsExactly("C01", "C04", "C05", "C06", "C07", "C08");
		assertThat(
				of("C01", read(PARTNERS, LocalDate.of(2024, 1, 8), on(ClockTrigger.AWARE, LocalDate.of(2023, 12, 13))))
					.dueOn())
			.isEqualTo("2023-12-20");
	}

	@Test
	void clocksOfOtherSubjectsAreComputed() {
		var today = LocalDate.of(2025, 9, 1);
		var report = read(Set.of(ClockSubject.ANNUAL_REPORT), today,
				on(ClockTrigger.REPORT_PERIOD_END, LocalDate.of(2025, 3, 31)),
				on(ClockTrigger.REPORT_PUBLISHED, LocalDate.of(2025, 8, 29)));
		assertThat(of("C09", report).dueOn()).isEqualTo("2025-09-30");
		assertThat(of("C09", report).state()).isEqualTo(ClockState.MET);
		assertThat(of("C10", report).dueOn()).isEqualTo("2025-09-05");
		assertThat(of("C10", report).rule().task().recipient()).endsWith("Foundations");
		var meeting = on(ClockTrigger.MEETING, LocalDate.of(2025, 10, 21));
		var paper = read(Set.of(ClockSubject.MEETING, ClockSubject.KEY_DECISION), today, meeting);
		assertThat(of("C15", paper).dueOn()).isEqualTo("2025-10-13");
		assertThat(of("C16", paper).dueOn()).isEqualTo("2025-09-22");
		var death = read(Set.of(ClockSubject.LOOKED_AFTER_CHILD_DEATH, ClockSubject.CARE_LEAVER_DEATH), today,
				on(ClockTrigger.AWARE, LocalDate.of(2025, 8, 20)));
		assertThat(death).extracting(ClockReading::key).containsExactly("C02");
		assertThat(of("C02", death).dueOn()).isEqualTo("2025-08-28");
		var inspection = read(Set.of(ClockSubject.INSPECTION), today,
				on(ClockTrigger.INSPECTION_LETTER, LocalDate.of(2025, 6, 2)));
		assertThat(of("C14", inspection).dueOn()).isEqualTo("2025-09-09");
		var child = read(Set.of(ClockSubject.CHILD_DEATH), today,
				on(ClockTrigger.CHILD_DEATH, LocalDate.of(2025, 8, 30)));
		assertThat(of("C12", child).dueOn()).isEqualTo("2025-09-01");
	}

	@Test
	void reportStaysAvailableForAYear() {
		var published = on(ClockTrigger.PUBLISHED, LocalDate.of(2024, 2, 29));
		assertThat(of("C08", read(PARTNERS, LocalDate.of(2025, 2, 28), published)).state())
			.isEqualTo(ClockState.RUNNING);
		assertThat(of("C08", read(PARTNERS, LocalDate.of(2025, 3, 1), published)).state()).isEqualTo(ClockState.MET);
	}

	@Test
	void newestPlanStartsClockUntilPublication() {
		var first = on(ClockTrigger.PLANNED_PUBLICATION, LocalDate.of(2025, 6, 10));
		var newest = on(ClockTrigger.PLANNED_PUBLICATION, LocalDate.of(2025, 10, 21));
		var published = on(ClockTrigger.PUBLISHED, LocalDate.of(2025, 10, 28));
		var today = LocalDate.of(2025, 11, 3);
		assertThat(of("C07", read(PARTNERS, today, first, newest)).dueOn()).isEqualTo("2025-10-10");
		assertThat(of("C07", read(PARTNERS, today, newest, published)).dueOn()).isEqualTo("2025-10-17");
	}

	@Test
	void unconfirmedBankHolidaysMakeDueDateProvisional() {
		var reading = of("C01",
				read(PARTNERS, LocalDate.of(2028, 12, 28), on(ClockTrigger.AWARE, LocalDate.of(2028, 12, 28))));
		assertThat(reading.dueOn()).isEqualTo("2029-01-05");
		assertThat(reading.provisional()).isTrue();
	}

	@Test
	void secondReadNeedsNoStatement() {
		read(PARTNERS, LocalDate.of(2025, 1, 1));
		assertThat(this.sql.count(() -> {
			for (int number = 0; number < 100; number++) {
				read(PARTNERS, LocalDate.of(2025, 1, 1), on(ClockTrigger.AWARE, LocalDate.of(2024, 12, 19)));
			}
		})).isZero();
	}

	private ClockReading delayed(LocalDate today, ClockDelay delay, ClockEvent... events) {
		return of("C06", this.clocks.read(
				new ClockCase(PARTNERS, Set.of(ClockSubject.SERIOUS_INCIDENT), Arrays.asList(events), List.of(delay)),
				today));
	}

	private List<ClockReading> read(String regime, LocalDate today, ClockEvent... events) {
		return this.clocks.read(
				new ClockCase(regime, Set.of(ClockSubject.SERIOUS_INCIDENT), Arrays.asList(events), List.of()), today);
	}

	private List<ClockReading> read(Set<ClockSubject> subjects, LocalDate today, ClockEvent... events) {
		return this.clocks.read(new ClockCase(PARTNERS, subjects, Arrays.asList(events), List.of()), today);
	}

	private static ClockReading of(String key, List<ClockReading> readings) {
		return readings.stream().filter((reading) -> reading.key().equals(key)).findFirst().orElseThrow();
	}

}
