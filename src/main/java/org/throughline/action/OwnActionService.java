package org.throughline.action;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.web.NotFoundException;

/**
 * The actions of the partner agencies that the signed-in person acts for.
 */
@Service
@Transactional(readOnly = true)
public class OwnActionService {

	private final ActionReader reader;

	private final ActionVisibility visibility;

	OwnActionService(ActionReader reader, ActionVisibility visibility) {
		this.reader = reader;
		this.visibility = visibility;
	}

	/**
	 * The actions of the organisations the signed-in person acts for, and no others.
	 */
	public CountedPage<ActionSummary> list(ActionFilter filter, Pageable page) {
		return this.reader.owned(this.visibility.agencies(), filter, owner(), page);
	}

	/**
	 * Returns the open actions with a due date of the person's organisations in one
	 * partnership, the first due first.
	 */
	public List<ActionSummary> due(UUID partnershipId, int most) {
		var agencies = this.visibility.agencies()
			.stream()
			.filter((agency) -> agency.partnershipId().equals(partnershipId))
			.toList();
		var where = ActionConditions.owned(agencies, ActionFilter.ALL).and("a.urgency < 2 and a.due_on is not null");
		return this.reader.first(where, null, owner(), most);
	}

	public List<NamedReference> plans() {
		return this.reader.plans(this.visibility.agencies(), owner());
	}

	/** Returns the names of the organisations the signed-in person acts for. */
	public List<String> organisations() {
		return this.reader.names(this.visibility.agencies());
	}

	/**
	 * Returns their urgent actions that have no update of today, the most urgent first:
	 * overdue, due soon, returned or without recent updates.
	 */
	public List<ActionSummary> urgent(int most) {
		return this.reader.first(ActionConditions.urgent(this.visibility.agencies()), null, owner(), most);
	}

	/** Returns the number of their urgent actions that have no update of today. */
	public long countUrgent() {
		return this.reader.count(ActionConditions.urgent(this.visibility.agencies()), CountedPage.MOST);
	}

	/**
	 * The actions of the organisations the person acts for that wait for an update, the
	 * most urgent first.
	 */
	public List<ActionSummary> awaitingUpdate(int most) {
		return this.reader.first(ActionConditions.awaitingUpdate(this.visibility.agencies()), null, owner(), most);
	}

	/** Whether an action of the person's organisations waits for an update. */
	public boolean awaitsUpdate(ActionKey key) {
		var where = ActionConditions.awaitingUpdate(this.visibility.agencies())
			.and("a.reference = :reference", "reference", key.reference())
			.and("a.partnership_id = :partnership", "partnership", key.partnershipId());
		return !this.reader.first(where, null, owner(), 1).isEmpty();
	}

	/**
	 * Returns the counts of at most so many actions of the organisations the signed-in
	 * person acts for.
	 */
	public ActionCounts counts(int most) {
		var owners = this.reader.byOwner(ActionConditions.owned(this.visibility.agencies(), ActionFilter.ALL), most);
		return ActionCounts.sum(owners.stream().map(OwnerCounts::counts).toList());
	}

	/** Whether the signed-in person acts for a partner agency. */
	public boolean actsForAgency() {
		return !this.visibility.agencies().isEmpty();
	}

	/**
	 * Returns the action of the user's organisations with this reference.
	 * @param partnershipSlug the partnership of the action, if the organisation takes
	 * part in several
	 * @throws NotFoundException if no action they may see has it
	 */
	public ActionKey key(String reference, @Nullable String partnershipSlug) {
		var agencies = this.visibility.agencies();
		if (agencies.isEmpty()) {
			throw new NotFoundException();
		}
		var where = ActionConditions.owned(agencies, ActionFilter.ALL)
			.and("a.reference = :reference", "reference", reference);
		return this.reader.inPlanOrder(where, owner())
			.stream()
			.map(ActionSummary::identity)
			.filter((action) -> partnershipSlug == null || partnershipSlug.equals(action.partnershipSlug()))
			.findFirst()
			.map((action) -> new ActionKey(action.partnershipId(), action.reference()))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns a reader of their own organisations' actions, who sees what readers of
	 * drafts see.
	 */
	private static ActionVisibility.Reader owner() {
		return new ActionVisibility.Reader(false, true, Set.of());
	}

}
