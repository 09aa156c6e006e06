package org.throughline.measure.web;

import org.throughline.platform.form.FormFields;

/**
 * The form of a line of a budget.
 *
 * @param <E> new values of the line
 */
interface BudgetLineForm<E> extends FormFields {

	E toEdit();

}
