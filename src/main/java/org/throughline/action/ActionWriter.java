package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.web.NotFoundException;

/**
 * Stores new and edited actions, one or many at once.
 */
@Component
class ActionWriter {

	private final ActionRepository actions;

	private final ActionPermissions permissions;

	private final ActionLookups lookups;

	private final ActionNumbering numbering;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ActionWriter(ActionRepository actions, ActionPermissions permissions, ActionLookups lookups,
			ActionNumbering numbering, ApplicationEventPublisher events, Clock clock) {
		this.actions = actions;
		this.permissions = permissions;
		this.lookups = lookups;
		this.numbering = numbering;
		this.events = events;
		this.clock = clock;
	}

	/** Adds actions and returns their references in the same order. */
	List<String> add(UUID partnershipId, List<NewAction> added) {
		var today = LocalDate.now(this.clock);
		var lookup = this.lookups.in(partnershipId);
		var actions = new ArrayList<Action>();
		added.forEach((each) -> checkDueDate(each, today));
		int number = this.numbering.nextActions(partnershipId, added.size());
		for (var each : added) {
			var origin = (each.origin() != null) ? each.origin() : new ActionOrigin(today, false);
			var owner = lookup.organisation("ownerSlug", each.ownerSlug());
			var content = each.content().checked();
			var links = lookup.links(each.links());
			lookup.checkGrade(content, links.planId());
			var action = new Action(TimeOrderedId.next(), partnershipId, number++, content, links, origin,
					this.clock.instant());
			actions.add(action.assigned(owner, each.dueOn()));
		}
		this.actions.saveAll(actions);
		this.actions.flush();
		this.events.publishEvent(new ActionsAssigned(partnershipId, actions.stream().map(Action::id).toList()));
		return actions.stream().map(Action::reference).toList();
	}

	private static void checkDueDate(NewAction added, LocalDate today) {
		if (added.dueOn() != null && added.dueOn().isBefore(today) && !added.pastDueConfirmed()) {
			throw new RuleViolation("dueOn", "action.dueOn.past");
		}
	}

	/** Changes actions, each under its reference. */
	void edit(UUID partnershipId, Map<String, ActionEdit> edits) {
		var stored = this.permissions.managed(partnershipId, List.copyOf(edits.keySet()));
		var lookup = this.lookups.in(partnershipId);
		edits.forEach((reference, edit) -> {
			var action = Optional.ofNullable(stored.get(reference)).orElseThrow(NotFoundException::new);
			action.requireVersion(edit.version());
			var content = edit.content().checked();
			var links = lookup.links(edit.links());
			if (!action.isGraded(links.planId(), content.planWording().grade())) {
				lookup.checkGrade(content, links.planId());
			}
			action.replace(content, links);
		});
		this.actions.flush();
	}

	/** Replaces the linked recommendations. */
	void link(UUID partnershipId, String reference, List<String> recommendationReferences, int version) {
		var action = this.permissions.managed(partnershipId, reference);
		action.requireVersion(version);
		action.linkRecommendations(
				this.lookups.in(partnershipId).recommendations("references", recommendationReferences));
		this.actions.flush();
	}

}
