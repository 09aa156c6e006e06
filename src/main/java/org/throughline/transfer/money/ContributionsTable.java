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
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableColumn.Use;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

/**
 * Budget contributions as a table: one contribution a row.
 */
@Component
class ContributionsTable implements TransferTable<ContributionsTable.Line> {

	private static final String PAYER = "payer";

	private static final String PAYER_NAME = "payerName";

	private static final String KIND = "kind";

	private static final String AMOUNT = "amount";

	private static final String WORDS = "words";

	private static final String DESCRIPTION = "description";

	private static final String RECURRING = "recurring";

	private static final String RECIPIENT = "recipient";

	private static final String PART_OF = "partOf";

	private final BudgetService budgets;

	private final BudgetLineService lines;

	private final EnumAnswers answers;

	ContributionsTable(BudgetService budgets, BudgetLineService lines, EnumAnswers answers) {
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
	record Line(NamedBudgets.@Nullable Named budget, @Nullable Integer number, ContributionEdit edit) {

	}

	@Override
	public String key() {
		return "contributions";
	}

	@Override
	public String rows() {
		return "contributions";
	}

	@Override
	public String page() {
		return "money";
	}

	@Override
	public List<TableColumn> columns() {
		var columns = new ArrayList<>(NamedBudgets.COLUMNS);
		columns.add(TableColumn
			.of(ColumnKind.ORGANISATION, PAYER, "Payer", "An organisation held here; others as words, once confirmed")
			.used(Use.REQUIRED)
			.alsoWorded("Partner", "Agency", "Organisation", "Contributor", "Funding partner", "Source of income"));
		columns.add(TableColumn.text(PAYER_NAME, "Payer, as written", 300, "Where the report uses another name"));
		columns
			.add(TableColumn.choice(KIND, "How", this.answers.of(ContributionKind.class), "Cash where nothing is said")
				.used(Use.SAID_ONLY)
				.alsoWorded("Type", "Type of contribution", "Cash or in kind"));
		columns
			.add(TableColumn.of(ColumnKind.NUMBER, AMOUNT, "Amount", "Pounds and pence; empty where it is not stated")
				.alsoWorded("Contribution", "Amount (£)", "£", "Cash contribution", "Total", "Income"));
		columns.add(TableColumn.text(WORDS, "Amount, as written", 1_000, "In the report's words"));
		columns.add(TableColumn.text(DESCRIPTION, "What it is", 2_000, "What is given in kind, or what for")
			.alsoWorded("Description", "Details", "Comments"));
		columns
			.add(TableColumn.choice(RECURRING, "Every year", EnumAnswers.YES_OR_NO, "Whether it is paid every year"));
		columns.add(TableColumn
			.of(ColumnKind.ORGANISATION, RECIPIENT, "Recipient", "Empty where it is the partnership itself")
			.alsoWorded("Paid to", "Board"));
		columns.add(TableColumn.text(PART_OF, "Part of one sum", 1_000,
				"Where one sum is split: the sum as written, the same words at each part"));
		return columns;
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return this.budgets.list(partnershipId).stream().flatMap((budget) -> held(budget).stream()).toList();
	}

	private List<HeldRow> held(BudgetDetails budget) {
		return budget.contributions().stream().map((one) -> {
			Map<String, String> cells = NamedBudgets.cells(budget);
			cells.put(PAYER, MoneyBody.cell(one.payerOrganisation(), one.payerName()));
			cells.put(PAYER_NAME, MoneyBody.inWords(one.payerOrganisation(), one.payerName()));
			cells.put(KIND, this.answers.text(one.kind()));
			cells.put(AMOUNT, MoneyBody.shown(one.amount()));
			cells.put(WORDS, text(one.asWritten()));
			cells.put(DESCRIPTION, text(one.description()));
			cells.put(RECURRING, one.recurring() ? EnumAnswers.YES : "");
			cells.put(RECIPIENT, MoneyBody.cell(one.recipientOrganisation(), one.recipientName()));
			cells.put(PART_OF, text(one.partOf()));
			return new HeldRow(budget.slug() + "/" + one.number(), cells);
		}).toList();
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** The same payer gives the same to the same in one period once. */
	@Override
	public String likeness(UnaryOperator<String> cell) {
		String kind = cell.apply(KIND);
		return String.join(" / ", cell.apply(NamedBudgets.PERIOD), cell.apply(NamedReports.REPORT), cell.apply(PAYER),
				kind.isEmpty() ? this.answers.text(ContributionKind.CASH) : kind, cell.apply(RECIPIENT),
				cell.apply(DESCRIPTION));
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

		private final Map<String, ContributionDetails> before = new HashMap<>();

		private final List<HeldRow> held = new ArrayList<>();

		private final NamedBudgets budgets;

		Reading(List<BudgetDetails> budgets, NamedBudgets named) {
			this.budgets = named;
			for (var budget : budgets) {
				budget.contributions().forEach((one) -> this.before.put(budget.slug() + "/" + one.number(), one));
				this.held.addAll(ContributionsTable.this.held(budget));
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
			var payer = MoneyBody.read(row, PAYER, PAYER_NAME, (now != null) ? now.payerSlug() : null,
					(now != null) ? now.payerName() : null);
			var recipient = MoneyBody.read(row, RECIPIENT, null, (now != null) ? now.recipientSlug() : null,
					(now != null) ? now.recipientName() : null);
			MoneyBody.refuseTotal(row, PAYER);
			var kind = row.choice(KIND, ContributionKind.class);
			var amount = MoneyBody.amount(row, AMOUNT, ContributionsTable.this.answers);
			var edit = new ContributionEdit(payer.slug(), payer.words(), recipient.slug(), recipient.words(),
					(kind != null) ? kind : (now != null) ? now.kind() : ContributionKind.CASH, amount,
					row.words(WORDS), row.words(DESCRIPTION), row.text(RECURRING).equals(EnumAnswers.YES),
					row.words(PART_OF), (now != null) ? now.version() : 0);
			return new Line(budget, (now != null) ? now.number() : null, edit);
		}

		@Override
		public List<String> besides() {
			return this.budgets.besides();
		}

	}

}
