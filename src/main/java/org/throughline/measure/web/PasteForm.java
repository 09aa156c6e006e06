package org.throughline.measure.web;

import java.util.List;

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

	/**
	 * Returns the version of the figure that the preview showed; that of no figure if the
	 * indicator was not in it.
	 */
	int version(String indicator) {
		String prefix = indicator + ":";
		return this.seen.stream()
			.filter((each) -> each.startsWith(prefix))
			.findFirst()
			.map((each) -> CellForm.version(each.substring(prefix.length())))
			.orElse(-1);
	}

	boolean save() {
		return this.press.equals("SAVE") || saveRight();
	}

	/** Whether rows without errors are saved and the others stay in the form. */
	boolean saveRight() {
		return this.press.equals("SAVE_RIGHT");
	}

}
