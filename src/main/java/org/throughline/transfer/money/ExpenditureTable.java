package org.throughline.transfer.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

/**
 * Expenditure as a table: one line of a budget a row.
 */
@Component
class ExpenditureTable implements TransferTable<ExpenditureTable.Line> {

	private static final String WORDING = "wording";

	private static final String CATEGORY = "category";

	private static final String AMOUNT = "amount";

	private static final String WORDS = "words";

	private static final String PAYER = "payer";

	private final BudgetService budgets;

	private final BudgetLineService lines;

	private final EnumAnswers answers;

	ExpenditureTable(BudgetService budgets, BudgetLineService lines, EnumAnswers answers) {
		this.budgets = budgets;
		this.lines = lines;
		this.answers = answers;
	}

	/**
	 * A row ready to be saved.
	 *
	 * @param budget what it belongs to; none in a row that is wrong
	 * @param number its number there; none where it is new
	 * @param edit what it says
	 */
	record Line(NamedBudgets.@Nullable Named budget, @Nullable Integer number, ExpenditureEdit edit) {

	}

	@Override
	public String key() {
		return "expenditure";
	}

	@Override
	public String rows() {
		return "lines of expenditure";
	}

	@Override
	public String page() {
		return "money";
	}

	@Override
	public List<TableColumn> columns() {
		var columns = new ArrayList<>(NamedBudgets.COLUMNS);
		columns.add(TableColumn.text(WORDING, "What for", 500, "As the report calls it")
			.used(Use.REQUIRED)
			.alsoWorded("Expenditure", "Description", "Budget heading", "Spend on"));
		columns.add(TableColumn
			.choice(CATEGORY, "Sort", this.answers.of(ExpenditureCategory.class),
					"So that years can be laid side by side; Other where nothing is said")
			.used(Use.SAID_ONLY)
			.alsoWorded("Category", "Type"));
		columns
			.add(TableColumn.of(ColumnKind.NUMBER, AMOUNT, "Amount", "Pounds and pence; empty where it is not stated")
				.alsoWorded("Amount (£)", "£", "Cost", "Actual", "Spend", "Total"));
		columns.add(TableColumn.text(WORDS, "Amount, as written", 1_000, "In the report's words"));
		columns.add(TableColumn.of(ColumnKind.ORGANISATION, PAYER, "Whose money",
				"Empty where it is the partnership's own"));
		return columns;
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return this.budgets.list(partnershipId).stream().flatMap((budget) -> held(budget).stream()).toList();
	}

	private List<HeldRow> held(BudgetDetails budget) {
		return budget.expenditures().stream().map((line) -> {
			Map<String, String> cells = NamedBudgets.cells(budget);
			cells.put(WORDING, line.wording());
			cells.put(CATEGORY, this.answers.text(line.category()));
			cells.put(AMOUNT, MoneyBody.shown(line.amount()));
			cells.put(WORDS, Objects.requireNonNullElse(line.asWritten(), ""));
			cells.put(PAYER, MoneyBody.cell(line.payerOrganisation(), line.payerName()));
			return new HeldRow(budget.slug() + "/" + line.number(), cells);
		}).toList();
	}

	/** The same words in one period are the same line. */
	@Override
	public String likeness(UnaryOperator<String> cell) {
		return String.join(" / ", cell.apply(NamedBudgets.PERIOD), cell.apply(NamedReports.REPORT), cell.apply(WORDING),
				cell.apply(PAYER));
	}

	@Override
	public RowReading<Line> reading(UUID partnershipId, String fileName) {
		var budgets = this.budgets.list(partnershipId);
		return new Reading(budgets, new NamedBudgets(budgets, this.budgets.reports(partnershipId)));
	}

	@Override
	public void save(UUID partnershipId, List<Line> rows, String fileName) {
		var opening = new NamedBudgets.Opening(this.budgets, partnershipId);
		for (var row : rows) {
			String budget = opening.slug(Objects.requireNonNull(row.budget()));
			if (row.number() == null) {
				this.lines.add(partnershipId, budget, TimeOrderedId.next(), row.edit(), null);
			}
			else {
				this.lines.edit(partnershipId, budget, row.number(), row.edit());
			}
		}
	}

	/** Reads the rows of one file. */
	private final class Reading implements RowReading<Line> {

		private final Map<String, ExpenditureDetails> before = new HashMap<>();

		private final List<HeldRow> held = new ArrayList<>();

		private final NamedBudgets budgets;

		Reading(List<BudgetDetails> budgets, NamedBudgets named) {
			this.budgets = named;
			for (var budget : budgets) {
				budget.expenditures().forEach((line) -> this.before.put(budget.slug() + "/" + line.number(), line));
				this.held.addAll(ExpenditureTable.this.held(budget));
			}
		}

		@Override
		public List<HeldRow> held() {
			return this.held;
		}

		@Override
		public Line read(TableRow row) {
			var now = (row.held() != null) ? this.before.get(row.held().reference()) : null;
			var budget = this.budgets.read(row);
			var payer = MoneyBody.read(row, PAYER, null, (now != null) ? now.payerSlug() : null,
					(now != null) ? now.payerName() : null);
			MoneyBody.refuseTotal(row, WORDING);
			var category = row.choice(CATEGORY, ExpenditureCategory.class);
			var amount = MoneyBody.amount(row, AMOUNT, ExpenditureTable.this.answers);
			var edit = new ExpenditureEdit(
					(category != null) ? category : (now != null) ? now.category() : ExpenditureCategory.OTHER,
					row.text(WORDING), payer.slug(), payer.words(), amount, row.words(WORDS),
					(now != null) ? now.version() : 0);
			return new Line(budget, (now != null) ? now.number() : null, edit);
		}

		@Override
		public List<String> besides() {
			return this.budgets.besides();
		}

	}

}
