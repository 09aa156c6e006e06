package org.throughline.transfer.table;

import java.util.List;

/**
 * The marks of a sheet: hidden, struck-out and coloured cells, and comments.
 *
 * @param hiddenColumns hidden columns with texts, counted from 0
 * @param hiddenRows numbers of hidden rows with texts
 * @param struckOutRows numbers of rows whose texts are all struck out
 * @param struckOutCells other cells whose text is struck out, such as "B3"
 * @param comments cells with comments
 * @param coloured cells that have a colour and no text
 * @param hiddenSheets hidden sheets of the file
 */
public record SheetMarks(List<Integer> hiddenColumns, List<Integer> hiddenRows, List<Integer> struckOutRows,
		List<String> struckOutCells, List<String> comments, List<String> coloured, List<String> hiddenSheets) {

	/** The marks of a row. */
	public enum RowMark {

		/** It is hidden. */
		HIDDEN,
		/** Its texts are struck out. */
		STRUCK_OUT

	}

	/** The numbers of the rows with a mark. */
	public List<Integer> rows(RowMark mark) {
		return (mark == RowMark.HIDDEN) ? this.hiddenRows : this.struckOutRows;
	}

	/** No marks, as in a CSV file. */
	static final SheetMarks NONE = new SheetMarks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of());

}
