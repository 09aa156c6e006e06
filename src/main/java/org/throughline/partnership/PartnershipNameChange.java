package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about one name of a partnership.
 *
 * @param name in full
 * @param acronym its short form
 * @param form the legal form under this name
 * @param purpose what the arrangement says it is for (Markdown)
 * @param from first day, if known
 * @param to last day, if it has ended
 * @param note what is uncertain about the dates
 */
public record PartnershipNameChange(String name, @Nullable String acronym, PartnershipForm form,
		@Nullable String purpose, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {

}
