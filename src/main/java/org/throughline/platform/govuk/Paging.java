package org.throughline.platform.govuk;

import java.util.HashMap;
import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.web.util.UriComponentsBuilder;

import org.throughline.platform.web.NotFoundException;

/**
 * The number of a page of a long list, starting at 1.
 */
public final class Paging {

	private static final int SIZE = 25;

	private Paging() {
	}

	/** The page of this number; anything else than a number is the first. */
	public static Pageable request(String number) {
		return request(number, SIZE);
	}

	/** The page of this number in a list with so many rows a page. */
	public static PageRequest request(String number, int size) {
		int page = number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 1;
		return PageRequest.of(page - 1, size);
	}

	/** The page of a list that is computed and not read, and so is short. */
	public static <T> Page<T> slice(List<T> whole, Pageable page) {
		int from = (int) Math.min(page.getOffset(), whole.size());
		int to = Math.min(from + page.getPageSize(), whole.size());
		return new PageImpl<>(whole.subList(from, to), page, whole.size());
	}

	/**
	 * The numbers below a list.
	 * @param question names and values that narrow the list; empty values are left out
	 * @throws NotFoundException if the list has no such page
	 */
	public static Pagination of(Page<?> page, String address, String... question) {
		if (page.getNumber() > 0 && page.getNumber() >= page.getTotalPages()) {
			throw new NotFoundException();
		}
		var builder = UriComponentsBuilder.fromPath(address);
		for (int place = 0; place < question.length; place += 2) {
			if (!question[place + 1].isEmpty()) {
				builder.queryParam(question[place], "{" + question[place] + "}");
			}
		}
		var values = new HashMap<String, Object>();
		for (int place = 0; place < question.length; place += 2) {
			values.put(question[place], question[place + 1]);
		}
		String filtered = builder.encode().buildAndExpand(values).toUriString();
		return Pagination.of(filtered, page.getNumber() + 1, page.getTotalPages());
	}

}
