package org.throughline.platform.list;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers of rows that the values of filters have.
 *
 * @param rows by the name of the filter and by value
 */
public record FilterCounts(Map<String, Map<String, Long>> rows) {

	/** Reads rows of {@code filter}, {@code value} and {@code rows}. */
	public static FilterCounts read(JdbcClient.StatementSpec statement) {
		var counts = new HashMap<String, Map<String, Long>>();
		statement.query((row) -> {
			counts.computeIfAbsent(row.getString("filter"), (name) -> new HashMap<>())
				.put(row.getString("value"), row.getLong("rows"));
		});
		return new FilterCounts(counts);
	}

	/** Returns the numbers by value of this filter. */
	public Map<String, Long> of(String filter) {
		return this.rows.getOrDefault(filter, Map.of());
	}

}
