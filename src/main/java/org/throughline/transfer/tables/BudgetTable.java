package org.throughline.transfer.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetEdit;
import org.throughline.measure.BudgetService;
import org.throughline.measure.Pounds;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.BudgetTable.InBudget;
import org.throughline.transfer.tables.BudgetTable.Values;

/**
 * A table of lines of budgets. A budget is what one report states for one period; a new
 * period adds a budget.
 *
 * @param <L> the lines
 * @param <E> new values of a line
 */
abstract class BudgetTable<L, E> extends TransferTable<InBudget<L>, Values<E>> {

	private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s?[/–-]\\s?(\\d{2}|\\d{4})");

	private static final Pattern TOTAL = Pattern.compile("((grand|sub|overall)[ -]?)?totals?( .*)?:?",
			Pattern.CASE_INSENSITIVE);

	private final BudgetService budgets;

	BudgetTable(TableSupport support, String key, Columns<InBudget<L>> columns, BudgetService budgets) {
		super(support, key, "money", columns);
		this.budgets = budgets;
	}

	/** The columns that say which budget a line belongs to. */
	static <L> Columns<InBudget<L>> columns(Function<L, Integer> number) {
		var columns = new Columns<InBudget<L>>();
		columns.text("period", 40, (line) -> line.budget().periodLabel()).required().sameForAll().identifying();
		columns.report((line) -> line.budget().reportSlug()).identifying();
		columns.day("firstDay", (line) -> line.budget().startsOn()).keptIfEmpty().sameForAll();
		columns.day("lastDay", (line) -> line.budget().endsOn()).keptIfEmpty().sameForAll();
		columns.reference((line) -> line.budget().slug() + "/" + number.apply(line.line()));
		return columns;
	}

	/** A column of an amount in pounds. */
	static <L> Column<InBudget<L>, BigDecimal> amount(Columns<InBudget<L>> columns,
			Column.Property<InBudget<L>, BigDecimal> property) {
		return columns.number("amount", (text) -> Objects.requireNonNull(Pounds.read("amount", text)), property);
	}

	/** Refuses totals, which are computed. */
	static <L> void refuseTotal(Row<InBudget<L>> row, String column) {
		if (TOTAL.matcher(row.text(column).strip()).matches()) {
			row.error(column, "table.budgets.error.total");
		}
	}

	abstract List<L> lines(BudgetDetails budget);

	abstract E values(Row<InBudget<L>> row);

	abstract void add(UUID partnershipId, String budget, E values);

	abstract void update(UUID partnershipId, String budget, L line, E values);

	@Override
	protected List<InBudget<L>> existing(UUID partnershipId) {
		return this.budgets.list(partnershipId)
			.stream()
			.flatMap((budget) -> lines(budget).stream().map((line) -> new InBudget<>(budget, line)))
			.toList();
	}

	@Override
	protected RowReader<InBudget<L>, Values<E>> reader(UUID partnershipId, List<InBudget<L>> existing,
			Lookups lookups) {
		var reader = new BudgetReader<L>(this.budgets.list(partnershipId), lookups);
		return new RowReader<>() {

			@Override
			public Values<E> read(Row<InBudget<L>> row) {
				return new Values<>(reader.read(row), values(row));
			}

			@Override
			public List<String> sideEffects() {
				return reader.sideEffects();
			}

		};
	}

	@Override
	protected void save(UUID partnershipId, List<Change<InBudget<L>, Values<E>>> changes, String fileName) {
		Map<String, String> added = new HashMap<>();
		for (var change : changes) {
			var budget = Objects.requireNonNull(change.values().budget());
			String slug = (budget.slug() != null) ? budget.slug() : added
				.computeIfAbsent(budget.label() + " / " + budget.report(), (label) -> add(partnershipId, budget));
			if (change.existing() == null) {
				add(partnershipId, slug, change.values().line());
			}
			else {
				update(partnershipId, slug, change.existing().line(), change.values().line());
			}
		}
	}

