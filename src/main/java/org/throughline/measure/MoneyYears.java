package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Contributions and expenditure over the years. If two reports state the same payer and
 * period, the partnership's own report counts, not that of an agency.
 *
 * @param periods the periods, the latest first
 * @param recipients recipients, the partnership itself first
 * @param spending the partnership's expenditure in each period, or {@code null} if not
 * stated
 */
public record MoneyYears(List<Period> periods, List<Received> recipients, List<@Nullable Spent> spending) {

	/**
	 * A period.
	 *
	 * @param label the name
	 * @param reportSlug the report with its figures, preferably the partnership's own
	 */
	public record Period(String label, @Nullable String reportSlug) {

	}

	/**
	 * The contributions to one body.
	 *
	 * @param name the body, or {@code null} for the partnership itself
	 * @param payers a row for each payer
	 * @param totals the stated cash of each period, or {@code null} if none is stated
	 * @param notStated the number of amounts not stated in each period
	 */
	public record Received(@Nullable String name, List<Payer> payers, List<@Nullable BigDecimal> totals,
			List<Integer> notStated) {

		/** Returns the total of a period as text; empty if none is stated. */
		public String total(int period) {
			return MoneyYears.shown(this.totals.get(period));
		}

	}

	/**
	 * The contributions of one payer over the years.
	 *
	 * @param name the latest name
	 * @param formerly earlier names
	 * @param cells a cell for each period, or {@code null} if nothing is stated
	 */
	public record Payer(String name, List<String> formerly, List<@Nullable Cell> cells) {

	}

	/**
	 * The contributions of one payer in one period.
	 *
	 * @param cash the stated cash, or {@code null} if none is stated
	 * @param notStated whether an amount of cash is not stated
	 * @param inKind whether there is a contribution in kind
	 * @param late whether a contribution was added or changed after its report was
	 * published
	 */
	public record Cell(@Nullable BigDecimal cash, boolean notStated, boolean inKind, boolean late) {

		/** Returns text such as "£10,000"; empty if no amount is stated. */
		public String shown() {
			return MoneyYears.shown(this.cash);
		}

	}

	/**
	 * The partnership's expenditure in one period.
	 *
	 * @param amount the total of the stated amounts
	 * @param late whether a line was added or changed after its report was published
	 */
	public record Spent(BigDecimal amount, boolean late) {

		/** Returns the amount as text. */
		public String shown() {
			return MoneyYears.shown(this.amount);
		}

	}

	/** Whether any expenditure is stated. */
	public boolean anySpending() {
		return this.spending.stream().anyMatch(Objects::nonNull);
	}

	static String shown(@Nullable BigDecimal amount) {
		return (amount != null) ? Pounds.shown(amount) : "";
	}

	/**
	 * Combines budgets.
	 * @param ownReports slugs of the partnership's own reports
	 */
	public static MoneyYears of(List<BudgetDetails> budgets, PayerSuccession lines, Set<String> ownReports) {
		var sorted = budgets.stream()
			.sorted(Comparator.comparing((BudgetDetails budget) -> budget.period().startsOn())
				.thenComparing((budget) -> budget.period().endsOn())
				.reversed()
				.thenComparing((budget) -> !own(budget, ownReports)))
			.toList();
		var periods = new LinkedHashMap<String, List<BudgetDetails>>();
		for (var budget : sorted) {
			periods
				.computeIfAbsent(budget.period().startsOn() + " " + budget.period().endsOn(),
						(key) -> new ArrayList<>())
				.add(budget);
		}
		var columns = List.copyOf(periods.values());
		var recipients = new LinkedHashMap<String, Map<String, List<List<ContributionDetails>>>>();
		recipients.put("", new LinkedHashMap<>());
		for (int at = 0; at < columns.size(); at++) {
			place(columns.get(at), at, columns.size(), lines, recipients);
		}
		recipients.values().removeIf(Map::isEmpty);
		return new MoneyYears(
				columns.stream()
					.map((column) -> new Period(column.get(0).period().label(), column.get(0).reportSlug()))
					.toList(),
				recipients.values().stream().map((payers) -> received(payers, columns.size())).toList(),
				columns.stream().map((column) -> spending(column, ownReports)).toList());
	}

