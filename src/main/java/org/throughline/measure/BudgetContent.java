package org.throughline.measure;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * The content of a budget.
 *
 * @param income the total income that the report states
 * @param expenditure the total expenditure that the report states
 * @param note the internal note
 */
@Embeddable
public record BudgetContent(BudgetPeriod period, @EmbeddedColumnNaming("income_%s") StatedAmount income,
		@EmbeddedColumnNaming("expenditure_%s") StatedAmount expenditure, @Nullable String note) {

	public BudgetContent {
		// all columns of these can be empty
		income = Objects.requireNonNullElse(income, StatedAmount.NONE);
		expenditure = Objects.requireNonNullElse(expenditure, StatedAmount.NONE);
	}

	/** Returns the content of a budget without totals. */
	public static BudgetContent of(BudgetPeriod period) {
		return new BudgetContent(period, StatedAmount.NONE, StatedAmount.NONE, null);
	}

}
