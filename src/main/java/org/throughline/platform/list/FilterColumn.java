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
 * @param table whose {@code id} the value is, and whose {@code slug} is filtered and
 * counted; {@code null} if the value is a text
 * @param wanted the selected value, or {@code null}
 */
public record FilterColumn(String name, String expression, boolean several, @Nullable String table,
		@Nullable String wanted) {

	/** Creates a filter by a text. */
	public static FilterColumn of(String name, String expression, @Nullable String wanted) {
		return new FilterColumn(name, expression, false, null, wanted);
	}

	/** Creates a filter by a constant. */
	public static FilterColumn of(String name, String expression, @Nullable Enum<?> wanted) {
		return of(name, expression, (wanted != null) ? wanted.name() : null);
	}

	/** Creates a filter by an element of an array. */
	public static FilterColumn ofSeveral(String name, String expression, @Nullable String wanted) {
		return new FilterColumn(name, expression, true, null, wanted);
	}

	/** Creates a filter by a record that the row refers to. */
	public static FilterColumn ofRecord(String name, String expression, String table, @Nullable String wanted) {
		return new FilterColumn(name, expression, false, table, wanted);
	}

	/** Creates a filter by one of the records of an array. */
	public static FilterColumn ofRecords(String name, String expression, String table, @Nullable String wanted) {
		return new FilterColumn(name, expression, true, table, wanted);
	}

	/** Restricts a list to the selected values. */
	public static SqlConditions narrow(SqlConditions where, List<FilterColumn> columns) {
		columns.stream()
			.filter((column) -> column.wanted != null)
			.forEach((column) -> where.and(column.matches(column.expression), column.parameter(), column.wanted));
		return where;
	}

	private String matches(String sql) {
		if (this.table != null) {
			String ids = "(select id from " + this.table + " where slug = :" + parameter() + ")";
			return this.several ? sql + " && array" + ids : sql + " in " + ids;
		}
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

	/** Returns SQL of a filter, a value and its number of rows. */
	String counts(String condition) {
		String values = "select value, count(*) as rows from listed cross join unnest("
				+ (this.several ? column() : "array[" + column() + "]") + ") value where value is not null" + condition
				+ " group by value";
		return (this.table == null) ? "select '%s', value, rows from (%s) c".formatted(this.name, values)
				: "select '%s', t.slug, rows from (%s) c join %s t on t.id = c.value".formatted(this.name, values,
						this.table);
	}

	String column() {
		return "\"" + this.name + "\"";
	}

}
