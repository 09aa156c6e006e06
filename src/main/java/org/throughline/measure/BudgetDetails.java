package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A budget: contributions and expenditure of a period.
 *
 * @param origin the report that states it
 * @param contributions the contributions by number
 * @param expenditures the lines of expenditure by number
 */
public record BudgetDetails(UUID id, String slug, int version, BudgetContent content, Origin origin,
		List<ContributionDetails> contributions, List<ExpenditureDetails> expenditures) {

	public BudgetDetails {
		contributions = List.copyOf(contributions);
		expenditures = List.copyOf(expenditures);
	}

	/** Returns the sums that are split into several contributions. */
	public List<SplitSum> sums() {
		return SplitSum.of(this.contributions);
	}

	/** Returns the contributions that count: of sums that are split, the parts. */
	List<ContributionDetails> counted() {
		var wholes = sums().stream().map(SplitSum::whole).toList();
		return this.contributions.stream().filter((one) -> !wholes.contains(one)).toList();
	}

	/**
	 * The report that states a budget.
	 *
	 * @param reportSlug the report, or {@code null} if there is none yet
	 * @param body the partnership's short name on the last day
	 * @param late what happened to it after its report was published
	 */
	public record Origin(@Nullable String reportSlug, String body, LateEntry late) {

	}

	/** Returns the report that states it, or {@code null} if there is none yet. */
	public @Nullable String reportSlug() {
		return this.origin.reportSlug;
	}

	/** Returns the partnership's short name on the last day. */
	public String body() {
		return this.origin.body;
	}

	/** Returns what happened to it after its report was published. */
	public LateEntry late() {
		return this.origin.late;
	}

	public BudgetPeriod period() {
		return this.content.period();
	}

}
