package org.throughline.transfer.table;

import java.util.Map;

/**
 * Where the columns of a table are in a sheet, as guessed or as the person chose.
 *
 * @param sheet the sheet, counted from 0
 * @param headingRow the number of the row with the headings, as the spreadsheet shows it
 * @param from for each column of the table, the column of the sheet, counted from 0
 * @param sameForAll values for all rows
 * @param organisations the organisations that unknown names mean, by slug, or
 * {@link #WORDS_ONLY}
 */
public record ColumnChoices(int sheet, int headingRow, Map<String, Integer> from, Map<String, String> sameForAll,
		Map<String, String> organisations) {

	/** The name is kept as text. */
	public static final String WORDS_ONLY = "-";

	/** The key of the reference. */
	public static final String REFERENCE = "reference";

	/** The key of the state of a row. */
	public static final String STATE = "state";

	ColumnChoices with(Map<String, String> meant) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, meant);
	}

}
