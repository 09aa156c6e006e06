package org.throughline.platform.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A range of dates, both included and both optional.
 *
 * @param from the first day, or {@code null} if unknown
 * @param to the last day, or {@code null} if the range has no end
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

	public DateRange {
		Assert.isTrue(from == null || to == null || !to.isBefore(from), "a range ends before it begins");
	}

	/** Returns whether the day is in the range. */
	public boolean contains(LocalDate day) {
		return (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
	}

	/** Returns whether the ranges overlap. */
	public boolean overlaps(DateRange other) {
		return (this.from == null || other.to == null || !this.from.isAfter(other.to))
				&& (this.to == null || other.from == null || !other.from.isAfter(this.to));
	}

	/** Returns the range as text: "1 July 2022 to 31 March 2025", "since 1 July 2022". */
	public String inWords() {
		if (this.from == null) {
			return (this.to == null) ? "start unknown" : "until " + Dates.inWords(this.to);
		}
		return (this.to == null) ? "since " + Dates.inWords(this.from)
				: Dates.inWords(this.from) + " to " + Dates.inWords(this.to);
	}

}
