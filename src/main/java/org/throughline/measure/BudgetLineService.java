package org.throughline.measure;

import java.util.List;
import java.util.UUID;

/**
 * Manages the contributions or the expenditure of budgets, for business managers.
 *
 * @param <D> the lines
 * @param <E> new values of a line
 */
public interface BudgetLineService<D extends BudgetLineDetails, E extends BudgetLineEdit> {

	/** Returns the lines of a budget by number. */
	List<D> lines(BudgetDetails budget);

	/**
	 * Returns the line with this number.
	 * @throws org.throughline.platform.web.NotFoundException if there is none
	 */
	D find(BudgetDetails budget, int number);

	void add(UUID partnershipId, String budget, E line);

	/** Adds several lines in their order. */
	void addAll(UUID partnershipId, String budget, List<E> lines);

	/** Updates a line. */
	void edit(UUID partnershipId, String budget, int number, E line);

	void remove(UUID partnershipId, String budget, int number, int version);

}
