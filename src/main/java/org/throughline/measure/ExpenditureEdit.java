package org.throughline.measure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A line of expenditure as it is to be.
 *
 * @param category what it is spent on
 * @param wording how the source calls it
 * @param payer slug of the organisation whose money it is; with no name either, it is the
 * partnership's own
 * @param payerName whose money it is, as written
 * @param amount how much; none where it is not stated
 * @param asWritten in the source's words
 * @param version which state the editor saw; ignored for a new one
 */
public record ExpenditureEdit(ExpenditureCategory category, String wording, @Nullable String payer,
		@Nullable String payerName, @Nullable BigDecimal amount, @Nullable String asWritten, int version) {

	public ExpenditureEdit {
		amount = Pounds.checked("amount", amount);
	}

}
