package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * A published report of a review as it is to be.
 *
 * @param title as printed
 * @param publishedOn when
 * @param precision how exactly that is known
 * @param url where it stands
 * @param changeNote what changed against the one before
 * @param version which state the editor saw; ignored for a new one
 */
public record ReviewDocumentEdit(String title, @Nullable LocalDate publishedOn, @Nullable DatePrecision precision,
		@Nullable String url, @Nullable String changeNote, int version) {

}
