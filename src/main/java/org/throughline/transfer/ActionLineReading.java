package org.throughline.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionEdit;
import org.throughline.action.ActionRow;
import org.throughline.action.ActionSummary;
import org.throughline.platform.security.Visibility;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

import static org.throughline.transfer.ActionColumns.ACTION;
import static org.throughline.transfer.ActionColumns.DUE;
import static org.throughline.transfer.ActionColumns.DUE_WRITTEN;
import static org.throughline.transfer.ActionColumns.GRADE;
import static org.throughline.transfer.ActionColumns.LEAD;
import static org.throughline.transfer.ActionColumns.MEASURE;
import static org.throughline.transfer.ActionColumns.OWNER;
import static org.throughline.transfer.ActionColumns.PLAN;
import static org.throughline.transfer.ActionColumns.VISIBILITY;

/**
 * Reads the rows of one table of actions. What an action may not do on its page it may
 * not do by a table.
 */
class ActionLineReading implements TransferTable.RowReading<ActionLine> {

	private final List<HeldRow> held;

	private final Map<String, ActionRow> actions = new HashMap<>();

	private final NamedPlans plans;

	private final NamedRecommendations recommendations;

	private final ActionMoves moves;

	private final LocalDate today;

	ActionLineReading(List<ActionRow> rows, List<HeldRow> held, NamedPlans plans, NamedRecommendations recommendations,
			ActionMoves moves, LocalDate today) {
		this.held = held;
		rows.forEach((row) -> this.actions.put(row.action().reference(), row));
		this.plans = plans;
		this.recommendations = recommendations;
		this.moves = moves;
		this.today = today;
	}

	@Override
	public List<HeldRow> held() {
		return this.held;
	}

	@Override
	public ActionLine read(TableRow row) {
		var before = (row.held() != null) ? this.actions.get(row.held().reference()) : null;
		var action = (before != null) ? before.action() : null;
		var plan = this.plans.read(row);
		var answered = this.recommendations.read(row, before);
		var move = this.moves.read(row, action);
		var due = due(row, action, move.open());
		String ownerSlug = owner(row, action);
		String ownerWritten = ownerWritten(row, action, ownerSlug);
		var visibility = row.choice(VISIBILITY, Visibility.class);
		var now = (before != null) ? before.edit() : null;
		var words = new ActionEdit(row.changed(PLAN) ? plan.slug() : (now != null) ? now.planSlug() : null,
				row.text(ACTION), ownerWritten, row.words(LEAD), due.written(), row.words(MEASURE), row.words(GRADE),
				(visibility != null) ? visibility : (now != null) ? now.visibility() : Visibility.PARTNER,
				answered.references(), (now != null) ? now.themeSlugs() : List.of(), (now != null) ? now.note() : null,
				(now != null) ? now.version() : 0);
		boolean reworded = !words.equals(now) || plan.added() != null;
		if (!row.isWrong()) {
			this.plans.wanted(plan);
			this.recommendations.wanted(answered);
		}
		return new ActionLine(before, words, reworded, plan.added(), answered.added(), ownerSlug, due.day(),
				move.colour(), move.status(), move.note(), move.link());
	}

	/** The new owner's slug. */
	private static @Nullable String owner(TableRow row, @Nullable ActionSummary before) {
		if (!row.changed(OWNER)) {
			return null;
		}
		String slug = row.value(OWNER);
		if (before != null && before.ownerId() != null && slug == null) {
			row.wrong(OWNER, "An owner can be replaced by another organisation, not taken away");
		}
		if (before != null && before.status().closed() && slug != null) {
			row.wrong(OWNER, before.reference() + " is closed and keeps its owner");
		}
		return slug;
	}

	/** The owner in the plan's words, where they are not simply its name. */
	private static @Nullable String ownerWritten(TableRow row, @Nullable ActionSummary before,
			@Nullable String ownerSlug) {
		if (!row.changed(OWNER)) {
			return (before != null) ? before.ownerAsWritten() : null;
		}
		if (ownerSlug == null) {
			return row.words(OWNER);
		}
		String written = row.written(OWNER);
		return (before != null || written.equalsIgnoreCase(row.text(OWNER))) ? null : written;
	}

	private Due due(TableRow row, @Nullable ActionSummary before, boolean open) {
		String written = (before != null) ? before.dueAsWritten() : null;
		LocalDate day = null;
		if (row.changed(DUE)) {
			day = row.day(DUE);
			written = row.value(DUE);
			checkDue(row, before, day, open);
		}
		if (row.changed(DUE_WRITTEN)) {
			written = row.words(DUE_WRITTEN);
		}
		return new Due(day, written);
	}

	private void checkDue(TableRow row, @Nullable ActionSummary before, @Nullable LocalDate day, boolean open) {
		boolean past = day != null && day.isBefore(this.today);
		if (before == null) {
			if (past && open) {
				row.ask(DUE, "The due date of a new action lies in the past");
			}
		}
		else if (day == null) {
			if (before.dueOn() != null) {
				row.wrong(DUE, "A due date can be moved, not taken away");
			}
		}
		else if (before.status().closed()) {
			row.wrong(DUE, before.reference() + " is closed and has no due date to move");
		}
		else if (past) {
			row.wrong(DUE, "The new date lies in the past");
		}
		else if (before.newDateAsked()) {
			row.wrong(DUE, "Its owner has asked for a new date: answer that first");
		}
	}

	@Override
	public List<String> besides() {
		var besides = new ArrayList<String>();
		besides.addAll(this.plans.besides());
		besides.addAll(this.recommendations.besides());
		return besides;
	}

	/** When it is due from now on. */
	private record Due(@Nullable LocalDate day, @Nullable String written) {

	}

}
