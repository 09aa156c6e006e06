package org.throughline.measure.web;

/**
 * The form of rows pasted from a spreadsheet.
 *
 * @param report the report of new figures
 * @param rows the pasted text
 * @param press "SAVE" to save the rows of the preview, "SAVE_RIGHT" to leave out rows
 * with errors
 * @param confirmed whether the person has confirmed unusual figures
 */
record PasteForm(String report, String rows, String press, boolean confirmed) {

	boolean save() {
		return this.press.equals("SAVE") || saveRight();
	}

	/** Whether rows without errors are saved and the others stay in the form. */
	boolean saveRight() {
		return this.press.equals("SAVE_RIGHT");
	}

}
