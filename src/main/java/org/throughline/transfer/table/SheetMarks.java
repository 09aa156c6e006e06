package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
 * @param cells cells to ask about, such as "B3"
 */
public record SheetMarks(List<Integer> hiddenColumns, List<Integer> hiddenRows, List<Integer> struckOutRows,
		List<String> struckOutCells, List<String> comments, List<String> coloured, List<String> hiddenSheets,
		Map<String, CellMark> cells) {

	/** Reads those of uploads from before an upgrade too. */
	public SheetMarks {
		cells = Objects.requireNonNullElse(cells, Map.of());
	}

	/** The marks of a row. */
	public enum RowMark {

		/** It is hidden. */
		HIDDEN,
		/** Its texts are struck out. */
		STRUCK_OUT

	}

	/** The marks of a cell that may not have the value that it seems to have. */
	public enum CellMark {

		/** Part of its text is struck out. */
		PART_STRUCK_OUT,
		/** It has the number of a cell merged over several rows. */
		MERGED,
		/** It begins a number such as 15,000 that was split at its comma. */
		SPLIT

	}

	/** The same marks with further cells to ask about. */
	SheetMarks with(Map<String, CellMark> further) {
		var all = new HashMap<>(this.cells);
		all.putAll(further);
		return new SheetMarks(this.hiddenColumns, this.hiddenRows, this.struckOutRows, this.struckOutCells,
				this.comments, this.coloured, this.hiddenSheets, all);
	}

	/** The numbers of the rows with a mark. */
	public List<Integer> rows(RowMark mark) {
		return (mark == RowMark.HIDDEN) ? this.hiddenRows : this.struckOutRows;
	}

	/** No marks, as in a CSV file. */
	static final SheetMarks NONE = new SheetMarks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of(), Map.of());

}
