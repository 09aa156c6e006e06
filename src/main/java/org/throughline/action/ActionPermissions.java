package org.throughline.action;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

/**
 * Permissions to change actions: of people who act for the owner, and of the
 * partnership's business managers.
 */
@Component
class ActionPermissions {

	private final ActionRepository actions;

	private final UpdateReader updates;

	private final CurrentUser user;

	ActionPermissions(ActionRepository actions, UpdateReader updates, CurrentUser user) {
		this.actions = actions;
		this.updates = updates;
		this.user = user;
	}

	/** An action for its business manager to change, locked. */
	Action managed(UUID partnershipId, String reference) {
		this.user.requireManager(partnershipId);
		return this.actions.findForChangeByPartnershipIdAndReference(partnershipId, reference)
			.orElseThrow(NotFoundException::new);
	}

	/** Actions for their business manager to change, locked, by their references. */
	Map<String, Action> managed(UUID partnershipId, List<String> references) {
		this.user.requireManager(partnershipId);
		return this.actions.findForChangeByPartnershipIdAndReferenceInOrderById(partnershipId, references)
			.stream()
			.collect(Collectors.toMap(Action::reference, Function.identity()));
	}

	/** An action for its owner to move, or for the business manager, locked. */
	Action updatable(UUID partnershipId, String reference) {
		var action = this.actions.findForChangeByPartnershipIdAndReference(partnershipId, reference)
			.orElseThrow(NotFoundException::new);
		if (!owns(partnershipId, action.ownerId(), action.visibility()) && !this.user.manages(partnershipId)) {
			throw new AccessRefused();
		}
		return action;
	}

	/** Whether the person acts for the owner of such an action. */
	boolean owns(UUID partnershipId, @Nullable UUID ownerId, Visibility visibility) {
		return ownerId != null && visibility.readableByNamedPartner()
				&& this.user.grants()
					.stream()
					.anyMatch((grant) -> grant.role() == Role.PARTNER_AGENCY
							&& partnershipId.equals(grant.partnershipId()) && ownerId.equals(grant.organisationId()));
	}

	/** Returns the organisation in the business manager's grant, if there is one. */
	@Nullable UUID managersOrganisation(UUID partnershipId) {
		return this.user.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.BUSINESS_MANAGER && partnershipId.equals(grant.partnershipId()))
			.map(Grant::organisationId)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the reason why the business manager may not verify or return a reported
	 * action; empty if they may. Nobody decides on reports of their own or of their
	 * organisation (design, rule 2).
	 * @return a message key
	 */
	Optional<String> verifyRefusal(UUID partnershipId, UUID actionId) {
		return refusals(partnershipId, actionId).values().stream().findFirst();
	}

	/**
	 * The same for all actions that wait to be verified.
	 * @return message keys by reference
	 */
	Map<String, String> verifyRefusals(UUID partnershipId) {
		return refusals(partnershipId, null);
	}

	private Map<String, String> refusals(UUID partnershipId, @Nullable UUID actionId) {
		return this.user.person()
			.map((person) -> this.updates.refusals(partnershipId, actionId, person.id(),
					this.user.organisations(partnershipId)))
			.orElse(Map.of());
	}

}
