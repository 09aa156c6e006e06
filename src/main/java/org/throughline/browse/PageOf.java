package org.throughline.browse;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param rows what stands on it
 * @param page its number, the first is 1
 * @param size how many rows a full page has
 * @param total how many rows there are on all pages
 */
public record PageOf<T>(List<T> rows, int page, int size, int total) {

	public PageOf {
		rows = List.copyOf(rows);
	}

	/** How many pages there are; an empty list has one. */
	public int pages() {
		return Math.max(1, (this.total + this.size - 1) / this.size);
	}

}
