package org.throughline.measure;

/**
 * New values of a line of a budget.
 */
public interface BudgetLineEdit {

	/** Returns the version the person saw; ignored for a new line. */
	int version();

}
