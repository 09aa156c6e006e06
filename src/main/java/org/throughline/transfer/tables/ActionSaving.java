package org.throughline.transfer.tables;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.action.ActionEdit;
import org.throughline.action.ActionLinks;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionRow;
import org.throughline.action.ActionService;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.DueDateService;
import org.throughline.action.NewAction;
import org.throughline.action.NewDueDate;
import org.throughline.action.NewEvidence;
import org.throughline.action.NewRecommendation;
import org.throughline.action.NewUpdate;
import org.throughline.action.ReassignService;
import org.throughline.action.Reassignment;
import org.throughline.action.RecommendationService;
import org.throughline.action.UpdateRow;
import org.throughline.platform.text.Messages;
import org.throughline.transfer.table.Change;

/**
 * Saves the rows of a table of actions: content and new actions together, then changes of
 * status by the rules, each with an entry in the update history.
 */
@Component
class ActionSaving {

	private final ActionService actions;

	private final ActionPlanService plans;

	private final RecommendationService recommendations;

	private final ActionUpdateService updates;

	private final DueDateService dates;

	private final ReassignService owners;

	private final Clock clock;

	private final Messages messages;

	ActionSaving(ActionService actions, ActionPlanService plans, RecommendationService recommendations,
			ActionUpdateService updates, DueDateService dates, ReassignService owners, Clock clock, Messages messages) {
		this.actions = actions;
		this.plans = plans;
		this.recommendations = recommendations;
		this.updates = updates;
		this.dates = dates;
		this.owners = owners;
		this.clock = clock;
		this.messages = messages;
	}

	void save(UUID partnershipId, List<Change<ActionRow, ActionValues>> changes, String fileName) {
		String source = this.messages.text("table.actions.updateSource", fileName);
		var related = new Added(partnershipId);
		var added = new ArrayList<NewAction>();
		var edits = new LinkedHashMap<String, ActionEdit>();
		for (var change : changes) {
			var edit = related.edit(change.values());
			if (change.existing() == null) {
				added.add(newAction(change.values(), edit));
			}
			else if (change.values().edited()) {
				edits.put(change.existing().action().reference(), edit);
			}
		}
		var newReferences = this.actions.addAll(partnershipId, added).iterator();
		this.actions.editAll(partnershipId, edits);
		reassign(partnershipId, changes, source);
		var updates = new ArrayList<UpdateRow>();
		for (var change : changes) {
			String reference = (change.existing() != null) ? change.existing().action().reference()
					: newReferences.next();
			if (change.existing() != null && change.values().dueOn() != null) {
				this.dates.change(partnershipId, reference, new NewDueDate(change.values().dueOn(), source));
			}
			if (!change.values().revised().isEmpty()) {
				this.dates.record(partnershipId, reference, change.values().revised(), source);
			}
			decide(partnershipId, reference, change.values().move());
			var update = update(reference, change.values().move(), source);
			if (update.colour() != null || update.update() != null) {
				updates.add(update);
			}
		}
		if (!updates.isEmpty()) {
			this.updates.recordAll(partnershipId, updates);
		}
	}

	private static NewAction newAction(ActionValues values, ActionEdit edit) {
		return new NewAction(edit.content(), edit.links(), values.ownerSlug(), values.dueOn(), true, values.origin());
	}

	/** One reassignment for each new owner. */
	private void reassign(UUID partnershipId, List<Change<ActionRow, ActionValues>> changes, String source) {
		var byOwner = new LinkedHashMap<String, List<String>>();
		for (var change : changes) {
			if (change.existing() != null && change.values().ownerSlug() != null) {
				byOwner.computeIfAbsent(change.values().ownerSlug(), (owner) -> new ArrayList<>())
					.add(change.existing().action().reference());
			}
		}
		byOwner.forEach((owner, references) -> this.owners.reassign(partnershipId,
				new Reassignment(owner, LocalDate.now(this.clock), source, references)));
	}

	/** Changes the status if that is for the business manager to decide. */
	private void decide(UUID partnershipId, String reference, ActionMoves.Move move) {
		if (move.byOwner() || move.status() == null) {
			return;
		}
		this.updates.decide(partnershipId, reference, move.status(), move.word(), move.note());
	}

	/** The update of the owner, with the RAG rating. */
	private UpdateRow update(String reference, ActionMoves.Move move, String source) {
		var override = move.override();
		var colour = (override != null) ? new UpdateRow.RagOverride(override.rag(), source) : null;
		if (!move.byOwner()) {
			return new UpdateRow(reference, colour, null);
		}
		var evidence = (move.link() != null)
				? List.of(NewEvidence.link(this.messages.text("table.actions.evidenceTitle"), move.link()))
				: List.<NewEvidence>of();
		String note = (move.note() == null && move.from().needsNote(move.to(), move.word() != null))
				? this.messages.text("table.actions.evidenceAdded") : move.note();
		return new UpdateRow(reference, colour, new NewUpdate(move.to(), move.word(), note, evidence, source));
	}

	/** The plans and recommendations of the rows, each added once. */
	private final class Added {

		private final UUID partnershipId;

		private final Map<String, String> planSlugs = new HashMap<>();

		private final Map<NewRecommendation, String> references = new HashMap<>();

		private Added(UUID partnershipId) {
			this.partnershipId = partnershipId;
		}

		private ActionEdit edit(ActionValues values) {
			var links = values.edit().links();
			String plan = links.planSlug();
			var newPlan = values.added().plan();
			if (newPlan != null) {
				plan = this.planSlugs.computeIfAbsent(newPlan.content().title(),
						(title) -> ActionSaving.this.plans.add(this.partnershipId, newPlan));
			}
			var recommendations = links.recommendationReferences();
			var newRecommendation = values.added().recommendation();
			if (newRecommendation != null) {
				recommendations = List.of(this.references.computeIfAbsent(newRecommendation,
						(added) -> ActionSaving.this.recommendations.add(this.partnershipId, newRecommendation)));
			}
			return new ActionEdit(values.edit().content(), new ActionLinks(plan, recommendations, links.themeSlugs()),
					values.edit().version());
		}

	}

}
