package org.throughline.measure;

import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A line of expenditure of a budget.
 */
@Entity
class Expenditure extends BudgetLine {

	private ExpenditureContent content;

	private @Nullable UUID payerId;

	@SuppressWarnings("NullAway.Init")
	protected Expenditure() {
	}

	Expenditure(UUID id, UUID budgetId, int number, ExpenditureContent content, @Nullable UUID payerId) {
		super(id, budgetId, number);
		update(content, payerId);
	}

	final void update(ExpenditureContent content, @Nullable UUID payerId) {
		this.content = content;
		this.payerId = payerId;
	}

	ExpenditureDetails details(Map<UUID, NamedOrganisation> organisations) {
		return new ExpenditureDetails(id(), number(), version(), this.content, organisations.get(this.payerId));
	}

}
