package org.throughline.measure;

/**
 * The contributions to budgets.
 */
interface ContributionRepository extends BudgetLineRepository<Contribution> {

}
