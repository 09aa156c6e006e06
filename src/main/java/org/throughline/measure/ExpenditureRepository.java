package org.throughline.measure;

/**
 * The expenditure of budgets.
 */
interface ExpenditureRepository extends BudgetLineRepository<Expenditure> {

}
