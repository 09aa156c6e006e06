package org.throughline.assurance;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

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

	/** No date. */
	public static final DateHeld UNKNOWN = new DateHeld(null, null);

	/** The date in words, such as "March 2025", or an empty text. */
	public String inWords() {
		return Dates.inWords(this.heldOn, this.datePrecision);
	}

}
