package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives actions to another owner, one by one or after a reorganisation. What was said
 * before stays under the name of the day.
 */
@Service
@Transactional(readOnly = true)
public class ReassignService {

	/**
	 * The actions of an owner that are not closed; for the business manager to choose
	 * from.
	 */
	public List<ActionSummary> open(UUID partnershipId, String ownerSlug) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives the actions to the new owner.
	 * @return how many changed their owner
	 */
	@Transactional
	public int reassign(UUID partnershipId, Reassignment reassignment) {
		throw new UnsupportedOperationException();
	}

}
