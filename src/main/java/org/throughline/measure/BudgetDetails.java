package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A budget: contributions and expenditure of a period.
 *
 * @param id the identifier
 * @param slug the slug
 * @param version the version
 * @param content its content
 * @param reportSlug the report that states it, or {@code null} if there is none yet
 * @param body the partnership's short name on the last day
 * @param contributions the contributions by number
 * @param expenditures the lines of expenditure by number
 */
public record BudgetDetails(UUID id, String slug, int version, BudgetContent content, @Nullable String reportSlug,
		String body, List<ContributionDetails> contributions, List<ExpenditureDetails> expenditures) {

	public BudgetDetails {
		contributions = List.copyOf(contributions);
		expenditures = List.copyOf(expenditures);
	}

	/** Returns its period. */
	public BudgetPeriod period() {
		return this.content.period();
	}

}
