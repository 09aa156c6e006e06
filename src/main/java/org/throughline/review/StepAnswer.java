package org.throughline.review;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a step before publication: a date, or the reason why it is not needed.
 *
 * @param doneOn when it was done
 * @param notApplicableReason why it is not needed
 * @param version number of changes to the answer
 */
@Embeddable
record StepAnswer(@Nullable LocalDate doneOn, @Nullable String notApplicableReason, int version) {

}
