package org.throughline.action;

import org.throughline.partnership.OrganisationSummary;
import org.throughline.partnership.OrganisationSuccession;
import org.throughline.partnership.OrganisationService;
import java.util.stream.Collectors;
import java.util.Comparator;
import java.util.Objects;
import java.util.Map;
import java.util.ArrayList;
import java.util.HashMap;
import java.time.LocalDate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reassigns actions to another owner, one by one or after a reorganisation. Earlier
 * updates keep the owner's name of their day.
 */
@Service
@Transactional(readOnly = true)
public class ReassignService {

	/** The largest number of actions that can be reassigned at once. */
	public static final int AT_ONCE = 500;

	private static final ActionVisibility.Reader EVERYTHING = new ActionVisibility.Reader(true, true, Set.of());

	private static final String NOT_CLOSED = "a.status not in ('VERIFIED_COMPLETE', 'NO_LONGER_NEEDED')";

	private final ActionRepository actions;

	private final ActionReader actionReader;

	private final ActionPermissions permissions;

	private final UpdateLog log;

	private final ActionLookups lookups;

	private final OrganisationService organisations;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReassignService(ActionRepository actions, ActionReader actionReader, ActionPermissions permissions, UpdateLog log,
			ActionLookups lookups, OrganisationService organisations, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.actions = actions;
		this.actionReader = actionReader;
		this.permissions = permissions;
		this.log = log;
		this.lookups = lookups;
		this.organisations = organisations;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns the organisations that have ended with open actions, once for each
	 * successor, by name; for the business manager.
	 */
	public List<Takeover> takeovers(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var all = ActionConditions.in(partnershipId, ActionFilter.ALL, EVERYTHING).and(NOT_CLOSED);
		var actions = new HashMap<String, Long>();
		this.actionReader.byOwner(all, null)
			.forEach((one) -> actions.put(String.valueOf(one.ownerSlug()), one.counts().all()));
		var named = this.organisations.all()
			.stream()
			.collect(Collectors.toMap(OrganisationSummary::id,
					(one) -> new NamedReference(one.id(), one.slug(), one.name())));
		var today = LocalDate.now(this.clock);
		return this.organisations.successions()
			.stream()
			.filter((one) -> !one.effectiveOn().isAfter(today))
			.map((one) -> takeover(one, named, actions))
			.filter((one) -> one.actions() > 0)
			.sorted(Comparator.comparing((one) -> one.ended().name() + one.successor().name()))
			.toList();
	}

	private static Takeover takeover(OrganisationSuccession succession, Map<UUID, NamedReference> named,
			Map<String, Long> actions) {
		var ended = Objects.requireNonNull(named.get(succession.predecessorId()));
		return new Takeover(ended, Objects.requireNonNull(named.get(succession.successorId())),
				succession.effectiveOn(), actions.getOrDefault(ended.slug(), 0L));
	}

	/**
	 * The actions of an owner that are not closed, the most urgent first and at most
	 * {@link #AT_ONCE}; for the business manager to choose from.
	 */
	public List<ActionSummary> openActions(UUID partnershipId, String ownerSlug) {
		this.user.requireManager(partnershipId);
		var owned = new ActionFilter(null, null, ownerSlug, null, null, null, null);
		return this.actionReader.first(ActionConditions.in(partnershipId, owned, EVERYTHING).and(NOT_CLOSED), null,
				EVERYTHING, AT_ONCE);
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
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
		var changed = new ArrayList<UUID>();
		for (var action : found) {
			if (to.equals(action.ownerId())) {
				continue;
			}
			this.log.append(action,
					this.log.entry(UpdateKind.REASSIGNED, reason, this.permissions.managersOrganisation(partnershipId))
						.reassignedTo(to, reassignment.from()));
			action.assignTo(to);
			changed.add(action.id());
		}
		this.actions.flush();
		this.events.publishEvent(new ActionsAssigned(partnershipId, changed));
		return changed.size();
	}

}
