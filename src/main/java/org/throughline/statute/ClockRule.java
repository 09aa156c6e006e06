package org.throughline.statute;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How long the law, the guidance or custom gives for something, from a day until another
 * or until now.
 *
 * @param id identifies the row
 * @param key its short name (C06); rows of one key are the same clock in other times or
 * under other regimes
 * @param regimeKey under which regime; none where under every one
 * @param subject what it is about
 * @param position its place in the list
 * @param name what is to be done
 * @param triggers what it runs from; the first named that happened counts
 * @param metBy what meets it
 * @param endedBy what makes it no longer apply
 * @param amount how many of its unit; none for a fixed date and where nothing is counted
 * @param unit in what it counts
 * @param fixedMonth the month of a fixed date
 * @param fixedDay the day of a fixed date
 * @param direction which way it counts
 * @param duty whether it is a duty; otherwise an aim
 * @param reasonCounts whether a notified reason for delay is shown
 * @param owner who must act
 * @param recipient who receives it
 * @param source where that can be read
 * @param verified false: the page says "to be confirmed locally"
 * @param note what else is known
 * @param validFrom first day
 * @param validTo last day; none while it is valid
 * @param version for changes
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

	/** The message that says how long: "within {0} working days". */
	public String lengthKey() {
		return (this.unit == ClockUnit.NONE || this.unit == ClockUnit.FIXED_DATE) ? "clockLength." + this.unit
				: "clockLength." + this.unit + "." + this.direction;
	}

	/** What stands in that message: the number, or the day of the year in words. */
	public Object length() {
		if (this.fixedMonth != null && this.fixedDay != null) {
			return this.fixedDay + " " + Month.of(this.fixedMonth).getDisplayName(TextStyle.FULL, Locale.UK);
		}
		return (this.amount != null) ? this.amount : 0;
	}

	/** How it stands in an address beside its key. */
	public String regimeInAddress() {
		return (this.regimeKey != null) ? this.regimeKey : EVERY_REGIME;
	}

	/** Stands in addresses for "under every regime". */
	public static final String EVERY_REGIME = "every";

	boolean validOn(LocalDate day) {
		return !this.validFrom.isAfter(day) && (this.validTo == null || !this.validTo.isBefore(day));
	}

	boolean applies(@Nullable String caseRegime) {
		return this.regimeKey == null || this.regimeKey.equals(caseRegime);
	}

}
