package org.throughline.measure;

import java.util.UUID;

import jakarta.persistence.MappedSuperclass;

import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * Base of the lines of budgets. They have a number within their budget and are removed
 * with it.
 *
 * @param <E> new values of a line
 */
@MappedSuperclass
abstract class BudgetLine<E> extends AggregateRoot {

	private UUID budgetId;

	private int number;

	@SuppressWarnings("NullAway.Init")
	protected BudgetLine() {
	}

	protected BudgetLine(UUID budgetId, int number) {
		super(TimeOrderedId.next());
		this.budgetId = budgetId;
		this.number = number;
	}

	/** Replaces the values. */
	abstract void update(E edit, KnownSlugs organisations);

	UUID budgetId() {
		return this.budgetId;
	}

	int number() {
		return this.number;
	}

}
