package org.throughline.assurance;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * The date of an audit, a visit or a review, which may be known only to the month or
 * year.
 *
 * @param heldOn the first possible day, or {@code null} if nothing is known
 * @param datePrecision how exactly it is known
 */
@Embeddable
public record DateHeld(@Nullable LocalDate heldOn, @Enumerated(EnumType.STRING) @Nullable DatePrecision datePrecision) {

	public static final DateHeld UNKNOWN = new DateHeld(null, null);

	public static DateHeld of(@Nullable ApproximateDate date) {
		return (date != null) ? new DateHeld(date.day(), date.precision()) : UNKNOWN;
	}

	/** Returns the date; {@code null} if nothing is known. */
	public @Nullable ApproximateDate value() {
		return ApproximateDate.of(this.heldOn, this.datePrecision);
	}

	/** The date in words, such as "March 2025", or an empty text. */
	public String inWords() {
		return Dates.inWords(this.heldOn, this.datePrecision);
	}

}
