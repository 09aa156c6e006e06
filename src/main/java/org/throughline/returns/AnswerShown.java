package org.throughline.returns;

import java.util.List;

/**
 * An answer in words, for a page.
 *
 * @param columns what stands above its rows
 * @param rows its rows, each as long as the columns
 * @param words what it says besides
 * @param heldAlready what is held already of the same, for the business manager to
 * compare
 */
public record AnswerShown(List<String> columns, List<List<String>> rows, List<Words> words, List<String> heldAlready) {

	/** Nothing. */
	public static final AnswerShown NOTHING = new AnswerShown(List.of(), List.of(), List.of(), List.of());

	public AnswerShown {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		words = List.copyOf(words);
		heldAlready = List.copyOf(heldAlready);
	}

	/** The same without what is held already, for those who answer. */
	AnswerShown forAnswering() {
		return new AnswerShown(this.columns, this.rows, this.words, List.of());
	}

	/**
	 * A text with what it is.
	 *
	 * @param label what it is
	 * @param text the text
	 */
	public record Words(String label, String text) {

	}

}
