package org.throughline.action;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be done. The business manager sees all actions of the partnership, those who
 * read drafts all but internal ones, a partner agency those it owns, the public those
 * that are public.
 */
@Service
@Transactional(readOnly = true)
public class ActionService {

	/**
	 * Actions of the partnership the reader may see, the most urgent first: overdue, due
	 * soon, then by due date.
	 */
	public Page<ActionSummary> list(UUID partnershipId, ActionFilter filter, Pageable page) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The same without pages, in the order of the plans, for a file.
	 */
	public List<ActionSummary> all(UUID partnershipId, ActionFilter filter) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The actions of the organisations the signed-in person acts for, and no others, the
	 * most urgent first.
	 */
	public Page<ActionSummary> mine(ActionFilter filter, Pageable page) {
		throw new UnsupportedOperationException();
	}

	/**
	 * How the actions stand of the organisations the signed-in person acts for.
	 */
	public ActionCounts myCounts() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Whether the signed-in person acts for a partner agency.
	 */
	public boolean hasOwn() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Which action of the signed-in person's organisations has this reference.
	 * @param partnershipSlug whose, where the organisation takes part in several
	 * partnerships
	 * @throws org.throughline.platform.web.NotFoundException if none of theirs has it
	 */
	public ActionKey own(String reference, @Nullable String partnershipSlug) {
		throw new UnsupportedOperationException();
	}

	/**
	 * An action with all that belongs to it, as far as the reader may see it.
	 * @throws org.throughline.platform.web.NotFoundException if there is none this reader
	 * may see
	 */
	public ActionDetails details(UUID partnershipId, String reference) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The action a plan's file calls so; for the business manager.
	 */
	public Optional<ActionSummary> withImportKey(UUID partnershipId, String importKey) {
		throw new UnsupportedOperationException();
	}

	/**
	 * How the partnership's actions stand; for those who read drafts.
	 */
	public ActionCounts counts(UUID partnershipId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * How each owner's actions stand, the most overdue first; for those who read drafts.
	 */
	public List<OwnerCounts> byOwner(UUID partnershipId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds an action. Sent twice, it adds one.
	 * @return its reference
	 * @throws org.throughline.platform.web.ChangeRefused at {@code dueOn} with
	 * {@code action.dueOn.past} where the due date lies in the past and that is not
	 * confirmed
	 */
	@Transactional
	public String add(UUID partnershipId, NewAction added) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Changes an action.
	 */
	@Transactional
	public void edit(UUID partnershipId, String reference, ActionEdit edit) {
		throw new UnsupportedOperationException();
	}

}
