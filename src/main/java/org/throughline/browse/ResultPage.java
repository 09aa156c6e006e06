package org.throughline.browse;

import java.util.List;

import org.throughline.platform.govuk.Pagination;
import org.throughline.platform.web.NotFoundException;

/**
 * A page of a long list.
 *
 * @param page its number, starting at 1
 * @param size the number of rows of a full page
 * @param total the number of rows on all pages
 */
public record ResultPage<T>(List<T> rows, int page, int size, int total) {

	public ResultPage {
		rows = List.copyOf(rows);
	}

	/** Returns the number of pages; an empty list has one. */
	public int pages() {
		return Math.max(1, (this.total + this.size - 1) / this.size);
	}

	/**
	 * Returns the numbers below the list.
	 * @throws NotFoundException if the list has no such page
	 */
	public Pagination pagination(String address) {
		if (this.page > pages()) {
			throw new NotFoundException();
		}
		return Pagination.of(address, this.page, pages());
	}

}
