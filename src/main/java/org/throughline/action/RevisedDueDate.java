package org.throughline.action;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A later due date, as a plan states it.
 *
 * @param dueOn the due date from then on
 * @param decidedOn the day it was decided, or {@code null} if it is not stated
 */
public record RevisedDueDate(LocalDate dueOn, @Nullable LocalDate decidedOn) {

}
