package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A new due date somebody wants.
 *
 * @param id chosen by the form, so that submitting twice makes one request
 * @param wantedDueOn the day
 * @param reason why
 */
public record NewDueDate(UUID id, LocalDate wantedDueOn, String reason) {

}
