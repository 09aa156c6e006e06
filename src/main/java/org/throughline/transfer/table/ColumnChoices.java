package org.throughline.transfer.table;

import java.util.Map;

/**
 * Where the columns of a table stand in a sheet, as guessed or as the person chose.
 *
 * @param sheet which sheet, counted from 0
 * @param headingRow the number of the row with the headings, as the spreadsheet shows it
 * @param from in which column of the sheet each column of the table stands, counted from
 * 0
 * @param sameForAll what is said once for all rows
 * @param organisations which organisation is meant by words that name none here: its
 * slug, or {@link #WORDS_ONLY}
 */
public record ColumnChoices(int sheet, int headingRow, Map<String, Integer> from, Map<String, String> sameForAll,
		Map<String, String> organisations) {

	/** The words are kept and no organisation is meant. */
	public static final String WORDS_ONLY = "-";

	/** Where the reference stands. */
	public static final String REFERENCE = "reference";

	/** Where the state stands that an export gives each row. */
	public static final String STATE = "state";

	ColumnChoices with(Map<String, String> meant) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, meant);
	}

}
