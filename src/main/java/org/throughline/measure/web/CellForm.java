package org.throughline.measure.web;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.YearCell;
import org.throughline.measure.YearRow;
import org.throughline.platform.govuk.Typed;

/**
 * A cell of the grid, as typed.
 */
record CellForm(String indicator, String words, String version) {

	CellForm(@Nullable String indicator, @Nullable String words, @Nullable String version) {
		this.indicator = Typed.words(indicator);
		this.words = Typed.words(words);
		this.version = Typed.words(version);
	}

	static CellForm of(YearRow row) {
		return new CellForm(row.indicator().slug(), row.words(), String.valueOf(row.version()));
	}

	YearCell toCell() {
		return new YearCell(this.indicator, this.words,
				this.version.matches("-?\\d{1,9}") ? Integer.parseInt(this.version) : -2);
	}

}
