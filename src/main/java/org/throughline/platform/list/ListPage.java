package org.throughline.platform.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;

import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Pagination;
import org.throughline.platform.web.NotFoundException;

/**
 * A list as its page shows it: filters and what they narrow it to, the columns and their
 * sort, the pages and their size. Its whole state is in the address.
 */
public final class ListPage {

	private final ListRequest request;

	private final Page<?> found;

	private final ListColumns columns;

	private final Sort.@Nullable Order order;

	private final List<ListFilter> filters = new ArrayList<>();

	private FilterCounts counts = FilterCounts.NONE;

	private @Nullable String export;

	private @Nullable Supplier<ListFile> file;

	private boolean offersSaved = true;

	ListPage(ListRequest request, Page<?> found, ListColumns columns) {
		if (found.getNumber() > 0 && found.getNumber() >= found.getTotalPages()) {
			throw new NotFoundException();
		}
		this.request = request;
		this.found = found;
		this.columns = columns;
		this.order = request.sort(columns).stream().findFirst().orElse(null);
	}

	/**
	 * Sets the number of rows for each value of a filter; called before the filters are
	 * added.
	 */
	public ListPage counted(FilterCounts numbers) {
		this.counts = numbers;
		return this;
	}

	/** Adds a filter for a text to type. */
	public ListPage search(String name, String label) {
		String words = this.request.text(name);
		return filter(new ListFilter(name, label, words, null, false, label + ": " + words));
	}

	/** Adds a filter by the constants of an enum; another value is ignored. */
	public <E extends Enum<E>> ListPage choice(String name, String label, Class<E> type) {
		return choice(name, label, this.request.enums().of(type), known(name, type));
	}

	/** Adds a filter by values to choose from. */
	public ListPage choice(String name, String label, List<Choice> choices) {
		return choice(name, label, choices, this.request.text(name));
	}

	/** Adds a filter that is a single yes or no. */
	public ListPage flag(String name, String label) {
		return filter(new ListFilter(name, label, this.request.flag(name) ? "true" : "", null, true, label));
	}

	/**
	 * Offers the list as a spreadsheet.
	 * @param address the file, without a query; the filters are added to it
	 */
	public ListPage export(String address) {
		this.export = address;
		return this;
	}

	/**
	 * Offers the rows as a file, unless the list is offered as a spreadsheet that can be
	 * imported.
	 * @param cells what a row shows, in the order of the columns
	 */
	@SafeVarargs
	public final <T> ListPage file(Page<T> rows, Function<T, ? extends @Nullable Object>... cells) {
		return file(this.columns.columns().stream().map(ListColumns.Column::heading).toList(), rows, List.of(cells));
	}

	<T> ListPage file(List<String> headings, Page<T> rows, List<Function<T, ? extends @Nullable Object>> cells) {
		this.file = () -> new ListFile(path(), headings,
				rows.map((row) -> cells.stream().map((cell) -> cell.apply(row)).toList()).getContent(), rows.hasNext(),
				this.request.enums());
		return this;
	}

	/** Returns the file if the request asks for it, or {@code null}. */
	@Nullable ListFile wantedFile() {
		return (this.file != null && this.request.flag(ListRequest.CSV)) ? this.file.get() : null;
	}

	/** Leaves the saved lists to their own page, which saves a statement. */
	public ListPage withoutSaved() {
		this.offersSaved = false;
		return this;
	}

	private <E extends Enum<E>> String known(String name, Class<E> type) {
		return (this.request.choice(type, name) != null) ? this.request.text(name) : "";
	}

	private ListPage choice(String name, String label, List<Choice> choices, String value) {
		return (choices.isEmpty() && value.isEmpty()) ? this
				: filter(new ListFilter(name, label, value, ListFilter.counted(choices, this.counts.of(name)), false,
						label + ": " + Choice.textOf(value, choices)));
	}

	private ListPage filter(ListFilter filter) {
		this.filters.add(filter);
		return this;
	}

	/** Returns the filters. */
	public List<ListFilter> filters() {
		return this.filters;
	}

	/**
	 * Returns the address that counts the rows of each value, or {@code null} if they are
	 * counted.
	 */
	public @Nullable String countAll() {
		return this.counts.more() && !counting() ? address(Map.of(ListRequest.COUNTS, "true")) : null;
	}

	/** Returns whether the counts were asked for. */
	public boolean counting() {
		return this.request.flag(ListRequest.COUNTS);
	}

	/** Returns whether a filter narrows the list. */
	public boolean filtered() {
		return this.filters.stream().anyMatch(ListFilter::used);
	}

	/**
	 * Returns what the list is narrowed to, each with the address of the list without it.
	 */
	public List<PageLink> tags() {
		return this.filters.stream()
			.filter(ListFilter::used)
			.map((filter) -> new PageLink(filter.inWords(), address(Map.of(filter.name(), ""))))
			.toList();
	}

