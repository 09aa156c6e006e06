package org.throughline.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Orders of tests that publish. They give a reason for publishing without sign-off, so
 * that three safeguarding partners need not sign first.
 */
public final class TestPublications {

	/** The reason, which everyone can read in the report. */
	public static final String OVERRIDE = "Published for the test";

	private TestPublications() {
	}

	/** Returns an order that confirms an early day. */
	public static PublicationOrder order(int version, LocalDate on) {
		return order(version, on, true, null);
	}

	/** Returns an order. */
	public static PublicationOrder order(int version, LocalDate on, boolean earlyConfirmed, @Nullable String changes) {
		return new PublicationOrder(version, on, earlyConfirmed, changes, OVERRIDE, null);
	}

}
