package org.throughline.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Content of a declared number of reviews.
 *
 * @param periodLabel reporting year
 * @param declared the number
 * @param asWritten wording in the report
 */
@Embeddable
public record CountContent(String periodLabel, @Enumerated(EnumType.STRING) ReviewCountType measure,
		@Nullable Integer declared, String asWritten) {

}
