package org.throughline.measure;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of expenditure. Organisations have their names on the last day of the period.
 *
 * @param id the identifier
 * @param budgetId the budget
 * @param number the number within the budget, used in page addresses
 * @param category the category
 * @param wording the purpose, as the source names it
 * @param payerSlug slug of the organisation that funds it
 * @param payerOrganisation its name
 * @param payerName the funder as stated
 * @param amount the amount, or {@code null} if it is not stated
 * @param asWritten the amount as stated
 * @param version the version
 */
public record ExpenditureDetails(UUID id, UUID budgetId, int number, ExpenditureCategory category, String wording,
		@Nullable String payerSlug, @Nullable String payerOrganisation, @Nullable String payerName,
		@Nullable BigDecimal amount, @Nullable String asWritten, int version) {

	/** Returns the funder, or {@code null} for the partnership itself. */
	public @Nullable String payer() {
		return (this.payerOrganisation != null) ? this.payerOrganisation : this.payerName;
	}

	/** Whether it is the partnership's own money. */
	public boolean own() {
		return payer() == null;
	}

	/** Returns text such as "£6,592.80"; empty if the amount is not stated. */
	public String shown() {
		return (this.amount != null) ? Pounds.shown(this.amount) : "";
	}

}
