package org.throughline.transfer.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.DecimalMark;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.ApproximateDate;

/**
 * A row of a file with its changed cells converted, and the existing item.
 *
 * @param <D> the items in the rows
 */
public final class Row<D> {

	/** Dates that spreadsheets make of "3-4" and "3/24". */
	private static final Pattern MADE_DATE = Pattern.compile("(?i)\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-[a-z]{3}"
			+ "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\\d{2,4}");

	private final TableRow cells;

	private final @Nullable D existing;

	private final Lookups lookups;

	private final Map<String, Column<D, ?>> columns = new LinkedHashMap<>();

	private final Map<String, Object> values = new HashMap<>();

	Row(TableRow cells, @Nullable D existing, List<Column<D, ?>> columns, Lookups lookups) {
		this.cells = cells;
		this.existing = existing;
		this.lookups = lookups;
		columns.forEach((column) -> this.columns.put(column.key(), column));
		columns.forEach(this::read);
	}

	private <V> void read(Column<D, V> column) {
		var cell = this.cells.changedCell(column.key());
		if (cell == null || cell == CellValue.NOTHING) {
			return;
		}
		if (column.statesNothing(cell.text())) {
			nothingStated(column, cell.text());
			return;
		}
		try {
			V value = column.type().read(cell, this.lookups);
			this.values.put(column.key(), Objects.requireNonNull(value));
			if (value instanceof Quantity quantity) {
				stored(column.key(), quantity, null);
			}
			if (this.existing != null && column.same(value, this.existing)) {
				ignore(column.key());
			}
			askIfFar(column.key(), day(value));
			if (column.isNumbering() && MADE_DATE.matcher(cell.text()).matches()) {
				warn(column.key(), "table.cell.dateForNumber");
			}
		}
		catch (UnclearCell unclear) {
			error(column.key(), unclear.code(), unclear.arguments());
		}
	}

	private static @Nullable LocalDate day(Object value) {
		return (value instanceof LocalDate day) ? day : (value instanceof DayOrText words) ? words.day()
				: (value instanceof ApproximateDate date) ? date.day() : null;
	}

	/** Asks about a date far from today: its year may be wrong. */
	public void askIfFar(String key, @Nullable LocalDate day) {
		if (day != null) {
			this.cells.askIfFar(key, day);
		}
	}

	/** Asks about a period such as "2024/25" whose days are those of another year. */
	public void askIfApart(String period, @Nullable LocalDate first, LocalDate last) {
		if (changed() && CellPeriods.apart(text(period), first, last)) {
			warn(period, "table.cell.otherPeriod", text(period));
		}
	}

	private void nothingStated(Column<D, ?> column, String text) {
		ignore(column.key());
		if (column.use() == TableColumn.Use.REQUIRED) {
			error(column.key(), "table.cell.nothingStated", text);
		}
		else {
			warn(column.key(), "table.cell.nothingStated", text);
		}
	}

	/** The existing item, or {@code null} if the row is new. */
	public @Nullable D existing() {
		return this.existing;
	}

	/** A property of the existing item, or another value if the row is new. */
	public <V> V existing(Function<D, V> property, V otherwise) {
		return (this.existing != null) ? property.apply(this.existing) : otherwise;
	}

	/**
	 * The new value of the cell, or the existing one, or the default, or {@code null}.
	 * @param <V> the type of the column's values
	 */
	public <V> @Nullable V get(String key) {
		@SuppressWarnings("unchecked")
		var column = (Column<D, V>) column(key);
		if (changed(key)) {
			@SuppressWarnings("unchecked")
			var value = (V) this.values.get(key);
			return value;
		}
		return (this.existing != null) ? column.value(this.existing) : column.otherwise();
	}

	/**
	 * The same, never {@code null}: for required columns, lists and those with a default.
	 */
	public <V> V require(String key) {
		V value = get(key);
		@SuppressWarnings("unchecked")
		var column = (Column<D, V>) column(key);
		if (value == null) {
			value = column.otherwise();
		}
		return (value != null) ? value : Objects.requireNonNull(column.type().missing(), key);
	}

	private Column<D, ?> column(String key) {
		return Objects.requireNonNull(this.columns.get(key), () -> "There is no column " + key);
	}

	/** Whether the table has a column. */
	public boolean has(String key) {
		return this.columns.containsKey(key);
	}

	/** Whether the cell differs from the existing item. */
	public boolean changed(String key) {
		return this.cells.changed(key);
	}

	/** Whether any cell differs from the existing item. */
	public boolean changed() {
		return !this.cells.changes().isEmpty();
	}

	/** The text of the new or the existing cell; empty if there is none. */
	public String text(String key) {
		return this.cells.text(key);
	}

	/** The text in the file; empty if there is none. */
	public String written(String key) {
		return this.cells.written(key);
	}

	/** The character before decimals in the file. */
	public DecimalMark decimals() {
		return this.cells.decimals();
	}

	/**
	 * Records the number that is stored for the text of a cell.
	 * @param unit its unit, or {@code null}
	 */
	public void stored(String key, Quantity quantity, @Nullable String unit) {
		this.cells.stored(key, quantity, unit);
	}

	public boolean hasReference() {
		return this.cells.hasReference();
	}

	/** Ignores the cell. */
	public void ignore(String key) {
		this.cells.ignore(key);
	}

	/** Records an error on a cell. */
	public void error(String key, String code, Object... arguments) {
		this.cells.error(key, code, arguments);
	}

	/**
	 * Checks a rule and records its violation on a cell.
	 * @param columns keys of columns by the fields that rules name; others have the same
	 * name
	 */
	public void check(Runnable rule, Map<String, String> columns) {
		try {
			rule.run();
		}
		catch (RuleViolation violation) {
			error(columns.getOrDefault(violation.field(), violation.field()), violation.key(), violation.arguments());
		}
	}

	/** Refuses changes of what is set when a row is added. */
	void checkFixed() {
		if (this.existing != null) {
			this.columns.values()
				.stream()
				.filter((column) -> column.isFixed() && changed(column.key()))
				.forEach((column) -> error(column.key(), "table.cell.fixed"));
		}
	}

	/** Records something to confirm on a cell. */
	public void warn(String key, String code, Object... arguments) {
		this.cells.warn(key, code, arguments);
	}

	public boolean hasErrors() {
		return this.cells.hasErrors();
	}

}
