package org.throughline.platform.list;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.web.NotFoundException;

/**
 * Changes the themes and readers of rows that have a version. A row that was edited since
 * is not taken back.
 */
@Transactional
public abstract class BulkContent implements BulkRows {

	/** Returns a row for editing, if the person may edit it. */
	protected abstract BulkRow find(UUID partnershipId, String key);

	@Override
	public Optional<UndoRow> change(UUID partnershipId, String key, BulkValue value) {
		var row = find(partnershipId, key);
		boolean theme = value.change() == BulkChange.THEME;
		if (theme ? row.themes().contains(value.value()) : row.readers().equals(value.value())) {
			return Optional.empty();
		}
		set(row, value.change(), value.value(), true);
		return Optional.of(new UndoRow(key, String.valueOf(find(partnershipId, key).version()),
				theme ? value.value() : row.readers()));
	}

	@Override
	public String name(UUID partnershipId, String key) {
		return find(partnershipId, key).name();
	}

	@Override
	public void undo(UUID partnershipId, UndoRow undo, BulkChange change) {
		var row = find(partnershipId, undo.key());
		if (!undo.after().equals(String.valueOf(row.version()))) {
			throw new RuleViolation("rows", "list.undo.changed");
		}
		set(row, change, undo.before(), false);
	}

	private static void set(BulkRow row, BulkChange change, String value, boolean add) {
		if (change == BulkChange.THEME) {
			var themes = new ArrayList<>(row.themes());
			themes.remove(value);
			if (add) {
				themes.add(value);
			}
			row.edit().accept(themes, row.readers());
		}
		else if (change == row.readership()) {
			row.edit().accept(row.themes(), value);
		}
		else {
			throw new NotFoundException();
		}
	}

}
