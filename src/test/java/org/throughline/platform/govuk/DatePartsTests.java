package org.throughline.platform.govuk;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatePartsTests {

	@ParameterizedTest
	@CsvSource({ "31,3,2025", "' 31 ',03,2025", "31,March,2025", "31,mar,2025" })
	void readsADateAsPeopleTypeIt(String day, String month, String year) {
		assertThat(new DateParts(day, month, year).parse()).contains(LocalDate.of(2025, 3, 31));
	}

	@ParameterizedTest
	@CsvSource({ "30,2,2025", "1,13,2025", "1,1,25", "x,1,2025", "-1,1,2025", "1,,2025", "'','',''", "1,1,20255",
			"1,marble,2025", "٣,1,2025", "15,12,1026", "15,12,2926" })
	void refusesWhatIsNoDate(String day, String month, String year) {
		assertThat(new DateParts(day, month, year).parse()).isEmpty();
	}

	@Test
	void readsAMonthWhenTheDayIsLeftEmpty() {
		assertThat(new DateParts("", "9", "2022").parseMonth()).contains(YearMonth.of(2022, 9));
		assertThat(new DateParts("1", "9", "2022").parseMonth()).isEmpty();
	}

	@Test
	void refusesAYearThatCanOnlyBeASlip() {
		assertThat(new DateParts("", "12", "1026").parseMonth()).isEmpty();
		assertThat(GivenDate.day(new DateParts("", "", "1026"))).isEmpty();
		assertThat(GivenDate.day(new DateParts("", "", "1926"))).contains(LocalDate.of(1926, 1, 1));
	}

	@Test
	void fillsTheBoxesAgain() {
		assertThat(DateParts.of(LocalDate.of(2025, 3, 1))).isEqualTo(new DateParts("1", "3", "2025"));
		assertThat(DateParts.of(null).blank()).isTrue();
	}

}
