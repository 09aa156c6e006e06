package org.throughline.platform.persistence;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.domain.Sort;

/**
 * The columns by which a list can be sorted in the database.
 *
 * @param expressions SQL by the properties of {@code Sort}
 */
public record SqlOrder(Map<String, String> expressions) {

	public SqlOrder {
		expressions = Map.copyOf(expressions);
	}

	/**
	 * Returns SQL that sorts a column by the order of the constants whose names it has.
	 */
	public static String constants(String column, Class<? extends Enum<?>> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> "'" + constant.name() + "'")
			.collect(Collectors.joining(", ", "array_position(array[", "], " + column + ")"));
	}

	/**
	 * Returns what follows {@code order by}. Rows without a value come last.
	 * @param usual the order of rows without a sort, and of those that are alike in it
	 * @throws IllegalArgumentException if the list cannot be sorted by a property
	 */
	public String by(Sort sort, String usual) {
		return sort.stream()
			.map((order) -> expression(order.getProperty()) + (order.isAscending() ? " asc" : " desc")
					+ " nulls last, ")
			.collect(Collectors.joining()) + usual;
	}

	private String expression(String property) {
		String expression = this.expressions.get(property);
		if (expression == null) {
			throw new IllegalArgumentException("No sort by " + property);
		}
		return expression;
	}

}
