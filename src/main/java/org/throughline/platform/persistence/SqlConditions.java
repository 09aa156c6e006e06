package org.throughline.platform.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;

/**
 * Conditions of a query and their parameters.
 */
public final class SqlConditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	/** Adds a condition. */
	public SqlConditions and(String condition) {
		this.conditions.add("(" + condition + ")");
		return this;
	}

	/** Adds a condition with a parameter. */
	public SqlConditions and(String condition, String name, @Nullable Object value) {
		this.parameters.put(name, value);
		return and(condition);
	}

	/** Adds the condition if there is a text to compare with. */
	public SqlConditions andIfGiven(String condition, String name, @Nullable String text) {
		return (text != null && !text.isBlank()) ? and(condition, name, text) : this;
	}

	/** Adds the condition if there is a constant to compare with. */
	public SqlConditions andIfGiven(String condition, String name, @Nullable Enum<?> constant) {
		return (constant != null) ? and(condition, name, constant.name()) : this;
	}

	/** Adds a condition on texts that contain the words. */
	public SqlConditions andContains(String condition, String name, @Nullable String words) {
		return (words != null && !words.isBlank())
				? and(condition, name, "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%") : this;
	}

	/**
	 * Returns the limit of a page as numbers: PostgreSQL plans a statement with unknown
	 * ones for a tenth of all rows.
	 */
	public static String limit(Pageable page) {
		return page.isPaged() ? "limit " + page.getPageSize() + " offset " + page.getOffset() : "";
	}

	/** Adds parameters. */
	public SqlConditions with(Map<String, ? extends @Nullable Object> values) {
		this.parameters.putAll(values);
		return this;
	}

	/** Returns what follows {@code where}. */
	public String sql() {
		return String.join(" and ", this.conditions);
	}

	/** Returns the parameters. */
	public Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
