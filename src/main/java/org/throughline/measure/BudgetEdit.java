package org.throughline.measure;

import org.jspecify.annotations.Nullable;

/**
 * New values of a budget.
 *
 * @param report slug of the report that states it, or {@code null} if there is none yet
 * @param version the version the person saw; ignored for a new budget
 */
public record BudgetEdit(BudgetContent content, @Nullable String report, int version) {

}
