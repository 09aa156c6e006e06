package org.throughline.platform.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.ui.Model;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.persistence.NamedReference;

/**
 * A short list that is read as a whole: its columns, what they sort by, and its filters.
 * Filters offer the values of the rows, with counts.
 *
 * @param <T> a row
 */
public final class ShortList<T> {

	private static final String WORDS = "words";

	private final ListColumns columns;

	private final List<Cell<T>> cells;

	private final List<Filter<T>> filters;

	private final @Nullable Function<T, String> text;

	private ShortList(ListColumns columns, List<Cell<T>> cells, List<Filter<T>> filters,
			@Nullable Function<T, String> text) {
		this.columns = columns;
		this.cells = cells;
		this.filters = filters;
		this.text = text;
	}

	/** Starts with a column by which the list can be sorted. */
	public static <T> ShortList<T> sorted(String key, String heading,
			Function<T, ? extends @Nullable Comparable<?>> value) {
		return new ShortList<T>(new ListColumns(List.of()), List.of(), List.of(), null).andSorted(key, heading, value);
	}

	/**
	 * Adds a column by which the list can be sorted. Rows without a value come last, and
	 * those that are alike keep their order.
	 */
	public ShortList<T> andSorted(String key, String heading, Function<T, ? extends @Nullable Comparable<?>> value) {
		return andSorted(key, heading, value, value);
	}

	/**
	 * Adds a column by which the list can be sorted.
	 * @param shown the value in a file, where it is sorted by another
	 */
	public ShortList<T> andSorted(String key, String heading, Function<T, ? extends @Nullable Comparable<?>> value,
			Function<T, ? extends @Nullable Object> shown) {
		return new ShortList<>(this.columns.andSorted(key, heading), with(new Cell<>(key, heading, value, shown)),
				this.filters, this.text);
	}

	/** Adds a column by which the list is not sorted, and which a file leaves out. */
	public ShortList<T> and(String heading) {
		return new ShortList<>(this.columns.and(heading), this.cells, this.filters, this.text);
	}

	/** Adds a column by which the list is not sorted. */
	public ShortList<T> and(String heading, Function<T, ? extends @Nullable Object> shown) {
		return new ShortList<>(this.columns.and(heading), with(new Cell<>("", heading, (row) -> null, shown)),
				this.filters, this.text);
	}

	private List<Cell<T>> with(Cell<T> cell) {
		return Stream.concat(this.cells.stream(), Stream.of(cell)).toList();
	}

	/** Adds a search in a text of the rows. */
	public ShortList<T> search(Function<T, String> searched) {
		return new ShortList<>(this.columns, this.cells, this.filters, searched);
	}

	/**
	 * Adds a filter.
	 * @param value a constant, a named record or words
	 */
	public ShortList<T> filter(String name, String label, Function<T, ? extends @Nullable Object> value) {
		var all = new ArrayList<>(this.filters);
		all.add(new Filter<>(name, label, value));
		return new ShortList<>(this.columns, this.cells, all, this.text);
	}

	/** Returns the rows that the filters leave. */
	public List<T> matching(List<T> rows, ListRequest request) {
		return matching(rows, request, null);
	}

	/**
	 * Adds the page of rows, and what it offers as {@code listPage}, to the model.
	 * @param attribute the name of the rows
	 */
	public ListPage show(String attribute, List<T> rows, ListRequest request, Model model) {
		var page = request.pageable(this.columns);
		var found = Paging.slice(sorted(matching(rows, request), page), page);
		var list = request.page(found, this.columns)
			.file(this.cells.stream().map(Cell::heading).toList(), found,
					this.cells.stream().<Function<T, ? extends @Nullable Object>>map(Cell::shown).toList());
		if (this.text != null) {
			list.search(WORDS, "Search");
		}
		var counts = new HashMap<String, Map<String, Long>>();
		this.filters.forEach((filter) -> {
			var counted = new HashMap<String, Long>();
			matching(rows, request, filter)
				.forEach((row) -> filter.keyOf(row).ifPresent((key) -> counted.merge(key, 1L, Long::sum)));
			counts.put(filter.name(), counted);
		});
		list.counted(new FilterCounts(counts, false));
		this.filters.forEach((filter) -> {
			var choices = filter.choices(rows, request.enums());
			if (choices.size() > 1 || request.value(filter.name()) != null) {
				list.choice(filter.name(), filter.label(), choices);
			}
		});
		model.addAttribute(attribute, found);
		model.addAttribute("listPage", list);
		return list;
	}

	private List<T> matching(List<T> rows, ListRequest request, @Nullable Filter<T> without) {
		String words = request.text(WORDS).toLowerCase(Locale.UK);
		return rows.stream()
			.filter((row) -> this.text == null || this.text.apply(row).toLowerCase(Locale.UK).contains(words))
			.filter((row) -> this.filters.stream()
				.allMatch((filter) -> filter == without || filter.matches(row, request.text(filter.name()))))
			.toList();
	}

	private List<T> sorted(List<T> rows, Pageable page) {
		return page.getSort()
			.stream()
			.findFirst()
			.map((order) -> rows.stream().sorted(comparator(order)).toList())
			.orElse(rows);
	}

	@SuppressWarnings("unchecked")
	private Comparator<T> comparator(Sort.Order order) {
		var value = this.cells.stream()
			.filter((cell) -> cell.key().equals(order.getProperty()))
			.findFirst()
			.orElseThrow()
			.value();
		Comparator<Object> natural = (one, other) -> ((Comparable<Object>) one).compareTo(other);
		var comparator = Comparator.nullsLast(order.isAscending() ? natural : natural.reversed());
		return (one, other) -> comparator.compare(comparable(value.apply(one)), comparable(value.apply(other)));
	}

	private static @Nullable Object comparable(@Nullable Object value) {
		return (value instanceof String words) ? words.toLowerCase(Locale.UK) : value;
	}

	/**
	 * A column with values.
	 *
	 * @param key what sorts by it; empty if nothing does
	 */
	private record Cell<T>(String key, String heading, Function<T, ? extends @Nullable Comparable<?>> value,
			Function<T, ? extends @Nullable Object> shown) {
	}

	/** A filter by a value of the rows. */
	private record Filter<T>(String name, String label, Function<T, ? extends @Nullable Object> value) {

		boolean matches(T row, String wanted) {
			return wanted.isEmpty() || keyOf(row).filter(wanted::equals).isPresent();
		}

		Optional<String> keyOf(T row) {
			return Optional.ofNullable(this.value.apply(row)).map(Filter::key);
		}

		/** Returns the values of the rows: constants in their order, others by name. */
		List<Choice> choices(List<T> rows, EnumChoices enums) {
			return rows.stream()
				.<Object>map(this.value)
				.filter(Objects::nonNull)
				.distinct()
				.sorted(Comparator.<Object>comparingInt((one) -> (one instanceof Enum<?> named) ? named.ordinal() : 0)
					.thenComparing((one) -> text(one, enums), String.CASE_INSENSITIVE_ORDER))
				.map((one) -> new Choice(key(one), text(one, enums)))
				.toList();
		}

		private static String key(Object value) {
			return (value instanceof Enum<?> named) ? named.name()
					: (value instanceof NamedReference named) ? named.slug() : value.toString();
		}

		private static String text(Object value, EnumChoices enums) {
			return (value instanceof Enum<?> named) ? enums.label(named)
					: (value instanceof NamedReference named) ? named.name() : value.toString();
		}

	}

}
