package org.throughline.action;

import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What owners say of their actions, and what is found of it. Every word is appended; none
 * is overwritten. Sent twice with the same id, it is answered like the first time.
 */
@Service
@Transactional(readOnly = true)
public class ActionUpdateService {

	/**
	 * The owner's word; or the business manager's, who writes down what the owner said.
	 * @return the number of the update
	 * @throws org.throughline.platform.web.NotFoundException for the action of another
	 * organisation
	 */
	@Transactional
	public int update(UUID partnershipId, String reference, NewUpdate update) {
		throw new UnsupportedOperationException();
	}

	/**
	 * No change, still on track: the same note for several of one's own actions, whose
	 * status stays.
	 * @param id chosen by the form
	 * @return how many got the update
	 */
	@Transactional
	public int stillOnTrack(UUID id, Collection<ActionKey> actions, String note) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Found done. Refused to whoever reported it and to the owner's own people.
	 */
	@Transactional
	public void verify(UUID partnershipId, String reference, UUID id, @Nullable String note) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Not found done; goes back to its owner.
	 */
	@Transactional
	public void returnToOwner(UUID partnershipId, String reference, UUID id, String note) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes a closed action up again.
	 */
	@Transactional
	public void reopen(UUID partnershipId, String reference, UUID id, String reason) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives an action up.
	 */
	@Transactional
	public void noLongerNeeded(UUID partnershipId, String reference, UUID id, String reason) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Sets the traffic light against the rule.
	 * @param rag the colour; none gives it back to the rule
	 */
	@Transactional
	public void setRag(UUID partnershipId, String reference, UUID id, @Nullable Rag rag, String reason) {
		throw new UnsupportedOperationException();
	}

}
