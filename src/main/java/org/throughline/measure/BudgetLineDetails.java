package org.throughline.measure;

import java.util.UUID;

/**
 * A line of a budget.
 */
public interface BudgetLineDetails {

	/** Returns the identifier. */
	UUID id();

	/** Returns the number within the budget, used in page addresses. */
	int number();

	int version();

	/** Returns a title for pages about it. */
	String title();

}
