package org.throughline.transfer.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file, each cell read as its column says, beside the row as it stands here.
 * Only what differs from that is a change; what does not differ is not read again.
 */
public final class TableRow {

	private final int number;

	private final @Nullable HeldRow held;

	private final TableSupport support;

	private final Map<String, TableColumn> columns = new LinkedHashMap<>();

	private final Map<String, String> cells = new HashMap<>();

	private final Map<String, CellValue> changed = new LinkedHashMap<>();

	private final Set<String> left = new HashSet<>();

	private final List<CellProblem> problems = new ArrayList<>();

	TableRow(int number, @Nullable HeldRow held, TableSupport support) {
		this.number = number;
		this.held = held;
		this.support = support;
	}

	void bears(String reference, String state) {
		this.cells.put(ColumnChoices.REFERENCE, reference);
		this.cells.put(ColumnChoices.STATE, state);
	}

	void take(TableColumn column, String cell, CellReader reader) {
		this.columns.put(column.key(), column);
		this.cells.put(column.key(), cell);
		String before = (this.held != null) ? this.held.cell(column.key()) : "";
		boolean required = column.use() == TableColumn.Use.REQUIRED;
		if (cell.isEmpty()) {
			if (required) {
				error(column.key(), "table.cell.empty");
			}
			else if (!before.isEmpty() && column.use() == TableColumn.Use.OPTIONAL) {
				this.changed.put(column.key(), CellValue.NOTHING);
			}
		}
		else if (!same(cell, before) && !alsoWritten(column, cell)) {
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

	private boolean alsoWritten(TableColumn column, String cell) {
		return this.held != null && same(cell, this.held.alsoWritten().getOrDefault(column.key(), ""));
	}

	private static boolean same(String one, String other) {
		return one.equals(other) || one.replace("\r\n", "\n").strip().equals(other.replace("\r\n", "\n").strip());
	}

	/** Its number in the sheet. */
	public int number() {
		return this.number;
	}

	/** The row as it stands here; none where it is new. */
	public @Nullable HeldRow held() {
		return this.held;
	}

	/** Whether it says by its reference which row here is meant. */
	public boolean named() {
		return !written(ColumnChoices.REFERENCE).isEmpty();
	}

	/** Whether a cell says something else than what stands here. */
	public boolean changed(String column) {
		return this.changed.containsKey(column) && !this.left.contains(column);
	}

	/** The changed cell of a column, or {@code null} if it is not changed. */
	@Nullable CellValue changedCell(String column) {
		return changed(column) ? this.changed.get(column) : null;
	}

	/** What a column holds from now on; empty for nothing. */
	public String text(String column) {
		var value = this.changed.get(column);
		if (value != null && !this.left.contains(column)) {
			return value.text();
		}
		return (this.held != null) ? this.held.cell(column) : "";
	}

	/** The same, or none where it is empty. */
	public @Nullable String words(String column) {
		String text = text(column);
		return text.isEmpty() ? null : text;
	}

	/** What stands in the cell itself; empty for nothing, or where the sheet lacks it. */
	public String written(String column) {
		return this.cells.getOrDefault(column, "");
	}

	/** The day a changed cell means. */
	public @Nullable LocalDate day(String column) {
		var value = this.changed.get(column);
		return (value != null) ? value.day() : null;
	}

	/** The number a changed cell means. */
	public @Nullable BigDecimal number(String column) {
		var value = this.changed.get(column);
		return (value != null) ? value.number() : null;
	}

	/**
	 * The value a changed cell means: of a choice its answer's, of an organisation its
	 * slug, of a day in words those words.
	 */
	public @Nullable String value(String column) {
		var value = this.changed.get(column);
		return (value != null) ? value.value() : null;
	}

	/** The answer a changed cell means. */
	public <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
		String value = value(column);
		return (value != null) ? Enum.valueOf(type, value) : null;
	}

	/** What a cell says has no effect. */
	public void leave(String column) {
		this.left.add(column);
	}

	void error(String column, String code, Object... arguments) {
		wrong(column, this.support.text(code, arguments));
	}

	/** Something is wrong with a cell. */
	public void wrong(String column, String message) {
		problem(column, message, false);
	}

	/** Something about a cell is unusual and to be confirmed. */
	public void ask(String column, String message) {
		problem(column, message, true);
	}

	private void problem(String key, String message, boolean question) {
		var column = key.equals(ColumnChoices.REFERENCE) ? this.support.reference()
				: key.equals(ColumnChoices.STATE) ? this.support.state() : this.columns.get(key);
		this.problems.add(new CellProblem(this.number, (column != null) ? column.heading() : "",
				this.cells.getOrDefault(key, ""), message, question));
	}

	/** Whether something is wrong with it. */
	public boolean isWrong() {
		return this.problems.stream().anyMatch((problem) -> !problem.question());
	}

	List<CellProblem> problems() {
		return this.problems;
	}

	/** What would change, in the order of the columns. */
	List<ReadRow.CellChange> changes() {
		var changes = new ArrayList<ReadRow.CellChange>();
		this.changed.forEach((key, value) -> {
			var column = this.columns.get(key);
			if (column != null && changed(key)) {
				changes.add(new ReadRow.CellChange(column.heading(), (this.held != null) ? this.held.cell(key) : "",
						value.text()));
			}
		});
		return changes;
	}

}
