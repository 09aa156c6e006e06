package org.throughline.transfer.table;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.TableImportService.Confirmation;

/**
 * A file that is being imported.
 *
 * @param sheets its sheets; empty while it is saved in the background, and afterwards
 * @param choices where its columns are
 * @param outcome the result of saving it, or {@code null} before
 * @param background how it is saved in the background, or {@code null} if it is not
 */
public record TableUpload(UUID id, String fileName, List<Sheet> sheets, ColumnChoices choices,
		@Nullable Outcome outcome, @Nullable Background background) {

	/** As many rows are saved while the person waits for the page. */
	private static final int MOST_AT_ONCE = 1000;

	/**
	 * Returns whether it is saved in the background, because it takes long. Once refused
	 * there, it is saved in the request, whose page can ask for what is missing.
	 */
	public boolean inBackground() {
		return (this.background != null) ? this.background.problem().isEmpty()
				: this.outcome == null && sheet().rows().size() > MOST_AT_ONCE;
	}

	/** Returns whether it is being saved in the background. */
	public boolean isBeingSaved() {
		return this.outcome == null && this.background != null && this.background.problem().isEmpty();
	}

	/** The sheet as it is in the file. */
	Sheet original() {
		return this.sheets.get(Math.min(this.choices.sheet(), this.sheets.size() - 1));
	}

	/** The sheet to import. */
	public Sheet sheet() {
		return this.choices.of(this.sheets);
	}

	/**
	 * How a table is saved in the background.
	 *
	 * @param onlyRight whether to skip rows with errors
	 * @param confirmed whether the person has confirmed the rows to confirm
	 * @param by name of the person who asked
	 * @param rows number of rows below the headings
	 * @param problem why it was refused; empty if it was not
	 * @param version the version of the preview that the person has seen
	 */
	public record Background(boolean onlyRight, boolean confirmed, String by, long rows, String problem,
			@Nullable String version) {

		/** What the person has agreed to. */
		Confirmation confirmation() {
			return new Confirmation(this.onlyRight, this.confirmed, Objects.requireNonNullElse(this.version, ""));
		}

		Background refused(String why) {
			return new Background(this.onlyRight, this.confirmed, this.by, this.rows, why, this.version);
		}

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
