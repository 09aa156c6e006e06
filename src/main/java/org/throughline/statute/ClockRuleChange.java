package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a clock's rule says from a day on.
 *
 * @param validFrom first day; that of the present row corrects that row, a later one
 * closes it and begins a new one
 * @param amount how many of its unit; none where it has no number
 * @param fixedMonth month of a fixed date
 * @param fixedDay day of a fixed date
 * @param source where that can be read
 * @param verified whether it is confirmed
 * @param note what else is known
 * @param version the state of the present row the administrator saw
 */
public record ClockRuleChange(LocalDate validFrom, @Nullable Integer amount, @Nullable Integer fixedMonth,
		@Nullable Integer fixedDay, String source, boolean verified, @Nullable String note, int version) {

}
