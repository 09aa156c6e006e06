package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A bank holiday to be added.
 *
 * @param day the day, not at a weekend
 * @param name what it is called
 * @param note why it is there, where it is not an ordinary one
 */
public record NewBankHoliday(LocalDate day, String name, @Nullable String note) {

}
