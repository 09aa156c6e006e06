package org.throughline.measure;

import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A contribution to a budget.
 */
@Entity
class Contribution extends BudgetLine {

	private ContributionContent content;

	private @Nullable UUID payerId;

	private @Nullable UUID recipientId;

	@SuppressWarnings("NullAway.Init")
	protected Contribution() {
	}

	Contribution(UUID id, UUID budgetId, int number, ContributionContent content, @Nullable UUID payerId,
			@Nullable UUID recipientId) {
		super(id, budgetId, number);
		update(content, payerId, recipientId);
	}

	final void update(ContributionContent content, @Nullable UUID payerId, @Nullable UUID recipientId) {
		this.content = content;
		this.payerId = payerId;
		this.recipientId = recipientId;
	}

	ContributionKind kind() {
		return this.content.kind();
	}

	ContributionContent content() {
		return this.content;
	}

	/** Returns the same contribution to another budget, without amounts. */
	Contribution copyTo(UUID budgetId) {
		return new Contribution(TimeOrderedId.next(), budgetId, number(), this.content.withoutAmount(), this.payerId,
				this.recipientId);
	}

	ContributionDetails details(Map<UUID, NamedOrganisation> organisations) {
		return new ContributionDetails(id(), number(), version(), this.content, organisations.get(this.payerId),
				organisations.get(this.recipientId));
	}

}
