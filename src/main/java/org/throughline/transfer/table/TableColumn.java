package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table that goes in and out.
 *
 * @param key its name in the program
 * @param heading what stands above it in a template and an export
 * @param hint what belongs in it, for whoever fills it in
 * @param kind what stands in its cells
 * @param use what it is for
 * @param wordedAlso what others write above such a column, the likeliest first
 * @param answers what a {@link ColumnKind#CHOICE} lets choose from
 * @param longest how long a text may be
 * @param sameForAll whether one may say one thing for all rows, where a sheet lacks the
 * column
 */
public record TableColumn(String key, String heading, String hint, ColumnKind kind, Use use, List<String> wordedAlso,
		List<Answer> answers, int longest, boolean sameForAll) {

	/** What a column is for. */
	public enum Use {

		/** A row cannot do without it. */
		REQUIRED,
		/** It may be empty, and emptied. */
		OPTIONAL,
		/** It may be empty; emptying it changes nothing. */
		KEPT_IF_EMPTY,
		/** It goes out, and is not taken in. */
		EXPORT_ONLY

	}

	/**
	 * An answer of a choice.
	 *
	 * @param value what it is in the program
	 * @param text what stands in a cell
	 * @param wordedAlso what others write for it
	 */
	public record Answer(String value, String text, List<String> wordedAlso) {

		public Answer(String value, String text, String... wordedAlso) {
			this(value, text, List.of(wordedAlso));
		}

	}

	/** Words, at most so many letters. */
	public static TableColumn text(String key, String heading, int longest, String hint) {
		return new TableColumn(key, heading, hint, ColumnKind.TEXT, Use.OPTIONAL, List.of(), List.of(), longest, false);
	}

	/** A column of another kind. */
	public static TableColumn of(ColumnKind kind, String key, String heading, String hint) {
		return new TableColumn(key, heading, hint, kind, Use.OPTIONAL, List.of(), List.of(), 500, false);
	}

	/** One of some answers. */
	public static TableColumn choice(String key, String heading, List<Answer> answers, String hint) {
		return new TableColumn(key, heading, hint, ColumnKind.CHOICE, Use.OPTIONAL, List.of(), answers, 500, false);
	}

	/** The same, for this use. */
	public TableColumn used(Use wanted) {
		return new TableColumn(this.key, this.heading, this.hint, this.kind, wanted, this.wordedAlso, this.answers,
				this.longest, this.sameForAll);
	}

	/** The same, found under these headings too. */
	public TableColumn alsoWorded(String... headings) {
		return new TableColumn(this.key, this.heading, this.hint, this.kind, this.use, List.of(headings), this.answers,
				this.longest, this.sameForAll);
	}

	/** The same, which one may also say once for all rows. */
	public TableColumn orSameForAll() {
		return new TableColumn(this.key, this.heading, this.hint, this.kind, this.use, this.wordedAlso, this.answers,
				this.longest, true);
	}

	/** Whether it is taken in. */
	public boolean takenIn() {
		return this.use != Use.EXPORT_ONLY;
	}

	/** The headings it may have, its own first. */
	List<String> headings() {
		var headings = new ArrayList<String>();
		headings.add(this.heading);
		headings.addAll(this.wordedAlso);
		return headings;
	}

}
