package org.throughline.action;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.BulkChange;
import org.throughline.platform.list.BulkContent;
import org.throughline.platform.list.BulkRow;
import org.throughline.platform.list.BulkValue;
import org.throughline.platform.list.UndoRow;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.Visibility;

/**
 * Changes actions that are ticked in a list, by the rules of single edits; for the
 * business manager. A new owner and a new due date stay in the update history, also when
 * they are undone.
 */
@Service
@Transactional
public class BulkActionService extends BulkContent {

	private static final String UNDONE = "Undone";

	private final ActionService actions;

	private final ReassignService owners;

	private final DueDateService dates;

	BulkActionService(ActionService actions, ReassignService owners, DueDateService dates) {
		this.actions = actions;
		this.owners = owners;
		this.dates = dates;
	}

	@Override
	public Optional<UndoRow> change(UUID partnershipId, String key, BulkValue value) {
		if (isContent(value.change())) {
			return super.change(partnershipId, key, value);
		}
		String before = value(partnershipId, key, value.change());
		if (value.value().equals(before)) {
			return Optional.empty();
		}
		set(partnershipId, key, value);
		return Optional.of(new UndoRow(key, value.value(), before));
	}

	@Override
	public void undo(UUID partnershipId, UndoRow row, BulkChange change) {
		if (isContent(change)) {
			super.undo(partnershipId, row, change);
			return;
		}
		if (!row.after().equals(value(partnershipId, row.key(), change))) {
			throw new RuleViolation("rows", "list.undo.changed");
		}
		if (row.before().isEmpty()) {
			throw new RuleViolation("rows", (change == BulkChange.OWNER) ? "list.row.noOwner" : "list.row.noDue");
		}
		if (change == BulkChange.DUE) {
			this.dates.giveBack(partnershipId, row.key(), new NewDueDate(day(row.before()), UNDONE));
		}
		else {
			set(partnershipId, row.key(), new BulkValue(change, row.before(), UNDONE));
		}
	}

	private void set(UUID partnershipId, String key, BulkValue value) {
		if (value.change() == BulkChange.OWNER) {
			this.owners.reassign(partnershipId,
					new Reassignment(value.value(), this.owners.today(), value.reason(), List.of(key)));
		}
		else {
			this.dates.change(partnershipId, key, new NewDueDate(day(value.value()), value.reason()));
		}
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new RuleViolation("rows", "list.row.noDue");
		}
	}

	private static boolean isContent(BulkChange change) {
		return change != BulkChange.OWNER && change != BulkChange.DUE;
	}

	private String value(UUID partnershipId, String key, BulkChange change) {
		var details = this.actions.forEditing(partnershipId, key);
		var organisation = details.action().organisation();
		return (change == BulkChange.DUE) ? Objects.toString(details.action().dates().dueOn(), "")
				: (organisation != null) ? organisation.slug() : "";
	}

	@Override
	protected BulkRow find(UUID partnershipId, String key) {
		var details = this.actions.forEditing(partnershipId, key);
		var content = details.action().content();
		var plan = details.action().plan();
		int version = details.action().identity().version();
		return new BulkRow(details.action().title(), version, NamedReference.slugs(details.themes()),
				BulkChange.VISIBILITY, content.visibility().name(),
				(themes, visibility) -> this.actions.edit(partnershipId, key, new ActionEdit(
						content.withVisibility(FormValues.requiredChoice(Visibility.class, visibility)),
						new ActionLinks((plan != null) ? plan.slug() : null,
								details.recommendations().stream().map(RecommendationSummary::reference).toList(),
								themes),
						version)));
	}

}
