package org.throughline.platform.list;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.SqlConditions;

/**
 * A filter of a list by the value of a column.
 *
 * @param name parameter of the address
 * @param expression SQL of the value
 * @param several whether the value is an array, of which the row has each element
 * @param wanted the value that the list is narrowed to, or {@code null}
 */
public record FilterColumn(String name, String expression, boolean several, @Nullable String wanted) {

	/** Creates a filter by a text. */
	public static FilterColumn of(String name, String expression, @Nullable String wanted) {
		return new FilterColumn(name, expression, false, wanted);
	}

	/** Creates a filter by a constant. */
	public static FilterColumn of(String name, String expression, @Nullable Enum<?> wanted) {
		return of(name, expression, (wanted != null) ? wanted.name() : null);
	}

	/** Creates a filter by an element of an array. */
	public static FilterColumn ofSeveral(String name, String expression, @Nullable String wanted) {
		return new FilterColumn(name, expression, true, wanted);
	}

	/** Narrows a list to the wanted values. */
	public static SqlConditions narrow(SqlConditions where, List<FilterColumn> columns) {
		columns.stream()
			.filter((column) -> column.wanted != null)
			.forEach((column) -> where.and(column.matches(column.expression), column.parameter(), column.wanted));
		return where;
	}

	private String matches(String sql) {
		return ":" + parameter() + " = " + (this.several ? "any(" + sql + ")" : sql);
	}

	String parameter() {
		return "wanted_" + this.name;
	}

	/**
	 * Returns SQL that narrows rows of columns with the names of filters to the value.
	 */
	String narrows() {
		return matches(column());
	}

	String column() {
		return "\"" + this.name + "\"";
	}

}
