package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A bank holiday to add.
 *
 * @param day the day, not at a weekend
 * @param note why it is added, or {@code null}
 */
public record NewBankHoliday(LocalDate day, String name, @Nullable String note) {

}
