package org.throughline.measure;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.NamedReference;

/**
 * A contribution to a budget.
 */
@Entity
class Contribution extends BudgetLine<ContributionEdit> {

	private ContributionContent content;

	private @Nullable LateEntry late;

	private @Nullable UUID payerId;

	private @Nullable UUID recipientId;

	@SuppressWarnings("NullAway.Init")
	protected Contribution() {
	}

	Contribution(UUID budgetId, int number, ContributionEdit edit, KnownSlugs organisations) {
		super(budgetId, number);
		update(edit, organisations);
	}

	private Contribution(UUID budgetId, Contribution earlier) {
		super(budgetId, earlier.number());
		this.content = earlier.content.withoutAmount();
		this.payerId = earlier.payerId;
		this.recipientId = earlier.recipientId;
	}

	@Override
	final void update(ContributionEdit edit, KnownSlugs organisations) {
		if (edit.payer() == null && edit.content().payerName() == null) {
			throw new RuleViolation("payer", "contribution.payer.missing");
		}
		this.content = edit.content();
		this.payerId = organisations.id("payer", edit.payer());
		this.recipientId = organisations.id("recipient", edit.recipient());
	}

	ContributionKind kind() {
		return this.content.kind();
	}

	ContributionContent content() {
		return this.content;
	}

	/** Returns the same contribution to another budget, without amounts. */
	Contribution copyTo(UUID budgetId) {
		return new Contribution(budgetId, this);
	}

	ContributionDetails details(Map<UUID, NamedReference> organisations) {
		return new ContributionDetails(id(), number(), version(), this.content, organisations.get(this.payerId),
				organisations.get(this.recipientId), Objects.requireNonNullElse(this.late, LateEntry.NONE));
	}

}
