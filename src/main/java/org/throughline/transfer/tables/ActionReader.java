package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionOrigin;
import org.throughline.action.ActionLinks;
import org.throughline.action.ActionEdit;
import org.throughline.action.ActionRow;
import org.throughline.action.ActionSummary;
import org.throughline.action.RevisedDueDate;
import org.throughline.transfer.table.TransferTable.RowReader;
import org.throughline.transfer.table.DayOrText;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.Row;

/**
 * Converts the rows of one table of actions. A table may change of an action only what
 * its page may change.
 */
final class ActionReader implements RowReader<ActionRow, ActionValues> {

	private final PlanLookup plans;

	private final RecommendationLookup recommendations;

	private final ActionMoves moves;

	private final LocalDate today;

	ActionReader(PlanLookup plans, RecommendationLookup recommendations, ActionMoves moves, LocalDate today) {
		this.plans = plans;
		this.recommendations = recommendations;
		this.moves = moves;
		this.today = today;
	}

	@Override
	public ActionValues read(Row<ActionRow> row) {
		var existing = row.existing();
		var action = (existing != null) ? existing.action() : null;
		var plan = this.plans.read(row);
		var answered = this.recommendations.read(row);
		var scheme = this.plans.scheme(row, plan);
		var move = this.moves.read(row, scheme);
		if ((row.changed("grade") || row.changed("plan")) && !scheme.accepts(row.get("grade"))) {
			row.error("grade", "plan.grade.unknown", scheme.gradesInWords());
		}
		var revised = RevisedDates.read(row);
		var due = due(row, action, revised, move.open());
		var owner = owner(row, action);
		var before = (existing != null) ? existing.edit() : null;
		var links = new ActionLinks(
				row.changed("plan") ? plan.slug() : (before != null) ? before.links().planSlug() : null,
				answered.references(), row.require("themes"));
		var content = ActionsTable.content(row, owner.name(), due.text());
		var first = first(row, due.day(), revised);
		var edit = new ActionEdit(content, links, (before != null) ? before.version() : 0);
		var origin = origin(row);
		if (!row.hasErrors()) {
			this.plans.use(plan);
			this.recommendations.use(answered);
		}
		return new ActionValues(edit, !edit.equals(before) || plan.added() != null,
				new ActionValues.Added(plan.added(), answered.added()), origin, owner.slug(), first,
				later(existing, first, due.day(), revised), move);
	}

	/** Returns the origin of the action, which never changes. */
	private ActionOrigin origin(Row<ActionRow> row) {
		var existing = row.existing();
		if (existing != null) {
			return existing.action().origin();
		}
		LocalDate madeOn = row.get("madeOn");
		return new ActionOrigin((madeOn != null) ? madeOn : this.today, row.require("example"));
	}

	/** The new owner, and the owner as named in the plan. */
	private static NamedBody owner(Row<ActionRow> row, @Nullable ActionSummary action) {
		NamedBody owner = changedOwner(row, action);
		return row.changed("ownerAsWritten") ? new NamedBody(owner.slug(), row.get("ownerAsWritten")) : owner;
	}

	private static NamedBody changedOwner(Row<ActionRow> row, @Nullable ActionSummary action) {
		if (!row.changed("owner")) {
			return new NamedBody(null, (action != null) ? action.content().planWording().ownerAsWritten() : null);
		}
		NamedBody owner = row.get("owner");
		String slug = (owner != null) ? owner.slug() : null;
		if (action != null && action.ownerId() != null && slug == null) {
			row.error("owner", "table.actions.error.ownerRemoved");
		}
		if (action != null && action.status().closed() && slug != null) {
			row.error("owner", "table.actions.error.ownerClosed", action.reference());
		}
		if (slug == null) {
			return (owner != null) ? owner : NamedBody.NONE;
		}
		String written = row.written("owner");
		boolean same = action != null || written.equalsIgnoreCase(row.text("owner"));
		return new NamedBody(slug, same ? null : written);
	}

	/** The new due date, and the due date as written in the plan. */
	private DayOrText due(Row<ActionRow> row, @Nullable ActionSummary action, List<RevisedDueDate> revised,
			boolean open) {
		String text = (action != null) ? action.content().planWording().dueAsWritten() : null;
		LocalDate day = null;
		if (row.changed("due")) {
			DayOrText due = row.get("due");
			day = (due != null) ? due.day() : null;
			text = (due != null) ? due.text() : null;
			if (action != null && day != null && !revised.isEmpty()) {
				if (!day.equals(last(revised))) {
					row.error("due", "table.actions.error.dueAndRevised");
				}
				day = null;
			}
			else {
				checkDue(row, action, (action == null && !revised.isEmpty()) ? last(revised) : day, open);
			}
		}
		return new DayOrText(day, row.changed("dueAsWritten") ? row.get("dueAsWritten") : text);
	}

	/**
	 * The first due date of a new action: as stated, else the due date if a later one
	 * follows.
	 */
	private static @Nullable LocalDate first(Row<ActionRow> row, @Nullable LocalDate due,
			List<RevisedDueDate> revised) {
		LocalDate first = row.get("firstDue");
		if (row.existing() != null || first == null) {
			return due;
		}
		if (due != null && !revised.isEmpty() && !due.equals(first) && !due.equals(last(revised))) {
			row.error("due", "table.actions.error.dueAndRevised");
		}
		return first;
	}

	/** A due date other than the first of a new action is a later one. */
	private static List<RevisedDueDate> later(@Nullable ActionRow existing, @Nullable LocalDate first,
			@Nullable LocalDate due, List<RevisedDueDate> revised) {
		if (existing == null && revised.isEmpty() && due != null && !due.equals(first)) {
			return List.of(new RevisedDueDate(due, null));
		}
		return revised;
	}

	private static LocalDate last(List<RevisedDueDate> revised) {
		return revised.get(revised.size() - 1).dueOn();
	}

	private void checkDue(Row<ActionRow> row, @Nullable ActionSummary action, @Nullable LocalDate day, boolean open) {
		boolean past = day != null && day.isBefore(this.today);
		if (action == null) {
			if (past && open) {
				row.warn("due", "table.actions.error.duePast");
			}
		}
		else if (day == null) {
			if (action.dates().dueOn() != null) {
				row.error("due", "table.actions.error.dueRemoved");
			}
		}
		else if (action.status().closed()) {
			row.error("due", "table.actions.error.dueClosed", action.reference());
		}
		else if (past) {
			row.error("due", "table.actions.error.newDuePast");
		}
		else if (action.newDateRequested()) {
			row.error("due", "table.actions.error.dueRequested");
		}
	}

	@Override
	public List<String> sideEffects() {
		return Stream.concat(this.plans.sideEffects().stream(), this.recommendations.sideEffects().stream()).toList();
	}

}
