package org.throughline.transfer.tables;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * A page with everything on it.
 */
final class Everything {

	static final Pageable PAGE = PageRequest.of(0, Integer.MAX_VALUE);

	private Everything() {
	}

}
