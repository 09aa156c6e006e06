package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A paper that is to become final.
 *
 * @param meetsOn the day of its meeting, or {@code null} if it is not known
 * @param publicFrom the day from which it is to be public
 * @param changes what is new since the edition before
 * @param text the whole paper, with its exempt parts
 */
public record PaperToSeal(UUID id, UUID partnershipId, int number, @Nullable LocalDate meetsOn, LocalDate publicFrom,
		@Nullable String changes, PaperText text) {

}