	private static boolean own(BudgetDetails budget, Set<String> ownReports) {
		return budget.reportSlug() != null && ownReports.contains(budget.reportSlug());
	}

	/** Adds the budgets of one period to its column, each payer once. */
	private static void place(List<BudgetDetails> budgets, int column, int columns, PayerSuccession lines,
			Map<String, Map<String, List<List<ContributionDetails>>>> recipients) {
		var stated = new LinkedHashSet<String>();
		for (var budget : budgets) {
			var here = new LinkedHashSet<String>();
			for (var one : budget.counted()) {
				String payer = (one.kind() == ContributionKind.CARRIED_FORWARD) ? "carried forward" : lines.payer(one);
				String key = lines.recipient(one) + " / " + payer;
				if (!stated.contains(key)) {
					here.add(key);
					recipients.computeIfAbsent(lines.recipient(one), (recipient) -> new LinkedHashMap<>())
						.computeIfAbsent(payer, (line) -> empty(columns))
						.get(column)
						.add(one);
				}
			}
			stated.addAll(here);
		}
	}

	private static List<List<ContributionDetails>> empty(int columns) {
		var cells = new ArrayList<List<ContributionDetails>>();
		for (int at = 0; at < columns; at++) {
			cells.add(new ArrayList<>());
		}
		return cells;
	}

	private static Received received(Map<String, List<List<ContributionDetails>>> payers, int columns) {
		var totals = new ArrayList<@Nullable BigDecimal>();
		var notStated = new ArrayList<Integer>();
		for (int at = 0; at < columns; at++) {
			int column = at;
			var money = payers.values()
				.stream()
				.flatMap((cells) -> cells.get(column).stream())
				.filter((one) -> one.kind() != ContributionKind.IN_KIND)
				.toList();
			int open = (int) money.stream().filter((one) -> one.amount() == null).count();
			totals.add((money.size() > open) ? BudgetTable.sum(money) : null);
			notStated.add(open);
		}
		var name = payers.values()
			.stream()
			.flatMap(List::stream)
			.flatMap(List::stream)
			.map(ContributionDetails::recipient)
			.filter(Objects::nonNull)
			.findFirst();
		return new Received(name.orElse(null), payers.values().stream().map(MoneyYears::payer).toList(), totals,
				List.copyOf(notStated));
	}

	private static Payer payer(List<List<ContributionDetails>> cells) {
		var names = cells.stream().flatMap(List::stream).map(ContributionDetails::payer).distinct().toList();
		return new Payer(names.get(0), names.subList(1, names.size()), cells.stream().map(MoneyYears::cell).toList());
	}

	private static @Nullable Cell cell(List<ContributionDetails> contributions) {
		if (contributions.isEmpty()) {
			return null;
		}
		var money = contributions.stream().filter((one) -> one.kind() != ContributionKind.IN_KIND).toList();
		boolean stated = money.stream().anyMatch((one) -> one.amount() != null);
		return new Cell(stated ? BudgetTable.sum(money) : null, money.stream().anyMatch((one) -> one.amount() == null),
				money.size() < contributions.size(),
				contributions.stream().anyMatch((one) -> !one.late().equals(LateEntry.NONE)));
	}

	/** Returns expenditure as stated in the partnership's own reports, or its draft. */
	private static @Nullable Spent spending(List<BudgetDetails> budgets, Set<String> ownReports) {
		return budgets.stream()
			.filter((budget) -> budget.reportSlug() == null || own(budget, ownReports))
			.filter((budget) -> budget.expenditures().stream().anyMatch((line) -> line.own() && line.amount() != null))
			.findFirst()
			.map((budget) -> new Spent(BudgetTable.spending(budget),
					budget.expenditures()
						.stream()
						.anyMatch((line) -> line.own() && !line.late().equals(LateEntry.NONE))))
			.orElse(null);
	}

}
