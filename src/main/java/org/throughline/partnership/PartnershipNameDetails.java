package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A name of a partnership.
 *
 * @param id its identifier
 * @param name its name
 * @param acronym its abbreviation
 * @param form the legal form under this name
 * @param purpose its purpose (Markdown)
 * @param from start date, if known
 * @param to end date, if it has ended
 * @param note public note on uncertain dates
 */
public record PartnershipNameDetails(UUID id, String name, @Nullable String acronym, PartnershipForm form,
		@Nullable String purpose, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

}
