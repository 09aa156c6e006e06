package org.throughline.review;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * Content of a published document of a review.
 *
 * @param title title as printed
 * @param publishedOn publication date
 * @param precision precision of that date
 * @param url web address
 * @param changeNote changes since the previous document
 */
@Embeddable
public record DocumentContent(String title, @Nullable LocalDate publishedOn,
		@Column(name = "date_precision") @Enumerated(EnumType.STRING) @Nullable DatePrecision precision,
		@Nullable String url, @Nullable String changeNote) {

}
