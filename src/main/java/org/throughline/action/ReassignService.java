package org.throughline.action;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reassigns actions to another owner, one by one or after a reorganisation. Earlier
 * updates keep the owner's name of their day.
 */
@Service
@Transactional(readOnly = true)
public class ReassignService {

	/** How many actions can be given to another owner at once. */
	public static final int AT_ONCE = 500;

	private final ActionRepository actions;

	private final ActionReader actionReader;

	private final ActionPermissions permissions;

	private final UpdateLog log;

	private final ActionLookups lookups;

	private final CurrentUser user;

	ReassignService(ActionRepository actions, ActionReader actionReader, ActionPermissions permissions, UpdateLog log,
			ActionLookups lookups, CurrentUser user) {
		this.actions = actions;
		this.actionReader = actionReader;
		this.permissions = permissions;
		this.log = log;
		this.lookups = lookups;
		this.user = user;
	}

	/**
	 * The actions of an owner that are not closed, the most urgent first and at most
	 * {@link #AT_ONCE}; for the business manager to choose from.
	 */
	public List<ActionSummary> openActions(UUID partnershipId, String ownerSlug) {
		this.user.requireManager(partnershipId);
		var owned = new ActionFilter(null, null, ownerSlug, null, null, null, null);
		var reader = new ActionVisibility.Reader(true, true, Set.of());
		return this.actionReader.first(ActionConditions.in(partnershipId, owned, reader).and("a.urgency < 2"), null,
				reader, AT_ONCE);
	}

	/**
	 * Gives the actions to the new owner.
	 * @return how many changed their owner
	 */
	@Transactional
	public int reassign(UUID partnershipId, Reassignment reassignment) {
		this.user.requireManager(partnershipId);
		if (reassignment.references().isEmpty()) {
			throw new RuleViolation("references", "action.reassign.none");
		}
		String reason = TextRules.requiredNote("reason", reassignment.reason());
		var to = this.lookups.in(partnershipId).organisation("toSlug", reassignment.toSlug());
		if (to == null) {
			throw new RuleViolation("toSlug", "action.reassign.owner");
		}
		var references = reassignment.references().stream().distinct().toList();
		var found = this.actions.findForChangeByPartnershipIdAndReferenceInOrderById(partnershipId, references);
		if (found.size() != references.size()) {
			throw new NotFoundException();
		}
		int changed = 0;
		for (var action : found) {
			if (to.equals(action.ownerId())) {
				continue;
			}
			this.log.append(action,
					this.log.entry(UpdateKind.REASSIGNED, reason, this.permissions.managersOrganisation(partnershipId))
						.reassignedTo(to, reassignment.from()));
			action.assignTo(to);
			changed++;
		}
		return changed;
	}

}
