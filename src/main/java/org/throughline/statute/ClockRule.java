package org.throughline.statute;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Time that law, guidance or local practice allows for a duty or an aim, valid for a
 * period.
 *
 * @param id identifies the row
 * @param key its short name (C06); rows of one key are the same clock in other times or
 * under other regimes
 * @param regimeKey the regime, or {@code null} for all regimes
 * @param subject subject
 * @param position position in the list
 * @param name name of the duty or aim
 * @param triggers events that start it; the first in the list counts
 * @param metBy events that meet it
 * @param endedBy events that end it
 * @param amount number of units, or {@code null} for a fixed date or no length
 * @param unit unit of time
 * @param fixedMonth the month of a fixed date
 * @param fixedDay the day of a fixed date
 * @param direction direction in which it counts
 * @param duty whether it is a duty; otherwise an aim
 * @param reasonCounts whether a notified reason for delay is shown
 * @param owner body that must act
 * @param recipient body that receives it
 * @param source law or guidance
 * @param verified whether it is confirmed; otherwise pages show "To be confirmed locally"
 * @param note note
 * @param validFrom first day
 * @param validTo last day, or {@code null} while it is valid
 * @param version version of the row
 */
public record ClockRule(UUID id, String key, @Nullable String regimeKey, ClockSubject subject, int position,
		String name, List<ClockTrigger> triggers, List<ClockTrigger> metBy, List<ClockTrigger> endedBy,
		@Nullable Integer amount, ClockUnit unit, @Nullable Integer fixedMonth, @Nullable Integer fixedDay,
		ClockDirection direction, boolean duty, boolean reasonCounts, String owner, String recipient, String source,
		boolean verified, @Nullable String note, LocalDate validFrom, @Nullable LocalDate validTo, int version) {

	public ClockRule {
		triggers = List.copyOf(triggers);
		metBy = List.copyOf(metBy);
		endedBy = List.copyOf(endedBy);
	}

	/** Returns the message key of the length: "within {0} working days". */
	public String lengthKey() {
		return (this.unit == ClockUnit.NONE || this.unit == ClockUnit.FIXED_DATE) ? "clockLength." + this.unit
				: "clockLength." + this.unit + "." + this.direction;
	}

	/** Returns the argument of that message: the number, or the day of the year. */
	public Object length() {
		if (this.fixedMonth != null && this.fixedDay != null) {
			return this.fixedDay + " " + Month.of(this.fixedMonth).getDisplayName(TextStyle.FULL, Locale.UK);
		}
		return (this.amount != null) ? this.amount : 0;
	}

	/** Returns the regime as used in page addresses. */
	public String regimeSlug() {
		return (this.regimeKey != null) ? this.regimeKey : ALL_REGIMES;
	}

	/** Slug for rules that apply under all regimes. */
	public static final String ALL_REGIMES = "every";

	boolean validOn(LocalDate day) {
		return !this.validFrom.isAfter(day) && (this.validTo == null || !this.validTo.isBefore(day));
	}

	boolean applies(@Nullable String caseRegime) {
		return this.regimeKey == null || this.regimeKey.equals(caseRegime);
	}

}
