package org.throughline.transfer.table;

import java.util.List;

/**
 * A sheet as it came in: the cells as texts, days as "2027-03-31", rows without any cell
 * left out.
 *
 * @param name what it is called
 * @param rows its rows from top to bottom
 */
public record Sheet(String name, List<SheetRow> rows) {

	/**
	 * A row of a sheet.
	 *
	 * @param number its number as the spreadsheet shows it, counted from 1
	 * @param cells its cells from the left; those at the end may be missing
	 */
	public record SheetRow(int number, List<String> cells) {

		/** What stands in a column; empty where nothing does. */
		public String cell(int column) {
			return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : "";
		}

	}

}
