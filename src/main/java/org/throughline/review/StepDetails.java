package org.throughline.review;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A step before publication and its answer.
 *
 * @param doneOn when it was done
 * @param notApplicableReason why it is not needed
 * @param version version of the answer; {@link #UNANSWERED} without one
 */
public record StepDetails(PublicationStep step, @Nullable LocalDate doneOn, @Nullable String notApplicableReason,
		int version) {

	/** The version of a step without an answer. */
	public static final int UNANSWERED = -1;

	public StepDetails(PublicationStep step, @Nullable LocalDate doneOn, @Nullable String notApplicableReason) {
		this(step, doneOn, notApplicableReason, UNANSWERED);
	}

	/** Returns whether both have the same answer. */
	boolean hasSameAnswerAs(StepDetails other) {
		return Objects.equals(this.doneOn, other.doneOn)
				&& Objects.equals(this.notApplicableReason, other.notApplicableReason);
	}

	/** Returns whether the step is done or not needed. */
	public boolean answered() {
		return this.doneOn != null || this.notApplicableReason != null;
	}

}
