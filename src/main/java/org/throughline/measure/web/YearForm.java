package org.throughline.measure.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.YearCell;
import org.throughline.platform.govuk.Typed;

/**
 * The figures of a year, as typed.
 *
 * @param report the report that states what is new
 * @param cells one an indicator
 * @param confirmed "true" when what stands out is meant so
 */
record YearForm(String report, List<CellForm> cells, String confirmed) {

	YearForm(@Nullable String report, @Nullable List<CellForm> cells, @Nullable String confirmed) {
		this.report = Typed.words(report);
		this.cells = (cells != null) ? List.copyOf(cells) : List.of();
		this.confirmed = Typed.words(confirmed);
	}

	List<YearCell> toCells() {
		return this.cells.stream().map(CellForm::toCell).toList();
	}

}
