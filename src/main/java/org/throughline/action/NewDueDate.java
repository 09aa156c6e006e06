package org.throughline.action;

import java.time.LocalDate;

/**
 * A new due date somebody wants.
 *
 * @param wantedDueOn the day
 * @param reason why
 */
public record NewDueDate(LocalDate wantedDueOn, String reason) {

}
