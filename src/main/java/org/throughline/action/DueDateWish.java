package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The new due date that somebody requests.
 *
 * @param askedAt when it was requested
 * @param askedBy who requested it
 * @param formerDueOn the due date then
 * @param wantedDueOn the new due date
 */
@Embeddable
public record DueDateWish(Instant askedAt, String askedBy, @Nullable LocalDate formerDueOn, LocalDate wantedDueOn,
		String reason) {

}
