package org.throughline.browse;

import java.util.List;

import org.springframework.data.domain.Page;

/**
 * A page of search results, with the values to filter them by.
 *
 * @param hits the records, best first
 * @param more whether there are more than were ranked
 * @param kinds kinds of record
 * @param years reporting years, newest first
 * @param bodies organisations
 */
public record SearchResults(Page<SearchHit> hits, boolean more, List<Value> kinds, List<Value> years,
		List<Value> themes, List<Value> bodies, List<Value> partnerships) {

	/** Nothing found. */
	public static final SearchResults NONE = new SearchResults(Page.empty(), false, List.of(), List.of(), List.of(),
			List.of(), List.of());

	/**
	 * A value to filter by.
	 *
	 * @param value its slug
	 * @param count the number of records among those found
	 */
	public record Value(String value, String name, int count) {

	}

}
