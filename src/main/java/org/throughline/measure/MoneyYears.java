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
 * Who contributed what over the years. What two reports say of the same payer and period
 * counts once: the partnership's own report goes before those of agencies.
 *
 * @param periods the periods, the latest first
 * @param recipients who received: the partnership itself first
 * @param spending what the partnership spent, period by period; none where not stated
 */
public record MoneyYears(List<Period> periods, List<Received> recipients, List<@Nullable BigDecimal> spending) {

	/**
	 * A period.
	 *
	 * @param label how it is called
	 * @param reportSlug the report its figures are read in; the partnership's own where
	 * there is one
	 */
	public record Period(String label, @Nullable String reportSlug) {

	}

	/**
	 * What one body received.
	 *
	 * @param name the body; none for the partnership itself
	 * @param payers a row a payer
	 * @param totals the stated cash of each period; none where none is stated
	 * @param notStated how many amounts of each period are not stated
	 */
	public record Received(@Nullable String name, List<Payer> payers, List<@Nullable BigDecimal> totals,
			List<Integer> notStated) {

		/** The total of a period as money; empty where none is stated. */
		public String total(int period) {
			return MoneyYears.shown(this.totals.get(period));
		}

	}

	/**
	 * What one payer paid over the years.
	 *
	 * @param name who, under the latest name
	 * @param formerly under which names before
	 * @param cells period by period; none where nothing is said
	 */
	public record Payer(String name, List<String> formerly, List<@Nullable Cell> cells) {

	}

	/**
	 * What one payer paid in one period.
	 *
	 * @param cash the stated cash; none where none is stated
	 * @param notStated whether cash is paid of which the amount is not stated
	 * @param inKind whether something is given in kind
	 */
	public record Cell(@Nullable BigDecimal cash, boolean notStated, boolean inKind) {

		/** "£10,000"; empty where nothing is stated. */
		public String shown() {
			return MoneyYears.shown(this.cash);
		}

	}

	/** What was spent in a period as money; empty where it is not stated. */
	public String spent(int period) {
		return shown(this.spending.get(period));
	}

	/** Whether any spending is stated. */
	public boolean anySpending() {
		return this.spending.stream().anyMatch(Objects::nonNull);
	}

	static String shown(@Nullable BigDecimal amount) {
		return (amount != null) ? Pounds.shown(amount) : "";
	}

	/**
	 * Lays budgets side by side.
	 * @param ownReports slugs of the partnership's own reports
	 */
	public static MoneyYears of(List<BudgetDetails> budgets, PayerSuccession lines, Set<String> ownReports) {
		var sorted = budgets.stream()
			.sorted(Comparator.comparing(BudgetDetails::startsOn)
				.thenComparing(BudgetDetails::endsOn)
				.reversed()
				.thenComparing((budget) -> !own(budget, ownReports)))
			.toList();
		var periods = new LinkedHashMap<String, List<BudgetDetails>>();
		for (var budget : sorted) {
			periods.computeIfAbsent(budget.startsOn() + " " + budget.endsOn(), (key) -> new ArrayList<>()).add(budget);
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
					.map((column) -> new Period(column.get(0).periodLabel(), column.get(0).reportSlug()))
					.toList(),
				recipients.values().stream().map((payers) -> received(payers, columns.size())).toList(),
				columns.stream().map((column) -> spending(column, ownReports)).toList());
	}

	private static boolean own(BudgetDetails budget, Set<String> ownReports) {
		return budget.reportSlug() != null && ownReports.contains(budget.reportSlug());
	}

	/** Puts what budgets of one period say into its column, each payer once. */
	private static void place(List<BudgetDetails> budgets, int column, int columns, PayerSuccession lines,
			Map<String, Map<String, List<List<ContributionDetails>>>> recipients) {
		var told = new LinkedHashSet<String>();
		for (var budget : budgets) {
			var here = new LinkedHashSet<String>();
			for (var one : budget.contributions()) {
				String payer = (one.kind() == ContributionKind.CARRIED_FORWARD) ? "carried forward" : lines.payer(one);
				String key = lines.recipient(one) + " / " + payer;
				if (!told.contains(key)) {
					here.add(key);
					recipients.computeIfAbsent(lines.recipient(one), (recipient) -> new LinkedHashMap<>())
						.computeIfAbsent(payer, (line) -> empty(columns))
						.get(column)
						.add(one);
				}
			}
			told.addAll(here);
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
				money.size() < contributions.size());
	}

	/** Only the partnership's own reports tell what it spent, else the draft. */
	private static @Nullable BigDecimal spending(List<BudgetDetails> budgets, Set<String> ownReports) {
		return budgets.stream()
			.filter((budget) -> budget.reportSlug() == null || own(budget, ownReports))
			.filter((budget) -> budget.expenditures().stream().anyMatch((line) -> line.own() && line.amount() != null))
			.findFirst()
			.map(BudgetTable::spending)
			.orElse(null);
	}

}
