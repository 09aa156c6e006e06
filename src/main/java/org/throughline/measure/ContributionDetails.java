package org.throughline.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A contribution. Organisations have their names on the last day of the period.
 *
 * @param id the identifier
 * @param budgetId the budget
 * @param number the number within the budget, used in page addresses
 * @param payerId the organisation that pays
 * @param payerSlug its slug
 * @param payerOrganisation its name
 * @param payerName the payer as stated
 * @param recipientId the organisation that receives it
 * @param recipientSlug its slug
 * @param recipientOrganisation its name
 * @param recipientName the recipient as stated
 * @param kind the type
 * @param amount the amount, or {@code null} if it is not stated
 * @param asWritten the amount as stated
 * @param description the description
 * @param recurring whether it is paid every year
 * @param partOf the shared sum it is part of, as stated
 * @param version the version
 */
public record ContributionDetails(UUID id, UUID budgetId, int number, @Nullable UUID payerId,
		@Nullable String payerSlug, @Nullable String payerOrganisation, @Nullable String payerName,
		@Nullable UUID recipientId, @Nullable String recipientSlug, @Nullable String recipientOrganisation,
		@Nullable String recipientName, ContributionKind kind, @Nullable BigDecimal amount, @Nullable String asWritten,
		@Nullable String description, boolean recurring, @Nullable String partOf, int version) {

	/** Returns the payer. */
	public String payer() {
		return Objects.requireNonNullElse(this.payerOrganisation, Objects.requireNonNullElse(this.payerName, ""));
	}

	/** Returns the payer as stated, or {@code null} if that is the name. */
	public @Nullable String payerInSource() {
		return payer().equals(this.payerName) ? null : this.payerName;
	}

	/** Returns the recipient, or {@code null} for the partnership itself. */
	public @Nullable String recipient() {
		return (this.recipientOrganisation != null) ? this.recipientOrganisation : this.recipientName;
	}

	/** Whether it is the partnership's own income. */
	public boolean own() {
		return recipient() == null;
	}

	/** Returns text such as "£10,000"; empty if the amount is not stated. */
	public String shown() {
		return (this.amount != null) ? Pounds.shown(this.amount) : "";
	}

}
