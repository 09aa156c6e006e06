package org.throughline.platform.time;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTests {

	private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

	@Test
	void writesADateAsExactlyAsItIsKnown() {
		assertThat(Dates.inWords(DAY)).isEqualTo("1 October 2025");
		assertThat(Dates.inWords(DAY, DatePrecision.DAY)).isEqualTo("1 October 2025");
		assertThat(Dates.inWords(DAY, DatePrecision.MONTH)).isEqualTo("October 2025");
		assertThat(Dates.inWords(DAY, DatePrecision.YEAR)).isEqualTo("2025");
		assertThat(Dates.inWords(null, null)).isEmpty();
		assertThat(Dates.moment(Instant.parse("2025-07-01T12:05:00Z"))).isEqualTo("1 July 2025 at 13:05");
	}

	@Test
	void writesAPeriodOfWhichEitherEndMayBeUnknown() {
		assertThat(Dates.period(DAY, DAY.plusDays(2))).isEqualTo("1 October 2025 to 3 October 2025");
		assertThat(Dates.period(DAY, null)).isEqualTo("since 1 October 2025");
		assertThat(Dates.period(null, DAY)).isEqualTo("until 1 October 2025");
		assertThat(Dates.period(null, null)).isEqualTo("no dates");
	}

}
