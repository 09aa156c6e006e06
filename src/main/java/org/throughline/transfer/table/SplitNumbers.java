package org.throughline.transfer.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.throughline.transfer.table.SheetMarks.CellMark;

/**
 * Numbers such as 15,000 that a CSV file has without quotation marks. Their rows have
 * more cells than any row without numbers, such as the headings.
 */
final class SplitNumbers {

	private final Map<String, Integer> found = new HashMap<>();

	private int widest;

	void take(long row, List<String> cells) {
		for (int place = 0; place + 1 < cells.size(); place++) {
			if (cells.get(place).matches("-?£?[0-9]{1,3}") && cells.get(place + 1).matches("[0-9]{3}(\\.[0-9]+)?")) {
				this.found.putIfAbsent(Sheet.letters(place) + row, cells.size());
			}
		}
		if (cells.stream().noneMatch((cell) -> cell.matches("[-£]*[0-9][0-9.,]*"))) {
			this.widest = Math.max(this.widest, cells.size());
		}
	}

	/** The cells with the first part of a number. */
	Map<String, CellMark> cells() {
		var cells = new HashMap<String, CellMark>();
		this.found.forEach((cell, size) -> {
			if (this.widest > 1 && size > this.widest) {
				cells.put(cell, CellMark.SPLIT);
			}
		});
		return cells;
	}

}
