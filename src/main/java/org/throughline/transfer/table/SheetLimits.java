package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.List;

import org.throughline.transfer.table.Sheet.SheetRow;

/** Collects the rows of a sheet up to the largest size of a table. */
class SheetLimits {

	static final int MOST_ROWS = 20_000;

	static final int MOST_COLUMNS = 200;

	static final int LONGEST_CELL = 32_767;

	private static final int MOST_CELLS = 1_000_000;

	private final List<SheetRow> rows = new ArrayList<>();

	private int filled;

	void take(int number, List<String> cells) {
		int last = cells.size();
		while (last > 0 && cells.get(last - 1).isBlank()) {
			last--;
		}
		if (last == 0) {
			return;
		}
		if (last > MOST_COLUMNS) {
			throw SheetFiles.refused("tooManyColumns", MOST_COLUMNS);
		}
		this.filled += last;
		if (this.rows.size() >= MOST_ROWS || this.filled > MOST_CELLS) {
			throw SheetFiles.refused("tooManyRows", MOST_ROWS);
		}
		this.rows.add(new SheetRow(number, List.copyOf(cells.subList(0, last))));
	}

	static String cell(String text) {
		if (text.length() > LONGEST_CELL) {
			throw SheetFiles.refused("cellTooLong", LONGEST_CELL);
		}
		return CellText.clean(text);
	}

	List<SheetRow> rows() {
		return this.rows;
	}

}
