package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A step before publication and how it was answered.
 *
 * @param step what is to be done
 * @param doneOn when it was done
 * @param notApplicableReason why it is not needed
 */
public record StepDetails(PublicationStep step, @Nullable LocalDate doneOn, @Nullable String notApplicableReason) {

	/** Whether it is done or not needed. */
	public boolean answered() {
		return this.doneOn != null || this.notApplicableReason != null;
	}

}
