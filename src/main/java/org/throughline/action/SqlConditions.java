package org.throughline.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;

/**
 * Conditions of a query and their parameters.
 */
final class SqlConditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	SqlConditions and(String condition) {
		this.conditions.add("(" + condition + ")");
		return this;
	}

	SqlConditions and(String condition, String name, @Nullable Object value) {
		this.parameters.put(name, value);
		return and(condition);
	}

	/** Adds the condition if there is a text to compare with. */
	SqlConditions andIfGiven(String condition, String name, @Nullable String text) {
		return (text != null && !text.isBlank()) ? and(condition, name, text) : this;
	}

	/** Adds a condition on texts that contain the words. */
	SqlConditions andContains(String condition, String name, @Nullable String words) {
		return (words != null && !words.isBlank())
				? and(condition, name, "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%") : this;
	}

	/**
	 * Returns the limit of a page as numbers: PostgreSQL plans a statement with unknown
	 * ones for a tenth of all rows.
	 */
	static String limit(Pageable page) {
		return page.isPaged() ? "limit " + page.getPageSize() + " offset " + page.getOffset() : "";
	}

	SqlConditions with(Map<String, ? extends @Nullable Object> values) {
		this.parameters.putAll(values);
		return this;
	}

	String sql() {
		return String.join(" and ", this.conditions);
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
