package org.throughline.measure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * New values of a contribution.
 *
 * @param payer slug of the organisation that pays
 * @param payerName the payer as stated; required for a payer that is not in the list,
 * such as a commissioner or a schools forum
 * @param recipient slug of the organisation that receives it; the partnership itself if
 * there is no name either
 * @param recipientName the recipient as stated
 * @param kind the type
 * @param amount the amount, or {@code null} if it is not stated
 * @param asWritten the amount as stated
 * @param description the description
 * @param recurring whether it is paid every year
 * @param partOf the shared sum it is part of, as stated
 * @param version the version the person saw; ignored for a new contribution
 */
public record ContributionEdit(@Nullable String payer, @Nullable String payerName, @Nullable String recipient,
		@Nullable String recipientName, ContributionKind kind, @Nullable BigDecimal amount, @Nullable String asWritten,
		@Nullable String description, boolean recurring, @Nullable String partOf, int version) {

	public ContributionEdit {
		amount = Pounds.checked("amount", amount);
	}

}
