package org.throughline.transfer.table;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a table are in a sheet, as guessed or as the person chose.
 *
 * @param sheet the sheet, counted from 0
 * @param headingRow the number of the row with the headings, as the spreadsheet shows it
 * @param from for each column of the table, the column of the sheet, counted from 0
 * @param sameForAll values for all rows
 * @param organisations the organisations that unknown names mean, by slug, or
 * {@link #WORDS_ONLY}
 * @param format how a CSV file is read, or {@code null} for a workbook
 * @param across what stands beside each other in the sheet, or {@code null} if nothing
 * does
 * @param withoutMarked whether hidden and struck-out rows are left out
 */
public record ColumnChoices(int sheet, int headingRow, Map<String, Integer> from, Map<String, String> sameForAll,
		Map<String, String> organisations, @Nullable TextFormat format, @Nullable Across across,
		boolean withoutMarked) {

	/** The name is kept as text. */
	public static final String WORDS_ONLY = "-";

	/** The key of the reference. */
	public static final String REFERENCE = "reference";

	/** The key of the state of a row. */
	public static final String STATE = "state";

	/** Columns as guessed. */
	static ColumnChoices guessed(int sheet, int headingRow, Map<String, Integer> from) {
		return new ColumnChoices(sheet, headingRow, from, Map.of(), Map.of(), null, null, false);
	}

	/** The sheet as it is read. */
	Sheet of(List<Sheet> sheets) {
		var chosen = sheets.get(Math.min(this.sheet, sheets.size() - 1));
		return (this.across != null) ? this.across.of(chosen) : chosen;
	}

	ColumnChoices with(Map<String, String> meant) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, meant, this.format,
				this.across, this.withoutMarked);
	}

	/** With these columns. */
	ColumnChoices with(Map<String, Integer> places, Map<String, String> defaults) {
		return new ColumnChoices(this.sheet, this.headingRow, places, defaults, this.organisations, this.format,
				this.across, this.withoutMarked);
	}

	/** With what was chosen before for all sheets. */
	ColumnChoices after(ColumnChoices before) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, before.sameForAll, before.organisations,
				before.format, this.across, before.withoutMarked);
	}

	/** For a file in this format. */
	ColumnChoices in(@Nullable TextFormat read) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, this.organisations, read,
				this.across, this.withoutMarked);
	}

	/** For this sheet. */
	ColumnChoices inSheet(int place) {
		return new ColumnChoices(place, this.headingRow, this.from, this.sameForAll, this.organisations, this.format,
				this.across, this.withoutMarked);
	}

	/** With what stands beside each other. */
	ColumnChoices with(Across found) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, this.organisations,
				this.format, found, this.withoutMarked);
	}

	/** With or without hidden and struck-out rows. */
	ColumnChoices marked(boolean without) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, this.organisations,
				this.format, this.across, without);
	}

}
