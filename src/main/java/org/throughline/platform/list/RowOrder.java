package org.throughline.platform.list;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

import org.throughline.platform.govuk.Paging;

/**
 * Sorts and pages a short list that is read as a whole.
 *
 * @param values what rows are sorted by, by the properties of {@code Sort}
 */
public record RowOrder<T>(Map<String, Function<T, ? extends @Nullable Comparable<?>>> values) {

	/**
	 * Returns a page of the rows. Rows without a value come last, and those that are
	 * alike keep their order.
	 */
	public Page<T> page(List<T> rows, Pageable page) {
		var sorted = page.getSort()
			.stream()
			.findFirst()
			.map((order) -> rows.stream().sorted(comparator(order)).toList())
			.orElse(rows);
		return Paging.slice(sorted, page);
	}

	@SuppressWarnings("unchecked")
	private Comparator<T> comparator(Sort.Order order) {
		var value = this.values.get(order.getProperty());
		if (value == null) {
			throw new IllegalArgumentException("No sort by " + order.getProperty());
		}
		Comparator<Object> natural = (one, other) -> ((Comparable<Object>) one).compareTo(other);
		var comparator = Comparator.nullsLast(order.isAscending() ? natural : natural.reversed());
		return (one, other) -> comparator.compare(comparable(value.apply(one)), comparable(value.apply(other)));
	}

	private static @Nullable Object comparable(@Nullable Object value) {
		return (value instanceof String text) ? text.toLowerCase(Locale.UK) : value;
	}

}
