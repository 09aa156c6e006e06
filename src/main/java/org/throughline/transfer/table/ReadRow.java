package org.throughline.transfer.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file after reading.
 *
 * @param number its number in the sheet
 * @param reference the existing row it belongs to; empty if it is new
 * @param naturalKey what identifies it without a reference; empty if nothing does
 * @param verdict what saving would do with it
 * @param changes the changed cells
 * @param problems errors and cells to confirm
 * @param <R> a row to save
 * @param row the row to save, or {@code null} if there is nothing to save
 */
public record ReadRow<R>(int number, String reference, String naturalKey, Verdict verdict, List<CellChange> changes,
		List<CellProblem> problems, @Nullable R row) {

	/** The effects of saving a row. */
	public enum Verdict {

		/** It would be added. */
		NEW,
		/** It would be changed. */
		CHANGED,
		/** It does not differ. */
		UNCHANGED,
		/** It has errors. */
		WRONG

	}

	/**
	 * A changed cell.
	 *
	 * @param column the heading
	 * @param from the existing text
	 * @param to the new text
	 * @param stored the number that is stored for the text; empty if there is none to
	 * show
	 */
	public record CellChange(String column, String from, String to, String stored) {

	}

}
