package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * A published report of a review. A review may have more than one.
 *
 * @param number its number in the review
 * @param title as printed
 * @param publishedOn when
 * @param precision how exactly that is known
 * @param url where it stands
 * @param changeNote what changed against the one before
 * @param version which state it is
 */
public record ReviewDocumentDetails(int number, String title, @Nullable LocalDate publishedOn,
		@Nullable DatePrecision precision, @Nullable String url, @Nullable String changeNote, int version) {

	/** "21 October 2025", as exactly as it is known. */
	public String published() {
		return Dates.inWords(this.publishedOn, this.precision);
	}

}
