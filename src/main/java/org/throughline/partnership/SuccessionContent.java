package org.throughline.partnership;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The content of a succession.
 *
 * @param effectiveOn first day of the successor
 * @param sameFootprint whether the successor works for the same area
 * @param confirmed whether it is known to have happened; an expected succession does not
 * end the predecessor
 * @param note public note on what is uncertain
 */
@Embeddable
public record SuccessionContent(LocalDate effectiveOn, boolean sameFootprint, boolean confirmed,
		@Nullable String note) {

	public SuccessionContent {
		Assert.notNull(effectiveOn, "A succession happens on a day");
	}

}