	/** Returns the address of the list without filters, in the same order. */
	public String unfiltered() {
		var none = new LinkedHashMap<String, String>();
		this.filters.forEach((filter) -> none.put(filter.name(), ""));
		return address(none);
	}

	/** Returns the path of the list, to which its form is sent. */
	public String path() {
		return this.request.path();
	}

	/** Returns the address of the list as it is shown. */
	public String here() {
		return this.request.address();
	}

	/** Returns the sort and size, which the form of the filters sends as well. */
	public Map<String, String> kept() {
		var kept = new LinkedHashMap<String, String>();
		values().forEach((name, value) -> {
			if (!value.isEmpty() && this.filters.stream().noneMatch((filter) -> filter.name().equals(name))) {
				kept.put(name, value);
			}
		});
		return kept;
	}

	/** Returns the filters and the sort as a query; empty if there are none. */
	public String query() {
		return ListRequest.query(values());
	}

	/** Returns the headings, with what sorts by them. */
	public List<Heading> headings() {
		return this.columns.columns().stream().map(this::heading).toList();
	}

	private Heading heading(ListColumns.Column column) {
		String key = column.key();
		if (key == null) {
			return new Heading(column.heading(), null, null);
		}
		boolean current = this.order != null && this.order.getProperty().equals(key);
		boolean ascending = current && this.order != null && this.order.isAscending();
		return new Heading(column.heading(), address(Map.of(ListRequest.SORT, ascending ? "-" + key : key)),
				current ? (ascending ? "ascending" : "descending") : "none");
	}

	/** Returns the pages. */
	public Pagination pagination() {
		return Pagination.of(address(Map.of()), this.found.getNumber() + 1, this.found.getTotalPages());
	}

	/** Returns the sizes of a page to choose from; none if the list is short. */
	public List<PageLink> sizes() {
		if (this.found.getTotalElements() <= ListRequest.SIZES.get(0)) {
			return List.of();
		}
		return ListRequest.SIZES.stream()
			.map((size) -> new PageLink(String.valueOf(size),
					address(Map.of(ListRequest.SIZE,
							size.equals(ListRequest.SIZES.get(0)) ? "" : String.valueOf(size))),
					size == this.request.size()))
			.toList();
	}

	/** Returns the number of rows in words. */
	public String total(String one, String many) {
		long total = this.found.getTotalElements();
		if (this.found instanceof CountedPage<?> counted) {
			return counted.total(one, many);
		}
		return (total == 1) ? "1 " + one : "%,d %s".formatted(total, many);
	}

	/**
	 * Returns the address of the spreadsheet or file, or {@code null} if there is none.
	 */
	public @Nullable String exported() {
		if (this.export == null) {
			return (this.file != null) ? address(Map.of(ListRequest.CSV, "true")) : null;
		}
		String query = ListRequest.query(filterValues());
		return query.isEmpty() ? this.export : this.export + "?" + query;
	}

	/** Returns the format of the export; a spreadsheet can be imported again. */
	public String format() {
		return (this.export != null) ? "spreadsheet"
				: (this.found.getTotalElements() > CountedPage.MOST) ? "CSV, %s".formatted(ListFile.LIMIT) : "CSV";
	}

	/** Returns the lists of this path that the person saved. */
	public List<PageLink> saved() {
		var lists = this.offersSaved ? this.request.saved() : null;
		return (lists != null) ? lists.of(path()) : List.of();
	}

	/**
	 * Returns the page to save this list, or {@code null} if there is nothing to save.
	 */
	public @Nullable String save() {
		String query = query();
		return query.isEmpty() ? null : SavedLists.NEW + "?" + ListRequest.query(Map.of("path", path())) + "&"
				+ ListRequest.query(Map.of("query", query));
	}

	private String address(Map<String, String> changes) {
		var values = values();
		values.putAll(changes);
		String query = ListRequest.query(values);
		return query.isEmpty() ? path() : path() + "?" + query;
	}

	private Map<String, String> values() {
		var values = filterValues();
		values.put(ListRequest.SORT, (this.order != null) ? this.request.text(ListRequest.SORT) : "");
		int size = this.request.size();
		values.put(ListRequest.SIZE, (size == ListRequest.SIZES.get(0)) ? "" : String.valueOf(size));
		return values;
	}

	private Map<String, String> filterValues() {
		var values = new LinkedHashMap<String, String>();
		this.filters.forEach((filter) -> values.put(filter.name(), filter.value()));
		return values;
	}

	/**
	 * The heading of a column.
	 *
	 * @param href sorts by the column, the other way round if it is sorted by it; or
	 * {@code null}
	 * @param sort value of {@code aria-sort}, or {@code null}
	 */
	public record Heading(String text, @Nullable String href, @Nullable String sort) {
	}

}
