package org.throughline.review;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A step before publication and how it was answered.
 *
 * @param step what is to be done
 * @param doneOn when it was done
 * @param notApplicableReason why it is not needed
 * @param version which state it is; {@link #OPEN} where it was not answered
 */
public record StepDetails(PublicationStep step, @Nullable LocalDate doneOn, @Nullable String notApplicableReason,
		int version) {

	/** The version of a step not answered yet. */
	public static final int OPEN = -1;

	public StepDetails(PublicationStep step, @Nullable LocalDate doneOn, @Nullable String notApplicableReason) {
		this(step, doneOn, notApplicableReason, OPEN);
	}

	/** Whether both were answered alike. */
	boolean hasSameAnswerAs(StepDetails other) {
		return Objects.equals(this.doneOn, other.doneOn)
				&& Objects.equals(this.notApplicableReason, other.notApplicableReason);
	}

	/** Whether it is done or not needed. */
	public boolean answered() {
		return this.doneOn != null || this.notApplicableReason != null;
	}

}
