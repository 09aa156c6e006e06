package org.throughline.platform.security;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.util.ReflectionTestUtils;

/** The setting who must have a second step of signing in, which a test changes. */
@TestComponent
public class TestSecondStep {

	private final SecondStepRule rule;

	TestSecondStep(SecondStepRule rule) {
		this.rule = rule;
	}

	/** Begins or ends to demand it of managers and administrators. */
	public void demand(boolean ofManagers) {
		ReflectionTestUtils.setField(this.rule, "demand",
				ofManagers ? SecondStepRule.Demand.MANAGERS : SecondStepRule.Demand.NOBODY);
	}

}
