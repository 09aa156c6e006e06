package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.action.ActionFilter;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.DocumentedUpdate;
import org.throughline.action.DocumentedUpdateRow;
import org.throughline.action.DocumentedUpdateService;
import org.throughline.action.ProgressScheme;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.Dates;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.tables.ActionUpdatesTable.Values;

/**
 * Updates of actions that documents state, one a row. Actions are imported first. New
 * rows are added; existing updates are never changed.
 */
@Component
class ActionUpdatesTable extends TransferTable<DocumentedUpdateRow, Values> {

	private static final Columns<DocumentedUpdateRow> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("plan", Columns.LINE, (row) -> plan(row.action())).keptIfEmpty().sameForAll();
		COLUMNS.text("action", Columns.WORDING, (row) -> row.action().content().wording()).required().identifying();
		COLUMNS.text("owner", Columns.LINE, (row) -> row.action().owner()).keptIfEmpty();
		COLUMNS.day("date", (row) -> row.update().asOf()).required().sameForAll().identifying();
		COLUMNS.choice("status", ActionStatus.class, (row) -> row.update().status()).keptIfEmpty();
		COLUMNS.text("statusWord", Columns.LINE, (row) -> row.update().statusWord()).keptIfEmpty();
		COLUMNS.text("note", 5_000, (row) -> row.update().note()).statement().required().identifying();
		COLUMNS.text("by", Columns.LINE, (row) -> row.update().by()).keptIfEmpty().sameForAll();
		COLUMNS.source((row) -> row.update().source()).required().sameForAll();
		COLUMNS.choice("visibility", Visibility.class, (row) -> row.update().visibility()).keptIfEmpty().sameForAll();
		COLUMNS.reference((row) -> row.action().reference() + "/" + row.number());
		COLUMNS.addOnly("table.action-updates.error.changed");
	}

	private final ActionService actions;

	private final DocumentedUpdateService updates;

	ActionUpdatesTable(TableSupport support, ActionService actions, DocumentedUpdateService updates) {
		super(support, "action-updates", "actions", COLUMNS);
		this.actions = actions;
		this.updates = updates;
	}

	private static @Nullable String plan(ActionSummary action) {
		return (action.plan() != null) ? action.plan().name() : null;
	}

	@Override
	protected List<DocumentedUpdateRow> existing(UUID partnershipId) {
		return this.updates.rows(partnershipId);
	}

	@Override
	protected RowReader<DocumentedUpdateRow, Values> reader(UUID partnershipId, List<DocumentedUpdateRow> existing,
			Lookups lookups) {
		var reader = new Reader(this.actions.all(partnershipId, ActionFilter.ALL), this.updates, lookups);
		existing.forEach((row) -> reader.latest.merge(row.action().reference(), row.update().asOf(),
				(one, other) -> one.isAfter(other) ? one : other));
		return reader::read;
	}

	@Override
	protected void save(UUID partnershipId, List<Change<DocumentedUpdateRow, Values>> changes, String fileName) {
		Map<String, List<DocumentedUpdate>> added = new LinkedHashMap<>();
		for (var change : changes) {
			added.computeIfAbsent(Objects.requireNonNull(change.values().reference()), (key) -> new ArrayList<>())
				.add(change.values().update());
		}
		this.updates.recordAll(partnershipId, added);
	}

	/** Reads rows in their order, since a status follows from the one before. */
	private static final class Reader {

		private final List<ActionSummary> actions;

		private final DocumentedUpdateService updates;

		private final Lookups lookups;

		private final Map<String, ActionStatus> statuses = new HashMap<>();

		private final Map<String, LocalDate> latest = new HashMap<>();

		Reader(List<ActionSummary> actions, DocumentedUpdateService updates, Lookups lookups) {
			this.actions = actions;
			this.updates = updates;
			this.lookups = lookups;
		}

		Values read(Row<DocumentedUpdateRow> row) {
			if (row.existing() != null) {
				return new Values(null, row.existing().update());
			}
			var day = Objects.requireNonNullElse(row.<LocalDate>get("date"), LocalDate.MIN);
			var action = action(row);
			var scheme = (action != null) ? action.scheme() : ProgressScheme.NONE;
			var update = new DocumentedUpdate(day, ActionMoves.status(row, scheme, this.lookups), row.get("statusWord"),
					row.require("note"), row.get("by"), row.require("source"), row.get("visibility"));
			if (action != null && !row.hasErrors()) {
				check(row, action, update);
			}
			return new Values((action != null) ? action.reference() : null, update);
		}

		private @Nullable ActionSummary action(Row<DocumentedUpdateRow> row) {
			var found = matching(row).toList();
			if (found.size() != 1) {
				row.error("action",
						found.isEmpty() ? "table.action-updates.error.action" : "table.action-updates.error.ambiguous");
				return null;
			}
			return found.get(0);
		}

		private Stream<ActionSummary> matching(Row<DocumentedUpdateRow> row) {
			return this.actions.stream()
				.filter((action) -> same(row.text("action"), action.content().wording()))
				.filter((action) -> row.text("plan").isEmpty() || same(row.text("plan"), plan(action)))
				.filter((action) -> row.text("owner").isEmpty() || owns(row.text("owner"), action));
		}

		private static boolean owns(String owner, ActionSummary action) {
			var organisation = action.organisation();
			return same(owner, action.owner()) || same(owner, action.content().planWording().ownerAsWritten())
					|| (organisation != null && same(owner, organisation.slug()));
		}

		private static boolean same(String cell, @Nullable String text) {
			return text != null && Lookups.plain(cell).equals(Lookups.plain(text));
		}

		private void check(Row<DocumentedUpdateRow> row, ActionSummary action, DocumentedUpdate update) {
			row.check(() -> this.updates.requireNotFuture(update.asOf()), Map.of());
			var before = this.latest.get(action.reference());
			if (before != null && update.asOf().isBefore(before)) {
				row.error("date", "table.action-updates.error.date", Dates.inWords(before));
			}
			var from = this.statuses.getOrDefault(action.reference(), action.status());
			var to = update.status();
			if (to == ActionStatus.VERIFIED_COMPLETE && to != from) {
				row.error("status", "table.action-updates.error.verified");
			}
			else if (to != null && to != from && !from.canBecome(to)) {
				row.error("status", "table.action-updates.error.status", this.lookups.label(from));
			}
			if (!row.hasErrors()) {
				this.latest.put(action.reference(), update.asOf());
				this.statuses.put(action.reference(), (to != null) ? to : from);
			}
		}

	}

	/**
	 * An update to add.
	 *
	 * @param reference its action, or {@code null} if there is none
	 */
	record Values(@Nullable String reference, DocumentedUpdate update) {

	}

}
