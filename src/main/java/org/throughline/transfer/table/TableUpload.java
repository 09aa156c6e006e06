package org.throughline.transfer.table;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file that is being imported.
 *
 * @param sheets its sheets; empty once it is saved
 * @param choices where its columns are
 * @param outcome the result of saving it, or {@code null} before
 */
public record TableUpload(UUID id, String fileName, List<Sheet> sheets, ColumnChoices choices,
		@Nullable Outcome outcome) {

	/** The sheet as it is in the file. */
	Sheet original() {
		return this.sheets.get(Math.min(this.choices.sheet(), this.sheets.size() - 1));
	}

	/** The sheet to import. */
	public Sheet sheet() {
		return this.choices.of(this.sheets);
	}

	/**
	 * The result of saving.
	 *
	 * @param added number of rows added
	 * @param changed number of rows changed
	 * @param unchanged number of rows that did not differ
	 * @param leftOut number of rows skipped because of errors
	 * @param next the upload of the other sheets of the workbook, or {@code null}
	 */
	public record Outcome(long added, long changed, long unchanged, long leftOut, @Nullable UUID next) {

	}

}
