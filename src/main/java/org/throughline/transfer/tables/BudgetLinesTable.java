package org.throughline.transfer.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.transfer.table.Part;
import org.throughline.measure.BudgetContent;
import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetEdit;
import org.throughline.measure.BudgetLineDetails;
import org.throughline.measure.BudgetLineEdit;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.Pounds;
import org.throughline.measure.StatedAmount;
import org.throughline.transfer.table.CellPeriods;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.tables.BudgetLinesTable.Values;

/**
 * A table of lines of budgets. A new period adds a budget.
 *
 * @param <D> the lines
 * @param <E> new values of a line
 */
abstract class BudgetLinesTable<D extends BudgetLineDetails, E extends BudgetLineEdit>
		extends TransferTable<Part<BudgetDetails, D>, Values<E>> {

	private static final Pattern TOTAL = Pattern.compile("((grand|sub|overall)[ -]?)?totals?( .*)?:?",
			Pattern.CASE_INSENSITIVE);

	private final BudgetService budgets;

	private final BudgetLineService<D, E> lines;

	BudgetLinesTable(TableSupport support, String key, Columns<Part<BudgetDetails, D>> columns, BudgetService budgets,
			BudgetLineService<D, E> lines) {
		super(support, key, "money", columns);
		this.budgets = budgets;
		this.lines = lines;
	}

	/** The columns that identify the budget of a line. */
	static <D extends BudgetLineDetails> Columns<Part<BudgetDetails, D>> budgetColumns() {
		var columns = new Columns<Part<BudgetDetails, D>>();
		columns.period(40, (line) -> line.parent().period().label()).required().sameForAll().identifying().fixed();
		columns.report((line) -> line.parent().reportSlug()).identifying().fixed();
		columns.day("firstDay", (line) -> line.parent().period().startsOn()).keptIfEmpty().sameForAll().fixed();
		columns.day("lastDay", (line) -> line.parent().period().endsOn()).keptIfEmpty().sameForAll().fixed();
		columns.reference((line) -> line.parent().slug() + "/" + line.item().number());
		return columns;
	}

	/** The columns of an amount in pounds and its wording. */
	static <D> void stated(Columns<D> columns, String key, Function<D, StatedAmount> property) {
		columns.amount(key, (text) -> Objects.requireNonNull(Pounds.read(key, text)),
				(item) -> property.apply(item).amount());
		columns.text(key + "AsWritten", 1_000, (item) -> property.apply(item).asWritten());
	}

	static StatedAmount stated(Row<?> row, String key) {
		return new StatedAmount(row.get(key), row.get(key + "AsWritten"));
	}

	/**
	 * The columns of an organisation of the line, or another body, and its name as
	 * written.
	 */
	static <D> Column<Part<BudgetDetails, D>, NamedBody> organisation(Columns<Part<BudgetDetails, D>> columns,
			String key, Column.Property<D, NamedReference> organisation, Column.Property<D, String> name) {
		var column = Bodies.column(columns, key,
				Part.of((line) -> property(organisation.of(line), NamedReference::slug)),
				Part.of((line) -> property(organisation.of(line), NamedReference::name)), Part.of(name));
		columns.text(key + Bodies.NAME, 300, Part.of((line) -> (organisation.of(line) != null) ? name.of(line) : null));
		return column;
	}

	private static @Nullable String property(@Nullable NamedReference organisation,
			Function<NamedReference, String> property) {
		return (organisation != null) ? property.apply(organisation) : null;
	}

	/** Refuses totals, which are computed. */
	static void refuseTotal(Row<?> row, String column) {
		if (TOTAL.matcher(row.text(column).strip()).matches()) {
			row.error(column, "table.budgets.error.total");
		}
	}

	@Override
	protected String valueColumn() {
		return "amount";
	}

	abstract E values(Row<Part<BudgetDetails, D>> row, int version);

	@Override
	protected List<Part<BudgetDetails, D>> existing(UUID partnershipId) {
		return this.budgets.list(partnershipId)
			.stream()
			.flatMap((budget) -> this.lines.lines(budget).stream().map((line) -> new Part<>(budget, line)))
			.toList();
	}

	@Override
	protected RowReader<Part<BudgetDetails, D>, Values<E>> reader(UUID partnershipId,
			List<Part<BudgetDetails, D>> existing, Lookups lookups) {
		var slugs = this.budgets.list(partnershipId)
			.stream()
			.sorted(Comparator
				.comparing((budget) -> !CellPeriods.label(budget.period().label()).equals(budget.period().label())))
			.collect(Collectors.toMap((budget) -> key(CellPeriods.label(budget.period().label()), budget.reportSlug()),
					BudgetDetails::slug, (first, same) -> first));
		return new Reader(slugs, lookups);
	}

	@Override
	protected void save(UUID partnershipId, List<Change<Part<BudgetDetails, D>, Values<E>>> changes, String fileName) {
		var slugs = new HashMap<BudgetEdit, String>();
		var added = new LinkedHashMap<String, List<E>>();
		for (var change : changes) {
			var values = change.values();
			if (change.existing() != null) {
				this.lines.edit(partnershipId, change.existing().parent().slug(), change.existing().item().number(),
						values.line());
				continue;
			}
			String slug = (values.budget() != null) ? values.budget() : slugs.computeIfAbsent(
					Objects.requireNonNull(values.added()), (budget) -> this.budgets.add(partnershipId, budget, null));
			added.computeIfAbsent(slug, (budget) -> new ArrayList<>()).add(values.line());
		}
		added.forEach((budget, lines) -> this.lines.addAll(partnershipId, budget, lines));
	}

	private static String key(String period, @Nullable String report) {
		return period + " / " + report;
	}

	/**
	 * New values of a line.
	 *
	 * @param budget slug of its budget, or {@code null} if that is new
	 * @param added the new budget, or {@code null}
	 */
	record Values<E>(@Nullable String budget, @Nullable BudgetEdit added, E line) {

	}

	/** Finds the budgets of the rows of one file. */
	private final class Reader implements RowReader<Part<BudgetDetails, D>, Values<E>> {

		private final Map<String, String> slugs;

		private final Lookups lookups;

		private final Map<String, BudgetEdit> added = new LinkedHashMap<>();

		Reader(Map<String, String> slugs, Lookups lookups) {
			this.slugs = slugs;
			this.lookups = lookups;
		}

		@Override
		public Values<E> read(Row<Part<BudgetDetails, D>> row) {
			var existing = row.existing();
			if (existing != null) {
				return new Values<>(existing.parent().slug(), null, values(row, existing.item().version()));
			}
			var line = values(row, 0);
			String period = row.require("period");
			String report = row.get("report");
			String slug = this.slugs.get(key(period, report));
			return new Values<>(slug, (slug != null) ? null : added(row, period, report), line);
		}

		private @Nullable BudgetEdit added(Row<Part<BudgetDetails, D>> row, String label, @Nullable String report) {
			var period = BudgetPeriods.read(row, label, report, this.lookups);
			return row.hasErrors() ? null : this.added.computeIfAbsent(key(label, report),
					(key) -> new BudgetEdit(BudgetContent.of(period), report, 0));
		}

		@Override
		public List<String> sideEffects() {
			if (this.added.isEmpty()) {
				return List.of();
			}
			String periods = this.added.values().stream().map(this::name).collect(Collectors.joining("; "));
			return List.of(this.lookups.text("table.budgets.added", periods));
		}

		private String name(BudgetEdit budget) {
			String label = budget.content().period().label();
			return (budget.report() != null) ? label + " (" + budget.report() + ")" : label;
		}

	}

}
