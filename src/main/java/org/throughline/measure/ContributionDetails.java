package org.throughline.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;

/**
 * A contribution. Organisations have their names on the last day of the period.
 *
 * @param number the number within the budget, used in page addresses
 * @param payerOrganisation the organisation that pays, or {@code null}
 * @param recipientOrganisation the organisation that receives it, or {@code null}
 * @param late what happened to it after its report was published
 */
public record ContributionDetails(UUID id, int number, int version, ContributionContent content,
		@Nullable NamedReference payerOrganisation, @Nullable NamedReference recipientOrganisation,
		LateEntry late) implements BudgetLineDetails {

	public String payer() {
		return (this.payerOrganisation != null) ? this.payerOrganisation.name()
				: Objects.requireNonNullElse(this.content.payerName(), "");
	}

	/** Returns the payer as stated, or {@code null} if that is the name. */
	public @Nullable String payerInSource() {
		return payer().equals(this.content.payerName()) ? null : this.content.payerName();
	}

	/** Returns the recipient, or {@code null} for the partnership itself. */
	public @Nullable String recipient() {
		return (this.recipientOrganisation != null) ? this.recipientOrganisation.name() : this.content.recipientName();
	}

	/** Whether it is the partnership's own income. */
	public boolean own() {
		return recipient() == null;
	}

	/** Returns the type. */
	public ContributionKind kind() {
		return this.content.kind();
	}

	/** Returns the amount, or {@code null} if it is not stated. */
	public @Nullable BigDecimal amount() {
		return this.content.stated().amount();
	}

	@Override
	public String title() {
		return "Contribution from " + payer();
	}

}
