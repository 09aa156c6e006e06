package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about one name of an organisation.
 *
 * @param name in full
 * @param acronym its short form
 * @param from first day, if known
 * @param to last day, if it has ended
 * @param note what is uncertain about the dates
 */
public record NameChange(String name, @Nullable String acronym, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String note) {

}
