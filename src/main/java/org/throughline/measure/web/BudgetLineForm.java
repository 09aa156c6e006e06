package org.throughline.measure.web;

import org.springframework.validation.Errors;

/**
 * The form of a line of a budget.
 *
 * @param <E> new values of the line
 */
interface BudgetLineForm<E> {

	void check(Errors errors);

	E toEdit();

}
