package org.throughline.measure;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;

/**
 * A line of expenditure. Organisations have their names on the last day of the period.
 *
 * @param number the number within the budget, used in page addresses
 * @param payerOrganisation the organisation that funds it, or {@code null}
 * @param late what happened to it after its report was published
 */
public record ExpenditureDetails(UUID id, int number, int version, ExpenditureContent content,
		@Nullable NamedReference payerOrganisation, LateEntry late) implements BudgetLineDetails {

	/** Returns the funder, or {@code null} for the partnership itself. */
	public @Nullable String payer() {
		return (this.payerOrganisation != null) ? this.payerOrganisation.name() : this.content.payerName();
	}

	/** Whether it is the partnership's own money. */
	public boolean own() {
		return payer() == null;
	}

	/** Returns the amount, or {@code null} if it is not stated. */
	public @Nullable BigDecimal amount() {
		return this.content.stated().amount();
	}

	@Override
	public String title() {
		return this.content.wording();
	}

}
