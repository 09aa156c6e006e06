package org.throughline.measure;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of expenditure; organisations under their names on the last day of the period.
 *
 * @param id identifies it
 * @param budgetId what it belongs to
 * @param number its name in addresses
 * @param category what it is spent on
 * @param wording how the source calls it
 * @param payerSlug the organisation whose money it is
 * @param payerOrganisation its name
 * @param payerName whose money it is, as written
 * @param amount how much; none where it is not stated
 * @param asWritten in the source's words
 * @param version which state it is
 */
public record ExpenditureDetails(UUID id, UUID budgetId, int number, ExpenditureCategory category, String wording,
		@Nullable String payerSlug, @Nullable String payerOrganisation, @Nullable String payerName,
		@Nullable BigDecimal amount, @Nullable String asWritten, int version) {

	/** Whose money it is; none where it is the partnership's own. */
	public @Nullable String payer() {
		return (this.payerOrganisation != null) ? this.payerOrganisation : this.payerName;
	}

	/** Whether it is the partnership's own money. */
	public boolean own() {
		return payer() == null;
	}

	/** "£6,592.80"; empty where it is not stated. */
	public String shown() {
		return (this.amount != null) ? Pounds.shown(this.amount) : "";
	}

}
