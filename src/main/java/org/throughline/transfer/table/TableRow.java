package org.throughline.transfer.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.DecimalMark;
import org.throughline.platform.text.Quantity;

/**
 * A row of a file, each cell read by the kind of its column, and the existing row. Only
 * cells that differ from it are changes.
 */
final class TableRow {

	private final int number;

	private final @Nullable ExistingRow existing;

	private final TableSupport support;

	private final Map<String, TableColumn> columns = new LinkedHashMap<>();

	private final Map<String, String> cells = new HashMap<>();

	private final Map<String, CellValue> changed = new LinkedHashMap<>();

	private final Set<String> ignored = new HashSet<>();

	private final Set<String> wrong = new HashSet<>();

	private final List<CellProblem> problems = new ArrayList<>();

	private final Map<String, String> stored = new HashMap<>();

	private DecimalMark decimals = DecimalMark.POINT;

	TableRow(int number, @Nullable ExistingRow existing, TableSupport support) {
		this.number = number;
		this.existing = existing;
		this.support = support;
	}

	void identify(String reference, String state) {
		this.cells.put(ColumnChoices.REFERENCE, reference);
		this.cells.put(ColumnChoices.STATE, state);
	}

	void read(TableColumn column, String cell, CellReader reader) {
		this.decimals = reader.decimals();
		this.columns.put(column.key(), column);
		this.cells.put(column.key(), cell);
		String before = (this.existing != null) ? this.existing.cell(column.key()) : "";
		boolean required = column.use() == TableColumn.Use.REQUIRED;
		if (cell.isEmpty()) {
			if (required) {
				error(column.key(), "table.cell.empty");
			}
			else if (!before.isEmpty() && column.use() == TableColumn.Use.OPTIONAL) {
				this.changed.put(column.key(), CellValue.NOTHING);
			}
		}
		else if (!same(cell, before) && !aliases(column, cell)) {
			read(column, cell, before, reader);
		}
	}

	private void read(TableColumn column, String cell, String before, CellReader reader) {
		try {
			var value = reader.read(column, cell);
			if (!same(value.text(), before)) {
				this.changed.put(column.key(), value);
			}
		}
		catch (UnclearCell unclear) {
			error(column.key(), unclear.code(), unclear.arguments());
		}
	}

	private boolean aliases(TableColumn column, String cell) {
		return this.existing != null && same(cell, this.existing.aliases().getOrDefault(column.key(), ""));
	}

	private static boolean same(String one, String other) {
		return one.equals(other) || CellText.clean(one).equals(CellText.clean(other));
	}

	/** Its number in the sheet. */
	int number() {
		return this.number;
	}

	/** The existing row, or {@code null} if the row is new. */
	@Nullable ExistingRow existing() {
		return this.existing;
	}

	/** Whether it has a reference. */
	boolean hasReference() {
		return !written(ColumnChoices.REFERENCE).isEmpty();
	}

	/** Whether a cell differs from the existing row. */
	boolean changed(String column) {
		return this.changed.containsKey(column) && !this.ignored.contains(column);
	}

	/** The changed cell of a column, or {@code null} if it is not changed. */
	@Nullable CellValue changedCell(String column) {
		return changed(column) ? this.changed.get(column) : null;
	}

	/** The text of the new or the existing cell; empty if there is none. */
	String text(String column) {
		var value = this.changed.get(column);
		if (value != null && !this.ignored.contains(column)) {
			return value.text();
		}
		return (this.existing != null) ? this.existing.cell(column) : "";
	}

	/** The text in the file; empty if there is none. */
	String written(String column) {
		return this.cells.getOrDefault(column, "");
	}

	/** Ignores a cell. */
	void ignore(String column) {
		this.ignored.add(column);
	}

	/** The character before decimals in the file. */
	DecimalMark decimals() {
		return this.decimals;
	}

	/** Records the number that is stored for the text of a cell. */
	void stored(String column, Quantity quantity, @Nullable String unit) {
		var value = quantity.value();
		var qualifier = quantity.qualifier();
		String number = (value == null || qualifier == null) ? this.support.text("table.stored.none")
				: this.support.text("table.stored", this.support.label(qualifier), Quantity.plain(value));
		this.stored.put(column, (value == null || unit == null) ? number : number + " " + unit);
	}

	/** Asks about a date far from today. */
	void askIfFar(String column, LocalDate day) {
		if (changed(column) && this.support.isFar(day)) {
			warn(column, "table.cell.farDay", String.valueOf(day.getYear()));
		}
	}

	/** Records an error on a cell, unless it has one: others may follow from it. */
	void error(String column, String code, Object... arguments) {
		if (this.wrong.add(column)) {
			problem(column, this.support.text(code, arguments), false);
		}
	}

	/** Records something to confirm on a cell. */
	void warn(String column, String code, Object... arguments) {
		problem(column, this.support.text(code, arguments), true);
	}

	private void problem(String key, String message, boolean question) {
		var column = key.equals(ColumnChoices.REFERENCE) ? this.support.reference()
				: key.equals(ColumnChoices.STATE) ? this.support.state() : this.columns.get(key);
		this.problems.add(new CellProblem(this.number, (column != null) ? column.heading() : "",
				this.cells.getOrDefault(key, ""), message, question));
	}

	/** Whether a cell has an error. */
	boolean hasErrors() {
		return !this.wrong.isEmpty();
	}

	List<CellProblem> problems() {
		return this.problems;
	}

	/** The changed cells, in the order of the columns. */
	List<ReadRow.CellChange> changes() {
		var changes = new ArrayList<ReadRow.CellChange>();
		this.changed.forEach((key, value) -> {
			var column = this.columns.get(key);
			if (column != null && changed(key)) {
				changes.add(
						new ReadRow.CellChange(column.heading(), (this.existing != null) ? this.existing.cell(key) : "",
								value.text(), this.stored.getOrDefault(key, "")));
			}
		});
		return changes;
	}

}
