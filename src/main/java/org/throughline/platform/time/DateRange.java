package org.throughline.platform.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * From one day to another, both included; open where a day is not known.
 *
 * @param from the first day; none: nobody knows since when
 * @param to the last day; none: still so
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

	public DateRange {
		Assert.isTrue(from == null || to == null || !to.isBefore(from), "a range ends before it begins");
	}

	/** Whether the day lies in the range. */
	public boolean contains(LocalDate day) {
		return (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
	}

	/** Whether the two ranges share a day. */
	public boolean overlaps(DateRange other) {
		return (this.from == null || other.to == null || !this.from.isAfter(other.to))
				&& (this.to == null || other.from == null || !other.from.isAfter(this.to));
	}

	/** As one reads it: "1 July 2022 to 31 March 2025", "since 1 July 2022". */
	public String inWords() {
		if (this.from == null) {
			return (this.to == null) ? "start unknown" : "until " + Dates.inWords(this.to);
		}
		return (this.to == null) ? "since " + Dates.inWords(this.from)
				: Dates.inWords(this.from) + " to " + Dates.inWords(this.to);
	}

}
