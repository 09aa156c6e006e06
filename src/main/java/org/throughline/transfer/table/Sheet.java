package org.throughline.transfer.table;

import java.util.List;

import org.throughline.platform.text.DecimalMark;

/**
 * A sheet of a file: the cells as texts, dates as "2027-03-31", without empty rows.
 *
 * @param rows its rows from top to bottom
 * @param decimals the character before decimals in its texts
 * @param marks its marks in addition to its texts
 */
public record Sheet(String name, List<SheetRow> rows, DecimalMark decimals, SheetMarks marks) {

	/** A sheet without marks. */
	public Sheet(String name, List<SheetRow> rows, DecimalMark decimals) {
		this(name, rows, decimals, SheetMarks.NONE);
	}

	/** The letters of a column: "A" to "Z", "AA" and so on. */
	public static String letters(int place) {
		String last = String.valueOf((char) ('A' + place % 26));
		return (place < 26) ? last : letters(place / 26 - 1) + last;
	}

	/** The same sheet with other rows. */
	public Sheet with(List<SheetRow> others) {
		return new Sheet(this.name, others, this.decimals, this.marks);
	}

	/**
	 * A row of a sheet.
	 *
	 * @param number its number as the spreadsheet shows it, counted from 1
	 * @param cells its cells from the left; those at the end may be missing
	 */
	public record SheetRow(int number, List<String> cells) {

		/** The text in a column; empty if there is none. */
		public String cell(int column) {
			return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : "";
		}

	}

}
