package org.throughline.assurance;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.throughline.assurance.Streak.Audited;
import org.throughline.assurance.Streak.End;

import static org.assertj.core.api.Assertions.assertThat;

class StreakTests {

	private static final Audited BEST = new Audited("2021", true, 5, 5);

	@Test
	void oneAuditHeldIsOneAndSaysThatEarlierOnesAreNotHeld() {
		assertThat(Streak.of(List.of(BEST))).isEqualTo(new Streak(List.of("2021"), End.NOT_HELD));
		assertThat(Streak.of(Arrays.asList(BEST, null))).isEqualTo(new Streak(List.of("2021"), End.NOT_HELD));
	}

	@Test
	void standardsNotRatedDoNotBreakIt() {
		assertThat(Streak.of(List.of(BEST, new Audited("2020", true, 1, 1))).years()).containsExactly("2021", "2020");
	}

	@Test
	void lowerLevelEndsIt() {
		assertThat(Streak.of(List.of(BEST, new Audited("2020", true, 5, 4), new Audited("2019", true, 5, 5))))
			.isEqualTo(new Streak(List.of("2021"), End.LOWER));
		assertThat(Streak.of(List.of(new Audited("2021", true, 5, 4)))).isEqualTo(new Streak(List.of(), End.LOWER));
	}

	@Test
	void anotherSchemeIsNotCompared() {
		assertThat(Streak.of(List.of(BEST, new Audited("2020", false, 5, 5))))
			.isEqualTo(new Streak(List.of("2021"), End.OTHER_SCHEME));
	}

	@Test
	void nothingRatedIsNoStreak() {
		assertThat(Streak.of(List.of())).isEqualTo(Streak.NONE);
		assertThat(Streak.of(List.of(new Audited("2021", true, 0, 0), BEST))).isEqualTo(Streak.NONE);
	}

}
