package org.throughline.measure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * New values of a line of expenditure.
 *
 * @param category the category
 * @param wording the purpose, as the source names it
 * @param payer slug of the organisation that funds it; the partnership itself if there is
 * no name either
 * @param payerName the funder as stated
 * @param amount the amount, or {@code null} if it is not stated
 * @param asWritten the amount as stated
 * @param version the version the person saw; ignored for a new line
 */
public record ExpenditureEdit(ExpenditureCategory category, String wording, @Nullable String payer,
		@Nullable String payerName, @Nullable BigDecimal amount, @Nullable String asWritten, int version) {

	public ExpenditureEdit {
		amount = Pounds.checked("amount", amount);
	}

}
