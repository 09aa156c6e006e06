package org.throughline.platform.time;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenDatesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			31/03/2027            | 2027-03-31
			31.3.27               | 2027-03-31
			1-4-2027              | 2027-04-01
			2027-03-31            | 2027-03-31
			2027-03-31T00:00      | 2027-03-31
			2027-03-31 14:30:05   | 2027-03-31
			2027-03-30T23:00:00Z  | 2027-03-31
			31/03/2027 14:30      | 2027-03-31
			31/03/2027, 2.30 pm   | 2027-03-31
			31 March 2027 at 9:00am | 2027-03-31
			31 March 2027         | 2027-03-31
			31st  Mar 27          | 2027-03-31
			Wednesday 31 March 2027 | 2027-03-31
			1st of Sept 2026      | 2026-09-01
			29/02/2028            | 2028-02-29
			""")
	void readsDays(String written, LocalDate day) {
		assertThat(WrittenDates.day(written)).contains(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02/2027", "12/25/2027", "ongoing", "Q3", "March 2027", "2027", "31/03", "0/1/2027",
			"31/03/1066", "1234567" })
	void readsNothingElseAsDay(String written) {
		assertThat(WrittenDates.day(written)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "March 2027,2027-03-31", "Feb 28,2028-02-29", "end of June 2026,2026-06-30", "04/2027,2027-04-30" })
	void readsMonthAsItsLastDay(String written, LocalDate day) {
		assertThat(WrittenDates.endOfMonth(written)).contains(day);
	}

}
