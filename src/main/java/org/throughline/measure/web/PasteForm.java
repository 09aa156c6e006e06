package org.throughline.measure.web;

import java.util.List;

import org.throughline.measure.PastedRows;
import org.throughline.platform.form.FormValues;

/**
 * The form of rows pasted from a spreadsheet.
 *
 * @param report the report of new figures
 * @param rows the pasted text
 * @param seen what the preview showed: the slug of each indicator, a colon, and the
 * version of its figure
 * @param press "SAVE" to save the rows of the preview, "SAVE_RIGHT" to leave out rows
 * with errors
 * @param confirmed whether the person has confirmed unusual figures
 */
record PasteForm(String report, String rows, List<String> seen, String press, boolean confirmed) {

	/** Returns the figures of these rows with the versions that the preview showed. */
	YearForm figures(List<PastedRows.Row> pasted) {
		return new YearForm(this.report, pasted.stream().map(this::cell).toList(), this.confirmed);
	}

	private CellForm cell(PastedRows.Row pasted) {
		String prefix = pasted.indicator() + ":";
		String version = this.seen.stream()
			.filter((each) -> each.startsWith(prefix))
			.findFirst()
			.map((each) -> each.substring(prefix.length()))
			.orElse("-1");
		return new CellForm(FormValues.text(pasted.indicator()), pasted.words(), version);
	}

	boolean save() {
		return this.press.equals("SAVE") || saveRight();
	}

	/** Whether rows without errors are saved and the others stay in the form. */
	boolean saveRight() {
		return this.press.equals("SAVE_RIGHT");
	}

}
