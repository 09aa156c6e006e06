package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * New values of a clock's rule from a day on.
 *
 * @param validFrom first day; the first day of the current row corrects that row, a later
 * day ends it and adds a new one
 * @param amount number of units, or {@code null} if it has none
 * @param fixedMonth month of a fixed date
 * @param fixedDay day of a fixed date
 * @param source law or guidance
 * @param confirmation who has confirmed it
 * @param version version of the current row that the administrator saw
 */
public record ClockRuleChange(LocalDate validFrom, @Nullable Integer amount, @Nullable Integer fixedMonth,
		@Nullable Integer fixedDay, String source, Confirmation confirmation, @Nullable String note, int version) {

	ClockRuleDetails.Basis basis(@Nullable LocalDate validTo) {
		return new ClockRuleDetails.Basis(this.source, this.confirmation, this.note, this.validFrom, validTo);
	}

}
