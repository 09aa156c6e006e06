package org.throughline.measure;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.persistence.NamedReference;

/**
 * A line of expenditure of a budget.
 */
@Entity
class Expenditure extends BudgetLine<ExpenditureEdit> {

	private ExpenditureContent content;

	private @Nullable LateEntry late;

	private @Nullable UUID payerId;

	@SuppressWarnings("NullAway.Init")
	protected Expenditure() {
	}

	Expenditure(UUID budgetId, int number, ExpenditureEdit edit, KnownSlugs organisations) {
		super(budgetId, number);
		update(edit, organisations);
	}

	@Override
	final void update(ExpenditureEdit edit, KnownSlugs organisations) {
		this.content = edit.content();
		this.payerId = organisations.id("payer", edit.payer());
	}

	ExpenditureDetails details(Map<UUID, NamedReference> organisations) {
		return new ExpenditureDetails(id(), number(), version(), this.content, organisations.get(this.payerId),
				Objects.requireNonNullElse(this.late, LateEntry.NONE));
	}

}
