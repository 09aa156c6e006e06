package org.throughline.measure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A contribution as it is to be.
 *
 * @param payer slug of the organisation that pays
 * @param payerName who pays, as written; alone where that is no organisation held here,
 * such as a commissioner or a schools forum
 * @param recipient slug of the organisation that receives it; with no name either, it is
 * the partnership itself
 * @param recipientName who receives it, as written
 * @param kind cash, in kind or carried forward
 * @param amount how much; none where it is not stated
 * @param asWritten in the source's words
 * @param description what is contributed in kind, or what for
 * @param recurring whether it is paid every year
 * @param partOf the one sum it is a part of, as written
 * @param version which state the editor saw; ignored for a new one
 */
public record ContributionEdit(@Nullable String payer, @Nullable String payerName, @Nullable String recipient,
		@Nullable String recipientName, ContributionKind kind, @Nullable BigDecimal amount, @Nullable String asWritten,
		@Nullable String description, boolean recurring, @Nullable String partOf, int version) {

	public ContributionEdit {
		amount = Pounds.checked("amount", amount);
	}

}
