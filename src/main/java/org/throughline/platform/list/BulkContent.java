package org.throughline.platform.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;

/**
 * Changes themes and visibility of rows that have a version. A row that was edited since
 * is not taken back.
 *
 * @param <D> a row
 */
@Transactional
public abstract class BulkContent<D> implements BulkRows {

	/** Returns a row for editing, if the person may edit it. */
	protected abstract D find(UUID partnershipId, String key);

	/** Returns the version of a row. */
	protected abstract int version(D row);

	/** Returns the slugs of the themes of a row. */
	protected abstract List<String> themes(D row);

	/** Returns who may read a row. */
	protected abstract Visibility visibility(D row);

	/** Edits a row. Everything else stays. */
	protected abstract void edit(UUID partnershipId, String key, D row, List<String> themes, Visibility visibility);

	@Override
	public Optional<UndoRow> change(UUID partnershipId, String key, BulkValue value) {
		var row = find(partnershipId, key);
		String before = (value.change() == BulkChange.THEME) ? value.value() : visibility(row).name();
		boolean same = (value.change() == BulkChange.THEME) ? themes(row).contains(value.value())
				: before.equals(value.value());
		if (same) {
			return Optional.empty();
		}
		set(partnershipId, key, row, value.change(), value.value(), true);
		return Optional.of(new UndoRow(key, String.valueOf(version(find(partnershipId, key))), before));
	}

	@Override
	public void undo(UUID partnershipId, UndoRow undo, BulkChange change) {
		var row = find(partnershipId, undo.key());
		if (!undo.after().equals(String.valueOf(version(row)))) {
			throw new RuleViolation("rows", "list.undo.changed");
		}
		set(partnershipId, undo.key(), row, change, undo.before(), false);
	}

	private void set(UUID partnershipId, String key, D row, BulkChange change, String value, boolean add) {
		var themes = new ArrayList<>(themes(row));
		var visibility = visibility(row);
		switch (change) {
			case THEME -> {
				if (add) {
					themes.add(value);
				}
				else {
					themes.remove(value);
				}
			}
			case VISIBILITY -> visibility = FormValues.requiredChoice(Visibility.class, value);
			default -> throw new NotFoundException();
		}
		edit(partnershipId, key, row, themes, visibility);
	}

}
