package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table, described in words.
 *
 * @param key its name in the program
 * @param heading its heading in a template and an export
 * @param hint what to put in it
 * @param kind the kind of its cells
 * @param use whether a row needs it
 * @param aliases headings of such columns in other spreadsheets, the likeliest first
 * @param answers the choices of a {@link ColumnKind#CHOICE}
 * @param maxLength the length of its longest text
 * @param sameForAll whether one value can be given for all rows
 */
public record TableColumn(String key, String heading, String hint, ColumnKind kind, Use use, List<String> aliases,
		List<Answer> answers, int maxLength, boolean sameForAll) {

	/** Whether a row needs a column. */
	public enum Use {

		/** A row must have it. */
		REQUIRED,
		/** It may be empty, and emptied. */
		OPTIONAL,
		/** It may be empty; an empty cell leaves the value as it is. */
		KEPT_IF_EMPTY,
		/** It is exported and not imported. */
		EXPORT_ONLY

	}

	/**
	 * A choice.
	 *
	 * @param value its name in the program
	 * @param text its text in a cell
	 * @param aliases its texts in other spreadsheets
	 */
	public record Answer(String value, String text, List<String> aliases) {

	}

	/** A column of text that identifies rows. */
	static TableColumn text(String key, String heading, String hint) {
		return new TableColumn(key, heading, hint, ColumnKind.TEXT, Use.OPTIONAL, List.of(), List.of(), 100, false);
	}

	/** Whether it is imported. */
	public boolean imported() {
		return this.use != Use.EXPORT_ONLY;
	}

	/** Its heading and aliases. */
	List<String> headings() {
		var headings = new ArrayList<String>();
		headings.add(this.heading);
		headings.addAll(this.aliases);
		return headings;
	}

}
