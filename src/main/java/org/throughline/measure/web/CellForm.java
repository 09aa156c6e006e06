package org.throughline.measure.web;

import org.throughline.measure.YearCell;
import org.throughline.measure.YearRow;

/**
 * A cell in the grid of a year.
 */
record CellForm(String indicator, String words, String version) {

	static CellForm of(YearRow row) {
		return new CellForm(row.indicator().slug(), row.words(), String.valueOf(row.version()));
	}

	YearCell toCell() {
		return new YearCell(this.indicator, this.words,
				this.version.matches("-?\\d{1,9}") ? Integer.parseInt(this.version) : -2);
	}

}
