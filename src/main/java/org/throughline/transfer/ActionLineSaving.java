package org.throughline.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.action.ActionEdit;
import org.throughline.action.ActionPlanService;
import org.throughline.action.ActionRowService;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.DueDateService;
import org.throughline.action.NewAction;
import org.throughline.action.NewDueDate;
import org.throughline.action.NewEvidence;
import org.throughline.action.NewUpdate;
import org.throughline.action.ReassignService;
import org.throughline.action.Reassignment;
import org.throughline.action.RecommendationService;
import org.throughline.action.RowWord;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * Saves the rows of a table of actions: words and new actions together, what moves an
 * action by the rules and into the record of its updates, the last word last.
 */
@Component
class ActionLineSaving {

	private final ActionRowService actions;

	private final ActionPlanService plans;

	private final RecommendationService recommendations;

	private final ActionUpdateService updates;

	private final DueDateService dates;

	private final ReassignService owners;

	private final Clock clock;

	ActionLineSaving(ActionRowService actions, ActionPlanService plans, RecommendationService recommendations,
			ActionUpdateService updates, DueDateService dates, ReassignService owners, Clock clock) {
		this.actions = actions;
		this.plans = plans;
		this.recommendations = recommendations;
		this.updates = updates;
		this.dates = dates;
		this.owners = owners;
		this.clock = clock;
	}

	void save(UUID partnershipId, List<ActionLine> lines, String fileName) {
		String told = "Table “" + fileName + "”";
		var named = new Added(partnershipId);
		var references = new ArrayList<String>();
		var added = new ArrayList<NewAction>();
		var edits = new LinkedHashMap<String, ActionEdit>();
		for (var line : lines) {
			var words = named.words(line);
			if (line.held() == null) {
				added.add(newAction(line, words));
			}
			else if (line.reworded()) {
				edits.put(line.held().action().reference(), words);
			}
		}
		var made = this.actions.addAll(partnershipId, added).iterator();
		this.actions.editAll(partnershipId, edits);
		for (var line : lines) {
			references.add((line.held() != null) ? line.held().action().reference() : made.next());
		}
		reassign(partnershipId, lines, told);
		var words = new ArrayList<RowWord>();
		for (int at = 0; at < lines.size(); at++) {
			move(partnershipId, references.get(at), lines.get(at), told);
			var word = word(references.get(at), lines.get(at), told);
			if (word.colour() != null || word.update() != null) {
				words.add(word);
			}
		}
		if (!words.isEmpty()) {
			this.updates.take(partnershipId, words);
		}
	}

	private static NewAction newAction(ActionLine line, ActionEdit words) {
		return new NewAction(TimeOrderedId.next(), words.planSlug(), words.wording(), line.ownerSlug(),
				words.ownerAsWritten(), words.leadRole(), line.dueOn(), words.dueAsWritten(), true,
				words.successMeasure(), words.grade(), words.visibility(), words.recommendationReferences(), List.of(),
				null, null);
	}

	/** One reassignment for each new owner. */
	private void reassign(UUID partnershipId, List<ActionLine> lines, String told) {
		var byOwner = new LinkedHashMap<String, List<String>>();
		for (var line : lines) {
			if (line.held() != null && line.ownerSlug() != null) {
				byOwner.computeIfAbsent(line.ownerSlug(), (owner) -> new ArrayList<>())
					.add(line.held().action().reference());
			}
		}
		byOwner.forEach((owner, references) -> this.owners.reassign(partnershipId,
				new Reassignment(TimeOrderedId.next(), owner, LocalDate.now(this.clock), told, references)));
	}

	/**
	 * What the business manager decides: a new date, and what is not the owner's word.
	 */
	private void move(UUID partnershipId, String reference, ActionLine line, String told) {
		var id = TimeOrderedId.next();
		if (line.held() != null && line.dueOn() != null) {
			this.dates.move(partnershipId, reference, new NewDueDate(id, line.dueOn(), told));
		}
		if (line.ownersWord() || line.status() == null) {
			return;
		}
		switch (line.status()) {
			case VERIFIED_COMPLETE -> this.updates.verify(partnershipId, reference, id, line.note());
			case RETURNED -> this.updates.returnToOwner(partnershipId, reference, id, reason(line.note()));
			case NO_LONGER_NEEDED -> this.updates.noLongerNeeded(partnershipId, reference, id, reason(line.note()));
			default -> this.updates.reopen(partnershipId, reference, id, reason(line.note()));
		}
	}

	/** The owner's word, with the colour. */
	private static RowWord word(String reference, ActionLine line, String told) {
		var colour = (line.colour() != null) ? new RowWord.RowColour(line.colour().rag(), told) : null;
		if (!line.ownersWord()) {
			return new RowWord(reference, colour, null);
		}
		var to = (line.status() != null) ? line.status() : line.from();
		var evidence = (line.link() != null) ? List.of(NewEvidence.link("Evidence", line.link()))
				: List.<NewEvidence>of();
		String note = (line.note() == null && line.from().needsNote(to)) ? "Evidence added" : line.note();
		return new RowWord(reference, colour, new NewUpdate(TimeOrderedId.next(), to, note, evidence, told));
	}

	private static String reason(@Nullable String note) {
		return Objects.requireNonNull(note, "the reading has asked for a reason");
	}

	/** The plans and recommendations that come with the rows, each added once. */
	private final class Added {

		private final UUID partnershipId;

		private final Map<String, String> planSlugs = new HashMap<>();

		private final Map<UUID, String> references = new HashMap<>();

		private Added(UUID partnershipId) {
			this.partnershipId = partnershipId;
		}

		private ActionEdit words(ActionLine line) {
			var words = line.words();
			String plan = words.planSlug();
			if (line.plan() != null) {
				var added = line.plan();
				plan = this.planSlugs.computeIfAbsent(added.title(),
						(title) -> ActionLineSaving.this.plans.add(this.partnershipId, added));
			}
			var answers = words.recommendationReferences();
			if (line.recommendation() != null) {
				var added = line.recommendation();
				answers = List.of(this.references.computeIfAbsent(added.id(),
						(id) -> ActionLineSaving.this.recommendations.add(this.partnershipId, added)));
			}
			return new ActionEdit(plan, words.wording(), words.ownerAsWritten(), words.leadRole(), words.dueAsWritten(),
					words.successMeasure(), words.grade(), words.visibility(), answers, words.themeSlugs(),
					words.note(), words.version());
		}

	}

}
