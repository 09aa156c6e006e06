package org.throughline.transfer.table;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellPeriodsTests {

	@ParameterizedTest
	@CsvSource({ "2023/24, 2023-04-01, 2024-03-31", "2023-24, 2023-04-01, 2024-03-31", "23/24, 2023-04-01, 2024-03-31",
			"FY 2023/2024, 2023-04-01, 2024-03-31", "Q1 2023/24, 2023-04-01, 2023-06-30",
			"Quarter 4 2023/24, 2024-01-01, 2024-03-31", "2023/24 Q3, 2023-10-01, 2023-12-31",
			"Q2 (2023-24), 2023-07-01, 2023-09-30", "H2 2023/24, 2023-10-01, 2024-03-31",
			"March 2024, 2024-03-01, 2024-03-31", "Feb-24, 2024-02-01, 2024-02-29",
			"April 2023 to September 2024, 2023-04-01, 2024-09-30", "Apr 2023 – Sep 2024, 2023-04-01, 2024-09-30",
			"1 April 2022 to 31 March 2024, 2022-04-01, 2024-03-31",
			"01/04/2023 - 30/06/2023, 2023-04-01, 2023-06-30" })
	void readsPeriodsAsCouncilsWriteThem(String written, LocalDate from, LocalDate to) {
		var period = CellPeriods.period(written).orElseThrow();
		assertThat(period.from()).isEqualTo(from);
		assertThat(period.to()).isEqualTo(to);
	}

	@ParameterizedTest
	@CsvSource({ "as at 31 March 2024, 2024-03-31", "31/03/2024, 2024-03-31", "at March 2024, 2024-03-31" })
	void readsDaysAsAtWhichAFigureIs(String written, LocalDate day) {
		var period = CellPeriods.period(written).orElseThrow();
		assertThat(period.from()).isNull();
		assertThat(period.to()).isEqualTo(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "last year", "2023/25", "Q5 2023/24", "H3 2023/24", "2023", "31/02/2024",
			"September 2024 to April 2023", "recently", "Q1" })
	void leavesWordsAlone(String written) {
		assertThat(CellPeriods.period(written)).isEmpty();
	}

}
