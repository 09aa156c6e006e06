package org.throughline.returns;

import java.util.List;

/**
 * The content of a return in texts, for a page.
 *
 * @param columns the column headings
 * @param texts the message to the business manager
 * @param alreadyRecorded figures already recorded, for the business manager to compare
 */
public record ReturnContents(List<String> columns, List<List<String>> rows, List<LabelledText> texts,
		List<String> alreadyRecorded) {

	/** Nothing. */
	public static final ReturnContents NOTHING = new ReturnContents(List.of(), List.of(), List.of(), List.of());

	public ReturnContents {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		texts = List.copyOf(texts);
		alreadyRecorded = List.copyOf(alreadyRecorded);
	}

	/** Returns the same without figures already recorded, for those who respond. */
	ReturnContents forAnswering() {
		return new ReturnContents(this.columns, this.rows, this.texts, List.of());
	}

	/**
	 * A text with its label.
	 *
	 * @param label its label * @param text the text
	 */
	public record LabelledText(String label, String text) {

	}

}
