package org.throughline.transfer;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionHand;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.Rag;
import org.throughline.transfer.table.TableRow;

import static org.throughline.transfer.ActionColumns.EVIDENCE;
import static org.throughline.transfer.ActionColumns.PROGRESS;
import static org.throughline.transfer.ActionColumns.RAG;
import static org.throughline.transfer.ActionColumns.STATUS;

/**
 * How the rows of a table move actions: as the business manager may on their pages,
 * writing down what the owner says or deciding themselves. Nothing is verified that was
 * not reported before, nor by the organisation that reported it (design, rule 2).
 */
class ActionMoves {

	private final Map<String, String> verifyRefusals;

	private final ActionColumns columns;

	ActionMoves(Map<String, String> verifyRefusals, ActionColumns columns) {
		this.verifyRefusals = verifyRefusals;
		this.columns = columns;
	}

	Move read(TableRow row, @Nullable ActionSummary before) {
		var from = (before != null) ? before.status() : ActionStatus.NOT_STARTED;
		var to = status(row, before, from);
		var colour = row.changed(RAG) ? row.choice(RAG, Rag.class) : null;
		if (colour == Rag.BLUE && to == null && from.open()) {
			to = ActionStatus.REPORTED_COMPLETE;
		}
		else if (colour == Rag.BLUE && (complete(from) || (to != null && complete(to)))) {
			row.leave(RAG);
		}
		String note = row.changed(PROGRESS) ? row.words(PROGRESS) : null;
		String link = link(row);
		if (to != null && from.needsNote(to) && note == null) {
			row.wrong(PROGRESS, "Say in a new note why: " + this.columns.text(to));
		}
		boolean owners = (to != null) ? from.canBecome(to, ActionHand.OWNER) : from.open();
		if (to == null && note != null && !owners) {
			row.wrong(PROGRESS, "It is not open and takes no new note: " + this.columns.text(from));
		}
		if (link != null && !owners) {
			row.wrong(EVIDENCE, "It is not open and takes no new evidence: " + this.columns.text(from));
		}
		var after = (to != null) ? to : from;
		return new Move(to, note, link, colour(row, after, owners, colour), after.open());
	}

	private @Nullable ActionStatus status(TableRow row, @Nullable ActionSummary before, ActionStatus from) {
		if (!row.changed(STATUS)) {
			return null;
		}
		var to = row.choice(STATUS, ActionStatus.class);
		if (to == null || (before == null && to == ActionStatus.NOT_STARTED)) {
			return null;
		}
		if (before == null && (to == ActionStatus.VERIFIED_COMPLETE || to == ActionStatus.RETURNED)) {
			row.wrong(STATUS, "What is new here was not reported before. Write %s; it is verified or returned here"
				.formatted(this.columns.text(ActionStatus.REPORTED_COMPLETE)));
			return to;
		}
		if (from == ActionStatus.VERIFIED_COMPLETE && to == ActionStatus.REPORTED_COMPLETE && !row.named()) {
			row.leave(STATUS);
			return null;
		}
		if (!from.canBecome(to, ActionHand.OWNER) && !from.canBecome(to, ActionHand.MANAGER)) {
			row.wrong(STATUS,
					"It stands at “%s”. From there it can become: %s".formatted(this.columns.text(from), next(from)));
			return to;
		}
		String refusal = (before != null) ? this.verifyRefusals.get(before.reference()) : null;
		if (refusal != null && (to == ActionStatus.VERIFIED_COMPLETE || to == ActionStatus.RETURNED)) {
			row.wrong(STATUS, this.columns.message(refusal));
			return to;
		}
		return to;
	}

	private String next(ActionStatus from) {
		var next = EnumSet.copyOf(from.next(ActionHand.MANAGER));
		next.addAll(from.next(ActionHand.OWNER));
		next.remove(from);
		return next.stream().map(this.columns::text).collect(Collectors.joining(", "));
	}

	private static @Nullable String link(TableRow row) {
		String link = row.changed(EVIDENCE) ? row.words(EVIDENCE) : null;
		if (link != null && !link.matches("(?i)https?://[^\\s]+")) {
			row.wrong(EVIDENCE, "Write an address that begins with https://. Words belong in the progress note");
		}
		return link;
	}

	private ActionLine.@Nullable Colour colour(TableRow row, ActionStatus after, boolean owners, @Nullable Rag colour) {
		if (!row.changed(RAG)) {
			return null;
		}
		if (colour == Rag.BLUE) {
			if (!complete(after)) {
				row.wrong(RAG, "Blue means complete, and the status says otherwise. Change one of the two");
			}
			return null;
		}
		if (colour != null && (after.closed() || !(owners || after == ActionStatus.REPORTED_COMPLETE))) {
			row.wrong(RAG, "Its colour follows from its status: leave this cell empty");
			return null;
		}
		return new ActionLine.Colour(colour);
	}

	private static boolean complete(ActionStatus status) {
		return status == ActionStatus.REPORTED_COMPLETE || status == ActionStatus.VERIFIED_COMPLETE;
	}

	/**
	 * Where an action moves.
	 *
	 * @param status what it becomes; none where it stays
	 * @param note what is said
	 * @param link what shows it
	 * @param colour what its light becomes; none where it stays
	 * @param open whether something is left to do then
	 */
	record Move(@Nullable ActionStatus status, @Nullable String note, @Nullable String link,
			ActionLine.@Nullable Colour colour, boolean open) {

	}

}
