package org.throughline.measure;

import org.jspecify.annotations.Nullable;

/**
 * New values of a line of expenditure.
 *
 * @param payer slug of the organisation that funds it; the partnership itself if there is
 * no name either
 * @param version the version the person saw; ignored for a new line
 */
public record ExpenditureEdit(ExpenditureContent content, @Nullable String payer,
		int version) implements BudgetLineEdit {

}
