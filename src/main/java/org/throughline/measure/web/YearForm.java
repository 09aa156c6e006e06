package org.throughline.measure.web;

import java.util.List;

import org.throughline.measure.YearCell;

/**
 * The form of the figures of a year.
 *
 * @param report the report of new figures
 * @param cells a cell for each indicator
 * @param confirmed whether the person has confirmed unusual figures
 */
record YearForm(String report, List<CellForm> cells, boolean confirmed) {

	List<YearCell> toCells() {
		return this.cells.stream().map(CellForm::toCell).toList();
	}

}
