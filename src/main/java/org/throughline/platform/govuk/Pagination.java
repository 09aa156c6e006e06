package org.throughline.platform.govuk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages of a long list (GOV.UK Design System, pagination).
 *
 * @param previous address of the page before; none on the first
 * @param next address of the page after; none on the last
 * @param steps the numbers to choose from
 */
public record Pagination(@Nullable String previous, @Nullable String next, List<Step> steps) {

	public Pagination {
		steps = List.copyOf(steps);
	}

	/**
	 * One number, or an omission where {@code number} is 0.
	 */
	public record Step(int number, @Nullable String href, boolean current) {

		/** Whether numbers are left out here. */
		public boolean omission() {
			return this.number == 0;
		}

	}

	/**
	 * The numbers around a page: first, last, the page and its neighbours.
	 * @param address path and query of the list, without {@code page}
	 * @param page the page shown, the first is 1
	 * @param pages how many there are
	 */
	public static Pagination of(String address, int page, int pages) {
		List<Step> steps = new ArrayList<>();
		int before = 0;
		for (int number = 1; number <= pages; number++) {
			if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
				if (number - before > 1) {
					steps.add(new Step(0, null, false));
				}
				steps.add(new Step(number, href(address, number), number == page));
				before = number;
			}
		}
		return new Pagination((page > 1) ? href(address, page - 1) : null,
				(page < pages) ? href(address, page + 1) : null, steps);
	}

	/** Whether there is more than one page. */
	public boolean needed() {
		return this.steps.size() > 1;
	}

	private static String href(String address, int page) {
		return UriComponentsBuilder.fromUriString(address).replaceQueryParam("page", page).build().toUriString();
	}

}
