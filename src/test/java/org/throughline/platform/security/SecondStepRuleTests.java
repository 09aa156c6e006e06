package org.throughline.platform.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests who must set up a second step of signing in. */
class SecondStepRuleTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	private static final GrantLookup.Access MANAGER = access(GrantLookup.SecondStep.NONE);

	private final SecondStepRule rule = new SecondStepRule(SecondStepRule.Demand.MANAGERS,
			Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void managerWhoRemovedTheLastOneMustSetItUpAgain() {
		assertThat(this.rule.isMissing(MANAGER, this.rule.passedNow())).isTrue();
		assertThat(this.rule.isMissing(access(GrantLookup.SecondStep.SET_UP), List.of())).isFalse();
	}

	@Test
	void stepOfASignInProviderIsEnough() {
		assertThat(this.rule.isMissing(MANAGER, this.rule.passedByProvider(NOW))).isFalse();
	}

	@Test
	void workThatWasAskedForEarlierIsDone() {
		assertThat(this.rule.isMissing(MANAGER, this.rule.passedWhenAsked())).isFalse();
	}

	private static GrantLookup.Access access(GrantLookup.SecondStep step) {
		return new GrantLookup.Access(List.of(new Grant(Role.BUSINESS_MANAGER, new UUID(0, 1), null, null)), 0, 0, step,
				0);
	}

}
