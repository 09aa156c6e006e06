package org.throughline.platform.time;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
	void countsBothEndsOfARange() {
		var range = new DateRange(DAY, DAY.plusDays(2));
		assertThat(range.contains(DAY)).isTrue();
		assertThat(range.contains(DAY.plusDays(2))).isTrue();
		assertThat(range.contains(DAY.plusDays(3))).isFalse();
		assertThat(range.contains(DAY.minusDays(1))).isFalse();
		assertThat(new DateRange(null, null).contains(DAY)).isTrue();
	}

	@Test
	void findsASharedDay() {
		var range = new DateRange(DAY, DAY.plusDays(2));
		assertThat(range.overlaps(new DateRange(DAY.plusDays(2), null))).isTrue();
		assertThat(range.overlaps(new DateRange(DAY.plusDays(3), null))).isFalse();
		assertThat(range.overlaps(new DateRange(null, DAY))).isTrue();
		assertThat(range.overlaps(new DateRange(null, DAY.minusDays(1)))).isFalse();
		assertThat(range.overlaps(new DateRange(null, null))).isTrue();
	}

	@Test
	void refusesARangeThatEndsBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(DAY, DAY.minusDays(1)));
	}

	@Test
	void readsARangeInWords() {
		assertThat(new DateRange(DAY, DAY.plusDays(2)).inWords()).isEqualTo("1 October 2025 to 3 October 2025");
		assertThat(new DateRange(DAY, null).inWords()).isEqualTo("since 1 October 2025");
		assertThat(new DateRange(null, DAY).inWords()).isEqualTo("until 1 October 2025");
		assertThat(new DateRange(null, null).inWords()).isEqualTo("start unknown");
	}

}
