package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New due dates: the owner asks, the business manager decides. The first one stays
 * visible.
 */
@Service
@Transactional(readOnly = true)
public class DueDateService {

	/**
	 * Asks for a new date; one request at a time. Sent twice, it asks once.
	 */
	@Transactional
	public void ask(UUID partnershipId, String reference, NewDueDate wanted) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The requests that wait, the oldest first; for the business manager.
	 */
	public Page<DueDateRequestDetails> open(UUID partnershipId, Pageable page) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The date moves as asked.
	 */
	@Transactional
	public void accept(UUID partnershipId, String reference, UUID requestId, @Nullable String note, int version) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The date stays.
	 */
	@Transactional
	public void refuse(UUID partnershipId, String reference, UUID requestId, String note, int version) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The business manager moves the date of their own accord: a request, accepted at
	 * once.
	 */
	@Transactional
	public void move(UUID partnershipId, String reference, NewDueDate wanted) {
		throw new UnsupportedOperationException();
	}

}
