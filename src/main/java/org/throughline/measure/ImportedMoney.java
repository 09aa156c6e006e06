package org.throughline.measure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What reports state of money, as a file gives it, for one partnership. Amounts are text,
 * read exactly; organisations are named by slug.
 *
 * @param partnership slug of the partnership
 * @param budgets what is stated, period by period
 */
public record ImportedMoney(String partnership, List<ImportedBudget> budgets) {

	/**
	 * What one report states for one period.
	 *
	 * @param report slug of the report; none before there is one
	 * @param income the total the report prints
	 * @param expenditure the total the report prints
	 */
	public record ImportedBudget(@Nullable String report, String period, LocalDate from, LocalDate to,
			@Nullable String income, @Nullable String incomeAsWritten, @Nullable String expenditure,
			@Nullable String expenditureAsWritten, @Nullable String note,
			@Nullable List<ImportedContribution> contributions, @Nullable List<ImportedExpenditure> lines) {

	}

	/**
	 * A contribution.
	 *
	 * @param key unique in the budget; taken in again, it changes the same row
	 * @param payer slug of the organisation that pays
	 * @param payerName who pays, as written; alone where that is no organisation held
	 * here
	 * @param recipient slug of the organisation that receives it; without a name either,
	 * the partnership itself
	 * @param kind CASH when left out
	 */
	public record ImportedContribution(@Nullable String key, @Nullable String payer, @Nullable String payerName,
			@Nullable String recipient, @Nullable String recipientName, @Nullable ContributionKind kind,
			@Nullable String amount, @Nullable String asWritten, @Nullable String description,
			@Nullable Boolean recurring, @Nullable String partOf) {

	}

	/**
	 * A line of expenditure.
	 *
	 * @param key unique in the budget; taken in again, it changes the same row
	 * @param category OTHER when left out
	 * @param payer slug of the organisation whose money it is; without a name either, the
	 * partnership's own
	 */
	public record ImportedExpenditure(@Nullable String key, String wording, @Nullable ExpenditureCategory category,
			@Nullable String payer, @Nullable String payerName, @Nullable String amount, @Nullable String asWritten) {

	}

}
