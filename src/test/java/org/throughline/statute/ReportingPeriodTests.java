package org.throughline.statute;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReportingPeriodTests {

	@ParameterizedTest
	@CsvSource({
			// the usual year, and its label in other spellings
			"2024/25, 2024-04-01, 2025-03-31, 2025/26, 2025-04-01, 2026-03-31",
			"2024-25, 2024-04-01, 2025-03-31, 2025-26, 2025-04-01, 2026-03-31",
			"2024-2025, 2024-04-01, 2025-03-31, 2025-2026, 2025-04-01, 2026-03-31",
			"1999/00, 1999-04-01, 2000-03-31, 2000/01, 2000-04-01, 2001-03-31",
			// into and out of a leap year
			"2023/24, 2023-04-01, 2024-03-31, 2024/25, 2024-04-01, 2025-03-31",
			// a calendar year
			"2024, 2024-01-01, 2024-12-31, 2025, 2025-01-01, 2025-12-31",
			// 17 months, then from September
			"April 2022 to August 2023, 2022-04-01, 2023-08-31, September 2023 to January 2025, 2023-09-01, 2025-01-31",
			// two years
			"2022/24, 2022-04-01, 2024-03-31, 2024/26, 2024-04-01, 2026-03-31",
			// ending in February
			"Winter, 2022-12-01, 2023-02-28, March 2023 to May 2023, 2023-03-01, 2023-05-31",
			// not whole months: as many days
			"Odd, 2024-01-10, 2024-01-19, January 2024 to January 2024, 2024-01-20, 2024-01-29" })
	void followingPeriodHasSameLengthAndLabelStyle(String label, LocalDate from, LocalDate to, String nextLabel,
			LocalDate nextFrom, LocalDate nextTo) {
		assertThat(new ReportingPeriod(label, from, to).following())
			.isEqualTo(new ReportingPeriod(nextLabel, nextFrom, nextTo));
	}

	@Test
	void slugIsDerivedFromLabel() {
		var from = LocalDate.of(2024, 4, 1);
		assertThat(ReportingPeriod.of(from, from.plusYears(1).minusDays(1)).slug()).isEqualTo("2024-25");
		assertThat(ReportingPeriod.of(from, from.plusMonths(17).minusDays(1)).slug())
			.isEqualTo("april-2024-to-august-2025");
	}

	@Test
	void monthsAreCounted() {
		var from = LocalDate.of(2024, 4, 1);
		assertThat(ReportingPeriod.of(from, from.plusMonths(17).minusDays(1)).months()).isEqualTo(17);
		assertThat(ReportingPeriod.of(from, from.plusMonths(24).minusDays(1)).months()).isEqualTo(24);
	}

	@Test
	void invalidPeriodsAreRefused() {
		var day = LocalDate.of(2024, 4, 1);
		assertThatIllegalArgumentException().isThrownBy(() -> new ReportingPeriod(" ", day, day));
		assertThatIllegalArgumentException().isThrownBy(() -> new ReportingPeriod("/", day, day));
		assertThatIllegalArgumentException().isThrownBy(() -> new ReportingPeriod("2024", day, day.minusDays(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> new ReportingPeriod("2024", day, day.plusYears(4)));
	}

}
