package org.throughline.transfer.tables;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionActor;
import org.throughline.action.ActionRow;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.ProgressScheme;
import org.throughline.action.Rag;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;

/**
 * The changes of status in the rows of a table, by the rules of the pages of actions.
 * Nothing is verified that was not reported before, nor by the organisation that reported
 * it (design, rule 2).
 */
final class ActionMoves {

	private final Map<String, String> verifyRefusals;

	private final Lookups lookups;

	ActionMoves(Map<String, String> verifyRefusals, Lookups lookups) {
		this.verifyRefusals = verifyRefusals;
		this.lookups = lookups;
	}

	/** Reads the status of a row, as a status word of its plan or of Throughline. */
	static @Nullable ActionStatus status(Row<?> row, ProgressScheme scheme, Lookups lookups) {
		ActionStatus status = row.changed("status") ? row.get("status") : null;
		String word = row.changed("statusWord") ? row.get("statusWord") : null;
		if (word == null || scheme.words().isEmpty()) {
			return status;
		}
		var known = scheme.word(word);
		if (known.isEmpty()) {
			row.error("statusWord", "table.actions.error.statusWord",
					scheme.words().stream().map(ProgressScheme.StatusWord::word).collect(Collectors.joining(", ")));
			return status;
		}
		if (status != null && status != known.get().status()) {
			row.error("statusWord", "table.actions.error.statusWordOther", lookups.label(known.get().status()));
		}
		return known.get().status();
	}

	Move read(Row<ActionRow> row, ProgressScheme scheme) {
		var existing = row.existing();
		var action = (existing != null) ? existing.action() : null;
		var from = (action != null) ? action.status() : ActionStatus.NOT_STARTED;
		var to = status(row, action, from, scheme);
		String word = row.changed("statusWord") ? row.get("statusWord") : null;
		Rag colour = row.changed("rag") ? row.get("rag") : null;
		if (colour == Rag.BLUE && to == null && from.open()) {
			to = ActionStatus.REPORTED_COMPLETE;
		}
		else if (colour == Rag.BLUE && (complete(from) || (to != null && complete(to)))) {
			row.ignore("rag");
		}
		String note = row.changed("progress") ? row.get("progress") : null;
		String link = link(row);
		if (to != null && from.needsNote(to) && note == null) {
			row.error("progress", "table.actions.error.noteMissing", label(to));
		}
		else if (to == ActionStatus.VERIFIED_COMPLETE && note == null && existing != null && !existing.evidenced()) {
			row.error("progress", "table.actions.error.noteUnseen");
		}
		boolean owners = (to != null) ? from.canTransitionTo(to, ActionActor.OWNER) : from.open();
		if (to == null && note != null && !owners) {
			row.error("progress", "table.actions.error.noteClosed", label(from));
		}
		if (to == null && word != null && !owners) {
			row.error("statusWord", "table.actions.error.statusWordClosed", label(from));
		}
		if (link != null && !owners) {
			row.error("evidence", "table.actions.error.evidenceClosed", label(from));
		}
		var after = (to != null) ? to : from;
		return new Move(from, to, word, note, link, override(row, after, owners, colour));
	}

	private String label(ActionStatus status) {
		return this.lookups.label(status);
	}

	private @Nullable ActionStatus status(Row<ActionRow> row, @Nullable ActionSummary action, ActionStatus from,
			ProgressScheme scheme) {
		ActionStatus to = status(row, scheme, this.lookups);
		if (to == null || to == from) {
			return null;
		}
		boolean verifies = to == ActionStatus.VERIFIED_COMPLETE || to == ActionStatus.RETURNED;
		if (action == null && verifies) {
			row.error("status", "table.actions.error.statusNew", label(ActionStatus.REPORTED_COMPLETE));
			return to;
		}
		if (from == ActionStatus.VERIFIED_COMPLETE && to == ActionStatus.REPORTED_COMPLETE && !row.hasReference()) {
			row.ignore("status");
			return null;
		}
		if (!from.canBecome(to)) {
			row.error("status", "table.actions.error.status", label(from), next(from));
			return to;
		}
		String refusal = (action != null) ? this.verifyRefusals.get(action.reference()) : null;
		if (refusal != null && verifies) {
			row.error("status", refusal);
		}
		return to;
	}

	private String next(ActionStatus from) {
		var next = EnumSet.copyOf(from.nextStatuses(ActionActor.MANAGER));
		next.addAll(from.nextStatuses(ActionActor.OWNER));
		next.remove(from);
		return next.stream().map(this::label).collect(Collectors.joining(", "));
	}

	private static @Nullable String link(Row<ActionRow> row) {
		String link = row.changed("evidence") ? row.get("evidence") : null;
		if (link != null && !link.matches("(?i)https?://[^\\s]+")) {
			row.error("evidence", "table.actions.error.evidence");
		}
		return link;
	}

	private static @Nullable RagOverride override(Row<ActionRow> row, ActionStatus after, boolean owners,
			@Nullable Rag colour) {
		if (!row.changed("rag")) {
			return null;
		}
		if (colour == Rag.BLUE) {
			if (!complete(after)) {
				row.error("rag", "table.actions.error.blue");
			}
			return null;
		}
		if (colour != null && (after.closed() || !(owners || after == ActionStatus.REPORTED_COMPLETE))) {
			row.error("rag", "table.actions.error.rag");
			return null;
		}
		return new RagOverride(colour);
	}

	private static boolean complete(ActionStatus status) {
		return status == ActionStatus.REPORTED_COMPLETE || status == ActionStatus.VERIFIED_COMPLETE;
	}

	/** A RAG rating that is overridden, or automatic again if it is {@code null}. */
	record RagOverride(@Nullable Rag rag) {

	}

	/**
	 * A change of status.
	 *
	 * @param from the status now
	 * @param status the new status, or {@code null} if it stays
	 * @param word the new status in the wording of the plan, or {@code null}
	 * @param note the progress note, or {@code null}
	 * @param link a link to evidence, or {@code null}
	 * @param override the new RAG rating, or {@code null} if it stays
	 */
	record Move(ActionStatus from, @Nullable ActionStatus status, @Nullable String word, @Nullable String note,
			@Nullable String link, @Nullable RagOverride override) {

		/** Whether the action is open afterwards. */
		boolean open() {
			return to().open();
		}

		/** The status afterwards. */
		ActionStatus to() {
			return (this.status != null) ? this.status : this.from;
		}

		/** Whether it contains an update that owners may make. */
		boolean byOwner() {
			boolean reported = this.status != null || this.word != null || this.note != null || this.link != null;
			return reported && this.from.canTransitionTo(to(), ActionActor.OWNER);
		}

	}

}
