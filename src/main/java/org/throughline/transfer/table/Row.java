package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file, its changed cells converted, beside the existing item.
 *
 * @param <D> the items in the rows
 */
public final class Row<D> {

	private final TableRow cells;

	private final @Nullable D existing;

	private final Lookups lookups;

	private final Map<Column<D, ?>, Object> values = new HashMap<>();

	Row(TableRow cells, @Nullable D existing, List<Column<D, ?>> columns, Lookups lookups) {
		this.cells = cells;
		this.existing = existing;
		this.lookups = lookups;
		columns.forEach(this::read);
	}

	private <V> void read(Column<D, V> column) {
		var cell = this.cells.changedCell(column.key());
		if (cell == null || cell == CellValue.NOTHING) {
			return;
		}
		try {
			V value = column.type().read(cell, this.lookups);
			this.values.put(column, Objects.requireNonNull(value));
			if (this.existing != null && column.same(value, this.existing)) {
				ignore(column);
			}
		}
		catch (UnclearCell unclear) {
			error(column, unclear.code(), unclear.arguments());
		}
	}

	/** The existing item, or {@code null} if the row is new. */
	public @Nullable D existing() {
		return this.existing;
	}

	/**
	 * The new value of the cell, or the existing one, or the default, or {@code null}.
	 */
	public <V> @Nullable V get(Column<D, V> column) {
		if (changed(column)) {
			@SuppressWarnings("unchecked")
			var value = (V) this.values.get(column);
			return value;
		}
		return (this.existing != null) ? column.value(this.existing) : column.otherwise();
	}

	/**
	 * The same, never {@code null}: for required columns, lists and those with a default.
	 */
	public <V> V require(Column<D, V> column) {
		V value = get(column);
		if (value == null) {
			value = column.otherwise();
		}
		return (value != null) ? value : Objects.requireNonNull(column.type().missing(), column.key());
	}

	/** Whether the cell differs from the existing item. */
	public boolean changed(Column<D, ?> column) {
		return this.cells.changed(column.key());
	}

	/** Whether any cell differs from the existing item. */
	public boolean changed() {
		return !this.cells.changes().isEmpty();
	}

	/** The text of the new or the existing cell; empty if there is none. */
	public String text(Column<D, ?> column) {
		return this.cells.text(column.key());
	}

	/** The text in the file; empty if there is none. */
	public String written(Column<D, ?> column) {
		return this.cells.written(column.key());
	}

	/** Whether the row has a reference. */
	public boolean hasReference() {
		return this.cells.named();
	}

	/** Ignores the cell. */
	public void ignore(Column<D, ?> column) {
		this.cells.leave(column.key());
	}

	/** Records an error on a cell. */
	public void error(Column<D, ?> column, String code, Object... arguments) {
		this.cells.wrong(column.key(), this.lookups.text(code, arguments));
	}

	/** Records something to confirm on a cell. */
	public void warn(Column<D, ?> column, String code, Object... arguments) {
		this.cells.ask(column.key(), this.lookups.text(code, arguments));
	}

	/** Whether the row has errors. */
	public boolean hasErrors() {
		return this.cells.isWrong();
	}

}
