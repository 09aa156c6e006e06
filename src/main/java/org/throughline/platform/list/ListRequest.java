package org.throughline.platform.list;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.util.UriUtils;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.CountedPage;

/**
 * The filters, sort, page and page size in the address of a list. It is resolved as an
 * argument of controllers.
 */
public final class ListRequest {

	/** The numbers of rows on a page to choose from; the first is the usual one. */
	static final List<Integer> SIZES = List.of(25, 50, 100);

	static final String SORT = "sort";

	static final String SIZE = "size";

	static final String PAGE = "page";

	/** Whether a long list is counted as well. */
	static final String COUNTS = "counts";

	/** Whether the rows are requested as a file. */
	static final String CSV = "csv";

	/** The most rows of a file. */
	static final int MOST_IN_FILE = 20_000;

	/** The parameters of the form of selected rows. */
	private static final Set<String> FORM = Arrays.stream(TickedRows.class.getRecordComponents())
		.map(RecordComponent::getName)
		.collect(Collectors.toSet());

	private final String path;

	private final Map<String, String> given;

	private final EnumChoices enums;

	private final ObjectProvider<SavedLists> saved;

	ListRequest(String path, Map<String, String> given, EnumChoices enums, ObjectProvider<SavedLists> saved) {
		this.path = path;
		this.given = given;
		this.enums = enums;
		this.saved = saved;
	}

	/** Returns the text of a parameter; empty if it is not given. */
	public String text(String name) {
		return this.given.getOrDefault(name, "");
	}

	/** Returns the text of a parameter, or {@code null} if it is not given. */
	public @Nullable String value(String name) {
		return FormValues.orNull(text(name));
	}

	/** Returns the constant that a parameter names, or {@code null}. */
	public <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
		return FormValues.choice(type, text(name));
	}

	/** Returns whether a parameter is {@code true}. */
	public boolean flag(String name) {
		return text(name).equals("true");
	}

	/**
	 * Returns the page to read. An unknown sort is none, and anything else than a number
	 * is the first page. A file holds all rows.
	 */
	public Pageable pageable(ListColumns columns) {
		if (flag(CSV)) {
			return PageRequest.of(0, MOST_IN_FILE, sort(columns));
		}
		String page = text(PAGE);
		int number = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
		return PageRequest.of(number - 1, size(), sort(columns));
	}

	/** Returns the number of rows up to which the values of filters are counted. */
	public int counted() {
		return flag(COUNTS) ? FilterCounts.MOST : CountedPage.MOST;
	}

	/** Returns the list as its page shows it. */
	public ListPage page(Page<?> found, ListColumns columns) {
		return new ListPage(this, found, columns);
	}

	/** Returns the address of the list as it is shown, without what its forms send. */
	public String address() {
		var shown = new LinkedHashMap<>(this.given);
		shown.keySet().removeIf((name) -> name.startsWith("_") || FORM.contains(name.replaceAll("\\..*", "")));
		String query = query(shown);
		return query.isEmpty() ? this.path : this.path + "?" + query;
	}

	int size() {
		return SIZES.stream()
			.filter((size) -> text(SIZE).equals(String.valueOf(size)))
			.findFirst()
			.orElse(SIZES.get(0));
	}

	/** Descending where the key follows a minus sign. */
	Sort sort(ListColumns columns) {
		String key = text(SORT);
		boolean descending = key.startsWith("-");
		String column = descending ? key.substring(1) : key;
		if (!columns.sortedBy(column)) {
			return Sort.unsorted();
		}
		return Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, column);
	}

	/** Returns the path of the list. */
	public String path() {
		return this.path;
	}

	EnumChoices enums() {
		return this.enums;
	}

	@Nullable SavedLists saved() {
		return this.saved.getIfAvailable();
	}

	/** Returns the query with these values; empty ones are left out. */
	static String query(Map<String, String> values) {
		var query = new StringJoiner("&");
		values.forEach((name, value) -> {
			if (!value.isEmpty()) {
				query.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
			}
		});
		return query.toString();
	}

}
