package org.throughline.transfer.table;

import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.SheetMarks.RowMark;

/**
 * The mapping of a sheet's columns to a table, as guessed or as the person chose.
 *
 * @param sheet the sheet, counted from 0
 * @param headingRow the number of the row with the headings, as the spreadsheet shows it
 * @param from for each column of the table, the column of the sheet, counted from 0
 * @param sameForAll values for all rows
 * @param organisations the organisations that unknown names mean, by slug, or
 * {@link #WORDS_ONLY}
 * @param format how a CSV file is read, or {@code null} for a workbook
 * @param across headings across the columns of the sheet, or {@code null} if there are
 * none
 * @param without the rows that are left out because the file marks them
 */
public record ColumnChoices(int sheet, int headingRow, Map<String, Integer> from, Map<String, String> sameForAll,
		Map<String, String> organisations, @Nullable TextFormat format, @Nullable Across across, Set<RowMark> without) {

	/** The name is kept as text. */
	public static final String WORDS_ONLY = "-";

	/** The key of the reference. */
	public static final String REFERENCE = "reference";

	/** The key of the state of a row. */
	public static final String STATE = "state";

	/** Columns as guessed. */
	static ColumnChoices guessed(int sheet, int headingRow, Map<String, Integer> from) {
		return new ColumnChoices(sheet, headingRow, from, Map.of(), Map.of(), null, null, Set.of());
	}

	/** The sheet as it is read. */
	Sheet of(List<Sheet> sheets) {
		var chosen = sheets.get(Math.min(this.sheet, sheets.size() - 1));
		return (this.across != null) ? this.across.of(chosen) : chosen;
	}

	ColumnChoices with(Map<String, String> confirmed) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, confirmed, this.format,
				this.across, this.without);
	}

	/** Returns these choices with other columns. */
	ColumnChoices with(Map<String, Integer> places, Map<String, String> defaults) {
		return new ColumnChoices(this.sheet, this.headingRow, places, defaults, this.organisations, this.format,
				this.across, this.without);
	}

	/** Returns these choices with those made before for all sheets. */
	ColumnChoices after(ColumnChoices before) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, before.sameForAll, before.organisations,
				before.format, this.across, before.without);
	}

	/** Returns these choices for a file in this format. */
	ColumnChoices in(@Nullable TextFormat read) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, this.organisations, read,
				this.across, this.without);
	}

	/** Returns these choices for another sheet. */
	ColumnChoices inSheet(int place) {
		return new ColumnChoices(place, this.headingRow, this.from, this.sameForAll, this.organisations, this.format,
				this.across, this.without);
	}

	/** Returns these choices with headings across the columns. */
	ColumnChoices with(Across found) {
		return new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, this.organisations,
				this.format, found, this.without);
	}

	/** Returns these choices with or without the rows of a mark. */
	ColumnChoices with(RowMark mark, boolean left) {
		var marks = new HashSet<>(this.without);
		boolean changed = left ? marks.add(mark) : marks.remove(mark);
		return changed ? new ColumnChoices(this.sheet, this.headingRow, this.from, this.sameForAll, this.organisations,
				this.format, this.across, marks) : this;
	}

}
