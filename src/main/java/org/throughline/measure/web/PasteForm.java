package org.throughline.measure.web;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.Typed;

/**
 * Rows pasted from a spreadsheet.
 *
 * @param report the report that states what is new
 * @param rows what was pasted
 * @param press "SAVE" to save what the preview showed, "SAVE_RIGHT" without what is wrong
 * in it
 * @param confirmed "true" when what stands out is meant so
 */
record PasteForm(String report, String rows, String press, String confirmed) {

	PasteForm(@Nullable String report, @Nullable String rows, @Nullable String press, @Nullable String confirmed) {
		this.report = Typed.words(report);
		this.rows = (rows != null) ? rows.replace("\0", "").stripTrailing() : "";
		this.press = Typed.words(press);
		this.confirmed = Typed.words(confirmed);
	}

	boolean save() {
		return this.press.equals("SAVE") || saveRight();
	}

	/** Whether the rows that can be read are saved, and the others stay. */
	boolean saveRight() {
		return this.press.equals("SAVE_RIGHT");
	}

}