	private String add(UUID partnershipId, Budget budget) {
		return this.budgets.add(partnershipId, TimeOrderedId.next(), new BudgetEdit(budget.report(), budget.label(),
				budget.firstDay(), budget.lastDay(), null, null, null, null, null, 0), null);
	}

	/** A line with its budget. */
	record InBudget<L>(BudgetDetails budget, L line) {

		/** A property of the line. */
		static <L, V> Column.Property<InBudget<L>, V> of(Column.Property<L, V> property) {
			return (line) -> property.of(line.line());
		}

	}

	/** New values of a line, and its budget, or {@code null} if the row has errors. */
	record Values<E>(@Nullable Budget budget, E line) {

	}

	/**
	 * A budget.
	 *
	 * @param slug its slug, or {@code null} if it is new
	 */
	record Budget(@Nullable String slug, @Nullable String report, String label, LocalDate firstDay, LocalDate lastDay) {

		static Budget of(BudgetDetails budget) {
			return new Budget(budget.slug(), budget.reportSlug(), budget.periodLabel(), budget.startsOn(),
					budget.endsOn());
		}

	}

	/** Finds the budgets of the rows of one file. */
	private static final class BudgetReader<L> {

		private final List<BudgetDetails> budgets;

		private final Lookups lookups;

		private final Set<String> added = new LinkedHashSet<>();

		BudgetReader(List<BudgetDetails> budgets, Lookups lookups) {
			this.budgets = List.copyOf(budgets);
			this.lookups = lookups;
		}

		@Nullable Budget read(Row<InBudget<L>> row) {
			var existing = row.existing();
			if (existing != null) {
				var moved = Stream.of("period", "report", "firstDay", "lastDay").filter(row::changed).findFirst();
				moved.ifPresent((column) -> row.error(column, "table.budgets.error.moved"));
				return moved.isEmpty() ? Budget.of(existing.budget()) : null;
			}
			String label = row.require("period");
			String report = row.get("report");
			return this.budgets.stream()
				.filter((budget) -> budget.periodLabel().equals(label) && Objects.equals(budget.reportSlug(), report))
				.findFirst()
				.map(Budget::of)
				.orElseGet(() -> added(row, label, report));
		}

		private @Nullable Budget added(Row<InBudget<L>> row, String label, @Nullable String report) {
			var period = period(label, report);
			var first = Optional.ofNullable(row.<LocalDate>get("firstDay")).or(() -> period.map(Period::firstDay));
			var last = Optional.ofNullable(row.<LocalDate>get("lastDay")).or(() -> period.map(Period::lastDay));
			if (first.isEmpty() || last.isEmpty()) {
				row.error("period", "table.budgets.error.days");
				return null;
			}
			if (last.get().isBefore(first.get()) || !last.get().isBefore(first.get().plusMonths(36))) {
				row.error("lastDay", "table.budgets.error.lastDay");
				return null;
			}
			if (!row.hasErrors()) {
				this.added.add(label + ((report != null) ? " (" + report + ")" : ""));
			}
			return new Budget(null, report, label, first.get(), last.get());
		}

		/** The period of the report, or the year from 1 April. */
		private Optional<Period> period(String label, @Nullable String report) {
			var stated = (report == null) ? Optional.<Period>empty()
					: this.lookups.reports()
						.stream()
						.filter((one) -> one.slug().equals(report) && one.periodLabel().equals(label))
						.findFirst()
						.map((one) -> new Period(one.startsOn(), one.endsOn()));
			return stated.or(() -> year(label));
		}

		private static Optional<Period> year(String label) {
			var years = YEARS.matcher(label.strip());
			if (!years.matches()) {
				return Optional.empty();
			}
			int year = Integer.parseInt(years.group(1));
			boolean following = Integer.parseInt(years.group(2)) % 100 == (year + 1) % 100;
			return following ? Optional.of(new Period(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31)))
					: Optional.empty();
		}

		List<String> sideEffects() {
			return this.added.isEmpty() ? List.of()
					: List.of(this.lookups.text("table.budgets.added", String.join("; ", this.added)));
		}

		private record Period(LocalDate firstDay, LocalDate lastDay) {

		}

	}

}
