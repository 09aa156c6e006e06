package org.throughline.report;

/**
 * A reason why a statement or priority needs a decision before the next report continues
 * it.
 *
 * @param detail what the reason names, such as a period or a number
 */
public record RollForwardReason(Kind kind, String detail) {

	/** The kind of a reason. */
	public enum Kind {

		/** The period that the priority was meant for ends before the next report. */
		PERIOD_ENDED,
		/** The priority is delivered according to the report. */
		DELIVERED,
		/** All actions that the statement led to are verified. */
		ACTIONS_VERIFIED,
		/** Three or more reports contain it. */
		SAID_BEFORE,
		/** The wording names the period of the earlier report. */
		NAMES_PERIOD

	}

	/** Returns whether the record is proposed to be left out of the next report. */
	public boolean ends() {
		return this.kind == Kind.PERIOD_ENDED || this.kind == Kind.DELIVERED;
	}

	/** Returns the words for leaving it out; empty if it is no reason to do so. */
	public String removal() {
		return switch (this.kind) {
			case PERIOD_ENDED -> "It was a priority for " + this.detail;
			case DELIVERED -> "It was delivered";
			case ACTIONS_VERIFIED -> "Its actions are verified";
			case SAID_BEFORE, NAMES_PERIOD -> "";
		};
	}

}
