package org.throughline.transfer.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Converts the cells of a column to values and back.
 *
 * @param <V> the values
 */
interface ColumnType<V> {

	/** The kind of cell it is read from. */
	ColumnKind kind();

	/**
	 * Converts a cell that is not empty.
	 * @throws UnclearCell if the cell has no such value
	 */
	V read(CellValue cell, Lookups lookups);

	/** The text of a value in a cell. */
	String write(V value, Lookups lookups);

	/** Whether two values are the same, however they are written. */
	default boolean same(V one, V other) {
		return one.equals(other);
	}

	/** The text of a cell by which rows are compared, the same however it is written. */
	default String keyText(String cell, Lookups lookups) {
		return cell;
	}

	/** The value of a required cell that is missing, or {@code null}. */
	default @Nullable V missing() {
		return null;
	}

	/** The values to choose from; empty if any value will do. */
	default List<? extends Enum<?>> choices() {
		return List.of();
	}

}
