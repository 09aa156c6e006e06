package org.throughline.information;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A legal hold: the record is kept while it is open.
 *
 * @param name kind and reference of the record, without its words
 * @param address address of its page
 * @param endedOn the day on which it was ended, or {@code null} while it is open
 */
public record LegalHoldDetails(UUID id, String name, String address, String reason, LocalDate placedOn, String placedBy,
		@Nullable LocalDate endedOn, @Nullable String endedBy, @Nullable String endReason, int version) {

}
