package org.throughline.measure;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The content of a line of expenditure.
 *
 * @param wording the purpose, as the source names it
 * @param stated the amount
 * @param payerName the funder as stated
 */
@Embeddable
public record ExpenditureContent(@Enumerated(EnumType.STRING) ExpenditureCategory category, String wording,
		StatedAmount stated, @Nullable String payerName) {

	public ExpenditureContent {
		stated = Objects.requireNonNullElse(stated, StatedAmount.NONE);
	}

}
