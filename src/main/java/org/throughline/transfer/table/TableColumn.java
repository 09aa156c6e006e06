package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table, described in words.
 *
 * @param key its name in the program
 * @param words its heading and hint
 * @param kind the kind of its cells
 * @param use whether a row needs it
 * @param answers the choices of a {@link ColumnKind#CHOICE}
 * @param maxLength the length of its longest text
 * @param sameForAll whether one value can be given for all rows
 */
public record TableColumn(String key, ColumnWords words, ColumnKind kind, Use use, List<Answer> answers, int maxLength,
		boolean sameForAll) {

	/** The requirement for a column in a row. */
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

	/**
	 * The words about a column.
	 *
	 * @param heading its heading in a template and an export
	 * @param hint what to put in it
	 * @param aliases headings of such columns in other spreadsheets, the likeliest first
	 */
	public record ColumnWords(String heading, String hint, List<String> aliases) {

	}

	/** A column of text that identifies rows. */
	static TableColumn text(String key, String heading, String hint) {
		return new TableColumn(key, new ColumnWords(heading, hint, List.of()), ColumnKind.TEXT, Use.OPTIONAL, List.of(),
				100, false);
	}

	/** Its heading in a template and an export. */
	public String heading() {
		return this.words.heading();
	}

	public String hint() {
		return this.words.hint();
	}

	public boolean imported() {
		return this.use != Use.EXPORT_ONLY;
	}

	/** Its heading and aliases. */
	List<String> headings() {
		var headings = new ArrayList<String>();
		headings.add(heading());
		headings.addAll(this.words.aliases());
		return headings;
	}

}
