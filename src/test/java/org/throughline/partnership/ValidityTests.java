package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ValidityTests {

	private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

	@Test
	void includesItsFirstAndLastDay() {
		var period = period(DAY, DAY.plusDays(2));
		assertThat(period.includes(DAY)).isTrue();
		assertThat(period.includes(DAY.plusDays(2))).isTrue();
		assertThat(period.includes(DAY.plusDays(3))).isFalse();
		assertThat(period.includes(DAY.minusDays(1))).isFalse();
		assertThat(Validity.UNKNOWN.includes(DAY)).isTrue();
	}

	@Test
	void overlapsIfADayIsInBoth() {
		var period = period(DAY, DAY.plusDays(2));
		assertThat(period.overlaps(period(DAY.plusDays(2), null))).isTrue();
		assertThat(period.overlaps(period(DAY.plusDays(3), null))).isFalse();
		assertThat(period.overlaps(period(null, DAY))).isTrue();
		assertThat(period.overlaps(period(null, DAY.minusDays(1)))).isFalse();
		assertThat(period.overlaps(Validity.UNKNOWN)).isTrue();
	}

	@Test
	void doesNotEndBeforeItStarts() {
		assertThatIllegalArgumentException().isThrownBy(() -> period(DAY, DAY.minusDays(1)));
	}

	private static Validity period(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new Validity(from, to, null);
	}

}
