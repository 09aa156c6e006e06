package org.throughline.report;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The priorities a draft reports on, and what it says of each.
 */
@Service
@Transactional
public class PriorityService {

	PriorityService() {
	}

	/** Adds a priority at the end and answers its number. */
	public int add(UUID partnershipId, String reportSlug, NewPriority priority) {
		throw new UnsupportedOperationException();
	}

	/** Changes a priority in this report, unless somebody else did meanwhile. */
	public void edit(UUID partnershipId, String reportSlug, int number, PriorityEdit edit) {
		throw new UnsupportedOperationException();
	}

	/** Moves a priority by one; past the end nothing happens. */
	public void move(UUID partnershipId, String reportSlug, int number, Direction direction) {
		throw new UnsupportedOperationException();
	}

	/** Takes a priority out of this report; its number is not used again. */
	public void remove(UUID partnershipId, String reportSlug, int number) {
		throw new UnsupportedOperationException();
	}

}
