package org.throughline.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A contribution; organisations under their names on the last day of the period.
 *
 * @param id identifies it
 * @param budgetId what it belongs to
 * @param number its name in addresses
 * @param payerId the organisation that pays
 * @param payerSlug its name in addresses
 * @param payerOrganisation its name
 * @param payerName who pays, as written
 * @param recipientId the organisation that receives it
 * @param recipientSlug its name in addresses
 * @param recipientOrganisation its name
 * @param recipientName who receives it, as written
 * @param kind cash, in kind or carried forward
 * @param amount how much; none where it is not stated
 * @param asWritten in the source's words
 * @param description what is contributed in kind, or what for
 * @param recurring whether it is paid every year
 * @param partOf the one sum it is a part of, as written
 * @param version which state it is
 */
public record ContributionDetails(UUID id, UUID budgetId, int number, @Nullable UUID payerId,
		@Nullable String payerSlug, @Nullable String payerOrganisation, @Nullable String payerName,
		@Nullable UUID recipientId, @Nullable String recipientSlug, @Nullable String recipientOrganisation,
		@Nullable String recipientName, ContributionKind kind, @Nullable BigDecimal amount, @Nullable String asWritten,
		@Nullable String description, boolean recurring, @Nullable String partOf, int version) {

	/** Who pays. */
	public String payer() {
		return Objects.requireNonNullElse(this.payerOrganisation, Objects.requireNonNullElse(this.payerName, ""));
	}

	/** Who pays in the source's words, where these are others than the name. */
	public @Nullable String payerInSource() {
		return payer().equals(this.payerName) ? null : this.payerName;
	}

	/** Who receives it; none where that is the partnership itself. */
	public @Nullable String recipient() {
		return (this.recipientOrganisation != null) ? this.recipientOrganisation : this.recipientName;
	}

	/** Whether it is the partnership's own income. */
	public boolean own() {
		return recipient() == null;
	}

	/** "£10,000"; empty where it is not stated. */
	public String shown() {
		return (this.amount != null) ? Pounds.shown(this.amount) : "";
	}

}
