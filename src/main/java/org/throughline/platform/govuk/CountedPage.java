package org.throughline.platform.govuk;

import java.util.List;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/**
 * A page of a long list that is counted up to a bound, so that a list of very many rows
 * is read as fast as a short one.
 */
public class CountedPage<T> extends PageImpl<T> {

	/** The number of rows up to which lists are counted. */
	public static final int MOST = 1_000;

	/**
	 * Creates a page.
	 * @param total the number of rows, at most {@link #bound}
	 */
	public CountedPage(List<T> rows, Pageable page, long total) {
		super(rows, page, total);
	}

	/**
	 * Returns the number of rows to count at most: enough to know whether a next page
	 * exists and whether more rows exist than are counted.
	 */
	public static long bound(Pageable page) {
		return page.isUnpaged() ? MOST + 1L : Math.max(MOST, page.getOffset() + page.getPageSize()) + 1;
	}

	/** Returns the number of rows in words, for the middle of a sentence. */
	public String total() {
		return (getTotalElements() > MOST) ? "more than %,d".formatted(MOST) : String.valueOf(getTotalElements());
	}

	/** Returns the number of rows in words, for the beginning of a heading. */
	public String total(String one, String many) {
		if (getTotalElements() > MOST) {
			return "M" + total().substring(1) + " " + many;
		}
		return (getTotalElements() == 1) ? "1 " + one : total() + " " + many;
	}

}
