package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.BudgetRecipient.PayerRow;

/**
 * A budget with totals: shares of payers, changes from the previous report, and totals of
 * the report that differ. Amounts that are not stated are counted, never estimated.
 *
 * @param comparedWith the period it is compared with, or {@code null} if there is none of
 * similar length
 * @param unlike the previous period, if it differs in length
 * @param recipients recipients, the partnership itself first
 * @param sums sums that are split between recipients
 * @param left payers of the previous period that are missing now
 * @param differences totals and wording that differ, for people with draft access
 */
public record BudgetTable(BudgetDetails budget, @Nullable String comparedWith, @Nullable String unlike,
		List<BudgetRecipient> recipients, List<SplitSum> sums, List<String> left, List<Difference> differences) {

	/** Periods that differ in length by more days are not compared. */
	private static final int LIKE_FOR_LIKE = 45;

	/**
	 * A stated total or wording that differs from the lines.
	 *
	 * @param key the message key
	 * @param stated the value in the report
	 * @param found the total of the lines
	 */
	public record Difference(String key, String stated, String found) {

	}

	/**
	 * Adds up a budget.
	 * @param before the budget of the previous report, or {@code null}
	 */
	public static BudgetTable of(BudgetDetails budget, @Nullable BudgetDetails before, PayerSuccession lines) {
		var compared = (before != null && Math.abs(before.period().days() - budget.period().days()) <= LIKE_FOR_LIKE)
				? before : null;
		var now = byRecipient(budget, lines);
		var then = (compared != null) ? byRecipient(compared, lines) : Map.<String, List<ContributionDetails>>of();
		var recipients = new ArrayList<BudgetRecipient>();
		var left = new ArrayList<String>();
		now.forEach((recipient, rows) -> recipients.add(BudgetRecipient.of(rows, then.get(recipient), lines, left)));
		return new BudgetTable(budget, (compared != null) ? compared.period().label() : null,
				(before != null && compared == null) ? before.period().label() : null, List.copyOf(recipients),
				budget.sums(), List.copyOf(left), differences(budget));
	}

	/** Returns expenditure from the partnership's own money. */
	public List<ExpenditureDetails> spent() {
		return this.budget.expenditures().stream().filter(ExpenditureDetails::own).toList();
	}

	/** Returns expenditure from others' money. */
	public List<ExpenditureDetails> spentByOthers() {
		return this.budget.expenditures().stream().filter((line) -> !line.own()).toList();
	}

	/** Returns the total of own expenditure, or {@code null} if no amount is stated. */
	public @Nullable String spentTogether() {
		return spent().stream().anyMatch((line) -> line.amount() != null) ? Pounds.shown(spending(this.budget)) : null;
	}

	/** Returns the number of lines of own expenditure without an amount. */
	public long spentNotStated() {
		return spent().stream().filter((line) -> line.amount() == null).count();
	}

	/** Returns a line's share of own expenditure: "32.5%". */
	public String shareOf(ExpenditureDetails line) {
		return (line.amount() != null) ? percent(Pounds.share(line.amount(), spending(this.budget))) : "";
	}

	/**
	 * Returns contributions less expenditure, or {@code null} unless all amounts are
	 * stated.
	 */
	public @Nullable String balance() {
		var own = this.recipients.stream().filter(BudgetRecipient::own).findFirst();
		if (own.isEmpty() || own.get().notStated() > 0 || spentNotStated() > 0 || spent().isEmpty()) {
			return null;
		}
		return Pounds.difference(own.get().income().subtract(spending(this.budget)));
	}

	/** Returns the rows of stated cash, largest first, for the chart. */
	public List<PayerRow> charted() {
		return this.recipients.stream()
			.filter(BudgetRecipient::own)
			.flatMap((recipient) -> recipient.rows().stream())
			.filter((row) -> row.stated() != null && row.stated().signum() > 0)
			.sorted((one, other) -> Objects.requireNonNull(other.stated())
				.compareTo(Objects.requireNonNull(one.stated())))
			.toList();
	}

	static BigDecimal sum(List<ContributionDetails> contributions) {
		return contributions.stream()
			.map(ContributionDetails::amount)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static BigDecimal spending(BudgetDetails budget) {
		return budget.expenditures()
			.stream()
			.filter(ExpenditureDetails::own)
			.map(ExpenditureDetails::amount)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static String percent(@Nullable BigDecimal share) {
		return (share != null) ? share.toPlainString() + "%" : "";
	}

	private static Map<String, List<ContributionDetails>> byRecipient(BudgetDetails budget, PayerSuccession lines) {
		var recipients = new LinkedHashMap<String, List<ContributionDetails>>();
		if (budget.counted().stream().anyMatch(ContributionDetails::own)) {
			recipients.put("", new ArrayList<>());
		}
		budget.counted()
			.forEach((one) -> recipients.computeIfAbsent(lines.recipient(one), (key) -> new ArrayList<>()).add(one));
		return recipients;
	}

	private static List<Difference> differences(BudgetDetails budget) {
		var found = new ArrayList<Difference>();
		var own = budget.counted().stream().filter(ContributionDetails::own).toList();
		var declared = budget.content().income().amount();
		if (declared != null && !own.isEmpty()) {
			var cash = sum(own.stream().filter((one) -> one.kind() == ContributionKind.CASH).toList());
			var income = sum(own.stream().filter((one) -> one.kind() != ContributionKind.IN_KIND).toList());
			boolean complete = own.stream()
				.allMatch((one) -> one.amount() != null || one.kind() == ContributionKind.IN_KIND);
			boolean fits = complete
					? List.of(cash, income, sum(own)).stream().anyMatch((one) -> one.compareTo(declared) == 0)
					: cash.compareTo(declared) <= 0;
			if (!fits) {
				found.add(new Difference("budget.differs.income", Pounds.shown(declared), Pounds.shown(income)));
			}
		}
		var spent = budget.content().expenditure().amount();
		var lines = budget.expenditures().stream().filter(ExpenditureDetails::own).toList();
		if (spent != null && !lines.isEmpty()) {
			boolean complete = lines.stream().allMatch((line) -> line.amount() != null);
			int more = spending(budget).compareTo(spent);
			if (complete ? more != 0 : more > 0) {
				found.add(new Difference("budget.differs.expenditure", Pounds.shown(spent),
						Pounds.shown(spending(budget))));
			}
		}
		budget.sums().stream().map(SplitSum::difference).filter(Objects::nonNull).forEach(found::add);
		budget.contributions().forEach((one) -> words(one.content().stated(), found));
		budget.expenditures().forEach((one) -> words(one.content().stated(), found));
		return List.copyOf(found);
	}

	/** Adds a difference if the wording names amounts and none is the one entered. */
	private static void words(StatedAmount stated, List<Difference> found) {
		String words = stated.asWritten();
		BigDecimal amount = stated.amount();
		if (words == null || amount == null) {
			return;
		}
		var named = Pounds.named(words);
		if (!named.isEmpty() && named.stream().noneMatch((one) -> one.compareTo(amount) == 0)) {
			found.add(new Difference("budget.differs.words", "“" + words + "”", Pounds.shown(amount)));
		}
	}

}
