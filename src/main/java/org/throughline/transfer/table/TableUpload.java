package org.throughline.transfer.table;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A table on its way in.
 *
 * @param id its name in addresses
 * @param fileName what the file is called
 * @param sheets its sheets; none any more once it is saved
 * @param choices where its columns stand
 * @param outcome what saving it did; none before
 */
public record TableUpload(UUID id, String fileName, List<Sheet> sheets, ColumnChoices choices,
		@Nullable Outcome outcome) {

	/** The sheet that is taken in. */
	public Sheet sheet() {
		return this.sheets.get(Math.min(this.choices.sheet(), this.sheets.size() - 1));
	}

	/**
	 * What saving did.
	 *
	 * @param added how many rows were added
	 * @param changed how many were changed
	 * @param unchanged how many stood there already
	 * @param leftOut how many were left out because something is wrong with them
	 */
	public record Outcome(long added, long changed, long unchanged, long leftOut) {

	}

}
