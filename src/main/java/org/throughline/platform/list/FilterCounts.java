package org.throughline.platform.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.platform.persistence.SqlConditions;

/**
 * The numbers of rows that the values of filters leave, each with the other filters of
 * the list.
 *
 * @param rows by the name of the filter and by value
 * @param more whether there are too many rows to count them unasked
 */
public record FilterCounts(Map<String, Map<String, Long>> rows, boolean more) {

	/** The number of rows that are counted if somebody asks for it. */
	static final int MOST = 100_000;

	/** Nothing is counted. */
	public static final FilterCounts NONE = new FilterCounts(Map.of(), false);

	/**
	 * Counts with one statement; nothing if there are more rows than the list counts.
	 * @param from the rows, as SQL
	 * @param where conditions of the list without those of the columns
	 * @param parameters further ones
	 * @param most {@link ListRequest#counted()}
	 */
	public static FilterCounts read(JdbcClient jdbc, String from, SqlConditions where, Map<String, ?> parameters,
			List<FilterColumn> columns, int most) {
		var counts = new HashMap<String, Map<String, Long>>();
		columns.forEach((column) -> counts.put(column.name(), new HashMap<>()));
		var found = new long[1];
		var statement = jdbc.sql(
				"with listed as materialized (select %s from %s where %s limit :counted)%nselect '' as filter, '' as value, count(*) as rows from listed"
					.formatted(columns.stream()
						.map((column) -> column.expression() + " as " + column.column())
						.collect(Collectors.joining(", ")), from, where.sql())
						+ columns.stream().map((column) -> count(column, columns)).collect(Collectors.joining()))
			.params(where.parameters())
			.params(parameters)
			.param("counted", most + 1);
		for (var column : columns) {
			statement = (column.wanted() != null) ? statement.param(column.parameter(), column.wanted()) : statement;
		}
		statement.query((row) -> {
			var values = counts.get(row.getString("filter"));
			if (values == null) {
				found[0] = row.getLong("rows");
			}
			else {
				values.put(row.getString("value"), row.getLong("rows"));
			}
		});
		return (found[0] > most) ? new FilterCounts(Map.of(), true) : new FilterCounts(counts, false);
	}

	private static String count(FilterColumn counted, List<FilterColumn> columns) {
		return "\nunion all " + counted.counts(columns.stream()
			.filter((column) -> column != counted && column.wanted() != null)
			.map((column) -> " and " + column.narrows())
			.collect(Collectors.joining()));
	}

	/** Returns the numbers by value of this filter, or {@code null} if not counted. */
	@Nullable Map<String, Long> of(String filter) {
		return this.rows.get(filter);
	}

}
