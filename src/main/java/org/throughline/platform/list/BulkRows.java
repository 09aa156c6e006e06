package org.throughline.platform.list;

import java.util.Optional;
import java.util.UUID;

/**
 * Changes rows of a list, one at a time, by the rules of single edits.
 */
public interface BulkRows {

	/**
	 * Changes a row.
	 * @return what takes it back; empty if it had the value before
	 * @throws org.throughline.platform.form.RuleViolation if the row may not have it
	 */
	Optional<UndoRow> change(UUID partnershipId, String key, BulkValue value);

	/**
	 * Returns the texts of a row.
	 * @throws org.throughline.platform.web.NotFoundException if it is gone
	 */
	String name(UUID partnershipId, String key);

	/**
	 * Takes a change back.
	 * @throws org.throughline.platform.form.RuleViolation if the row was changed since
	 */
	void undo(UUID partnershipId, UndoRow row, BulkChange change);

}
