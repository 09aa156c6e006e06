package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One name of a partnership over time.
 *
 * @param id identifies it
 * @param name in full
 * @param acronym its short form
 * @param form the legal form under this name
 * @param purpose what the arrangement says it is for (Markdown)
 * @param from first day, if known
 * @param to last day, if it has ended
 * @param note what is uncertain about the dates
 */
public record PartnershipNameDetails(UUID id, String name, @Nullable String acronym, PartnershipForm form,
		@Nullable String purpose, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

}
