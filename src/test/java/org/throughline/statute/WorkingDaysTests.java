package org.throughline.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ClockAt;
import org.throughline.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ServiceTest
@ClockAt("2026-11-20T00:00:00Z")
class WorkingDaysTests {

	@Autowired
	private StatuteCache cache;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest(name = "aware {0}: notification due {1}, rapid review due {2}")
	@CsvSource({ "2024-12-19, 2024-12-30, 2025-01-21", "2025-04-14, 2025-04-23, 2025-05-15",
			"2022-09-14, 2022-09-22, 2022-10-13", "2022-05-27, 2022-06-07, 2022-06-28",
			"2023-05-04, 2023-05-12, 2023-06-05", "2025-08-20, 2025-08-28, 2025-09-18",
			"2025-05-31, 2025-06-06, 2025-06-27", "2026-12-22, 2026-12-31, 2027-01-22" })
	void countsFiveThenFifteenWorkingDays(LocalDate aware, LocalDate notification, LocalDate rapidReview) {
		assertThat(days().plus(aware, 5)).isEqualTo(notification);
		assertThat(days().plus(notification, 15)).isEqualTo(rapidReview);
	}

	@ParameterizedTest(name = "published {0}: copy by {1}")
	@CsvSource({ "2025-10-21, 2025-10-10", "2026-01-05, 2025-12-22", "2025-04-25, 2025-04-14",
			"2022-06-08, 2022-05-26" })
	void countsSevenWorkingDaysBack(LocalDate publication, LocalDate copy) {
		assertThat(days().minus(publication, 7)).isEqualTo(copy);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-19, 15, 2026-01-14", "2026-04-02, 1, 2026-04-07", "2022-09-12, 15, 2022-10-04",
			"2026-01-30, 1, 2026-02-02", "2024-02-28, 1, 2024-02-29", "2025-02-28, 1, 2025-03-03",
			"2025-12-24, 1, 2025-12-29", "2021-12-24, 1, 2021-12-29", "2027-12-24, 1, 2027-12-29" })
	void countsAcrossMonthEndsEasterAndChristmas(LocalDate from, int workingDays, LocalDate due) {
		assertThat(days().plus(from, workingDays)).isEqualTo(due);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2025-04-18",
			"2025-04-21", "2021-12-27", "2021-12-28", "2022-01-03", "2026-12-28", "2025-11-22", "2025-11-23" })
	void doesNotCountBankHolidaysOneOffHolidaysAndWeekends(LocalDate day) {
		assertThat(days().isWorkingDay(day)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-05-04", "2022-05-30", "2025-12-24", "2025-04-17", "2025-03-17", "2025-12-31",
			"2025-08-04", "2025-07-14" })
	void otherDaysAreWorkingDays(LocalDate day) {
		assertThat(days().isWorkingDay(day)).isTrue();
	}

	@Test
	void holdsTheSameDaysAsTheLibraryFrom2015To2028() {
		var stored = new TreeSet<>(this.jdbc.sql("select day from bank_holiday").query(LocalDate.class).list());
		var known = new TreeSet<LocalDate>();
		for (int year = 2015; year <= 2028; year++) {
			known.addAll(LibraryHolidays.of(year).keySet());
		}
		assertThat(stored).isEqualTo(known).hasSize(8 * 14 + 3);
		assertThat(stored).noneMatch((day) -> day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue());
	}

	@Test
	void yearsBeyondTableAreProvisional() {
		assertThat(days().isWorkingDay(LocalDate.of(2029, 3, 30))).isFalse();
		assertThat(days().covers(LocalDate.of(2028, 12, 20), LocalDate.of(2029, 1, 3))).isFalse();
		assertThat(days().covers(LocalDate.of(2028, 12, 1), LocalDate.of(2028, 12, 20))).isTrue();
		assertThat(days().covers(LocalDate.of(2014, 12, 1), LocalDate.of(2015, 1, 20))).isFalse();
	}

	@Test
	void addedDayCountsInYearNotCovered() {
		var announced = LocalDate.of(2030, 6, 12);
		var calendar = new HolidayCalendar(
				Map.of(announced, BankHolidayKind.HOLIDAY, LocalDate.of(2030, 5, 27), BankHolidayKind.CANCELLED),
				LibraryHolidays::of);
		assertThat(calendar.isWorkingDay(announced)).isFalse();
		assertThat(calendar.isWorkingDay(LocalDate.of(2030, 5, 27))).isTrue();
		assertThat(calendar.isWorkingDay(LocalDate.of(2030, 12, 25))).isFalse();
		assertThat(calendar.covers(2030)).isFalse();
	}

	@Test
	void minusReversesPlusOnWorkingDays() {
		var random = new Random(20_261_120);
		for (int run = 0; run < 2_000; run++) {
			var day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(5_000));
			int number = 1 + random.nextInt(120);
			var later = days().plus(day, number);
			var earlier = days().minus(day, number);
			assertThat(days().isWorkingDay(later) && days().isWorkingDay(earlier)).isTrue();
			assertThat(days().between(day, later)).isEqualTo(number);
			assertThat(days().between(later, day)).isEqualTo(-number);
			assertThat(later).isAfter(day);
			assertThat(earlier).isBefore(day);
			if (days().isWorkingDay(day)) {
				assertThat(days().minus(later, number)).isEqualTo(day);
				assertThat(days().plus(earlier, number)).isEqualTo(day);
			}
			assertThat(days().plus(day, number + 1)).isAfter(later);
		}
	}

	@Test
	void zeroDaysReturnSameDayAndInvalidNumbersAreRefused() {
		var day = LocalDate.of(2025, 11, 22);
		assertThat(days().plus(day, 0)).isEqualTo(day);
		assertThatIllegalArgumentException().isThrownBy(() -> days().plus(day, -1));
		assertThatIllegalArgumentException().isThrownBy(() -> days().minus(day, 1_000_000));
	}

	private HolidayCalendar days() {
		return this.cache.calendar();
	}

}
