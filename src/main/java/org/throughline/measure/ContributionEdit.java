package org.throughline.measure;

import org.jspecify.annotations.Nullable;

/**
 * New values of a contribution.
 *
 * @param payer slug of the organisation that pays
 * @param recipient slug of the organisation that receives it; the partnership itself if
 * there is no name either
 * @param version the version the person saw; ignored for a new contribution
 */
public record ContributionEdit(ContributionContent content, @Nullable String payer, @Nullable String recipient,
		int version) implements BudgetLineEdit {

}
