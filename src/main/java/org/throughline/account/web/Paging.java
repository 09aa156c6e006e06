package org.throughline.account.web;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

import org.throughline.platform.govuk.Pagination;

/**
 * Which page of a long list is meant; the first one is called 1.
 */
final class Paging {

	private static final int SIZE = 25;

	private static final int LAST = 100_000;

	private Paging() {
	}

	static Pageable request(String number) {
		int page = number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 1;
		return PageRequest.of(Math.min(page, LAST) - 1, SIZE);
	}

	static Pagination of(String address, Page<?> page) {
		return Pagination.of(address, page.getNumber() + 1, page.getTotalPages());
	}

}
