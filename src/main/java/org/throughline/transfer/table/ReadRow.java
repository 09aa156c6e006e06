package org.throughline.transfer.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row of a file.
 *
 * @param number its number in the sheet
 * @param reference the row here it belongs to; empty where it is new
 * @param verdict what saving would do with it
 * @param changes what would change
 * @param problems what is wrong or to be confirmed
 * @param <R> a row ready to be saved
 * @param row the row ready to be saved; none where nothing is to be saved
 */
public record ReadRow<R>(int number, String reference, Verdict verdict, List<CellChange> changes,
		List<CellProblem> problems, @Nullable R row) {

	/** What saving would do with a row. */
	public enum Verdict {

		/** It is added. */
		NEW,
		/** It is changed. */
		CHANGED,
		/** It stands here already. */
		UNCHANGED,
		/** It cannot be taken in. */
		WRONG

	}

	/** A cell that changes. */
	public record CellChange(String column, String from, String to) {

	}

}
