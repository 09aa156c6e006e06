package org.throughline.assurance;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.throughline.assurance.ConsecutiveAudits.AuditResult;
import org.throughline.assurance.ConsecutiveAudits.End;

import static org.assertj.core.api.Assertions.assertThat;

class ConsecutiveAuditsTests {

	private static final AuditResult BEST = new AuditResult("2021", true, 5, 5);

	@Test
	void oneAuditCountsOnceWithoutEarlierAudit() {
		assertThat(ConsecutiveAudits.of(List.of(BEST)))
			.isEqualTo(new ConsecutiveAudits(List.of("2021"), End.NO_EARLIER_AUDIT));
		assertThat(ConsecutiveAudits.of(Arrays.asList(BEST, null)))
			.isEqualTo(new ConsecutiveAudits(List.of("2021"), End.NO_EARLIER_AUDIT));
	}

	@Test
	void unratedStandardsDoNotInterrupt() {
		assertThat(ConsecutiveAudits.of(List.of(BEST, new AuditResult("2020", true, 1, 1))).years())
			.containsExactly("2021", "2020");
	}

	@Test
	void lowerLevelInterrupts() {
		assertThat(ConsecutiveAudits
			.of(List.of(BEST, new AuditResult("2020", true, 5, 4), new AuditResult("2019", true, 5, 5))))
			.isEqualTo(new ConsecutiveAudits(List.of("2021"), End.LOWER_LEVEL));
		assertThat(ConsecutiveAudits.of(List.of(new AuditResult("2021", true, 5, 4))))
			.isEqualTo(new ConsecutiveAudits(List.of(), End.LOWER_LEVEL));
	}

	@Test
	void otherRatingSchemeIsNotCompared() {
		assertThat(ConsecutiveAudits.of(List.of(BEST, new AuditResult("2020", false, 5, 5))))
			.isEqualTo(new ConsecutiveAudits(List.of("2021"), End.OTHER_SCHEME));
	}

	@Test
	void nothingRatedGivesNoConsecutiveAudits() {
		assertThat(ConsecutiveAudits.of(List.of())).isEqualTo(ConsecutiveAudits.NONE);
		assertThat(ConsecutiveAudits.of(List.of(new AuditResult("2021", true, 0, 0), BEST)))
			.isEqualTo(ConsecutiveAudits.NONE);
	}

}
