package org.throughline.platform.list;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a list, from left to right.
 */
public record ListColumns(List<Column> columns) {

	public ListColumns {
		columns = List.copyOf(columns);
	}

	/** Starts with a column by which the list can be sorted. */
	public static ListColumns sorted(String key, String heading) {
		return new ListColumns(List.of(new Column(key, heading)));
	}

	/**
	 * Adds a column by which the list can be sorted.
	 * @param key the property of {@code Sort} that the list is read with
	 */
	public ListColumns andSorted(String key, String heading) {
		return and(new Column(key, heading));
	}

	/** Adds a column by which the list is not sorted. */
	public ListColumns and(String heading) {
		return and(new Column(null, heading));
	}

	private ListColumns and(Column column) {
		var all = new ArrayList<>(this.columns);
		all.add(column);
		return new ListColumns(all);
	}

	boolean sortedBy(String key) {
		return this.columns.stream().anyMatch((column) -> key.equals(column.key()));
	}

	/**
	 * A column.
	 *
	 * @param key what sorts the list by it, or {@code null}
	 */
	public record Column(@Nullable String key, String heading) {
	}

}
