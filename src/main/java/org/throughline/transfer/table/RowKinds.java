package org.throughline.transfer.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.Sheet.SheetRow;

/** Distinguishes the records of a sheet from other rows below its headings. */
final class RowKinds {

	private static final Pattern TOTAL = Pattern
		.compile("(grand |overall |column |sub ?)?totals?|sum|average|mean|median"
				+ "|(grand |overall |sub ?)totals? .*|totals? (for|in|of) .*");

	private static final Pattern KEY = Pattern
		.compile("(?is)((rag |rating |colour )?key|legend|notes?|sources?)\\s*(:.*|)");

	private static final Pattern NOTE = Pattern
		.compile("(?is)((rag |rating |colour )?key|legend|notes?|sources?|n\\.?b\\.?|footnotes?|caveats?"
				+ "|prepared by|produced by|last updated|end of (table|report|sheet))\\s*([:.–-].*|)|[*†‡].*");

	private final ColumnChoices choices;

	private final SheetMarks marks;

	private final HeadingFinder headings;

	private final List<SheetRow> rows;

	private final Function<SheetRow, Set<Boolean>> readable;

	private final @Nullable SheetRow heading;

	private final Map<Kind, TreeSet<Integer>> found = new EnumMap<>(Kind.class);

	private int last;

	private Kind lastKind = Kind.RECORD;

	private boolean after;

	private boolean key;

	/**
	 * Begins below the headings.
	 * @param readable whether cells of a row have what their columns hold, such as dates;
	 * texts do not count
	 */
	RowKinds(Sheet sheet, ColumnChoices choices, HeadingFinder headings, Function<SheetRow, Set<Boolean>> readable) {
		this.rows = sheet.rows();
		this.readable = readable;
		this.choices = choices;
		this.marks = sheet.marks();
		this.headings = headings;
		this.heading = sheet.rows()
			.stream()
			.filter((row) -> row.number() == choices.headingRow())
			.findFirst()
			.orElse(null);
		this.last = choices.headingRow();
	}

	enum Kind {

		/** A record. */
		RECORD,
		/** A line of text between the records. */
		LINE,
		/** A total or sub-total. */
		TOTAL,
		/** The headings again. */
		REPEATED_HEADING,
		/** A note, or part of a key. */
		NOTE,
		/** Part of another table. */
		SECOND_TABLE,
		/** A hidden row that is left out. */
		HIDDEN,
		/** A struck-out row that is left out. */
		STRUCK_OUT

	}

	/**
	 * Returns what the next row is.
	 * @param line whether its required cells are empty and it has a single text
	 */
	Kind of(SheetRow row, boolean line) {
		boolean gap = row.number() > this.last + 1;
		var kind = kind(row, gap, line);
		if (kind != Kind.RECORD) {
			this.found.computeIfAbsent(kind, (key) -> new TreeSet<>()).add(row.number());
		}
		this.last = row.number();
		this.lastKind = kind;
		return kind;
	}

	/** The rows of each kind that are not records. */
	Map<Kind, TreeSet<Integer>> found() {
		return this.found;
	}

	private Kind kind(SheetRow row, boolean gap, boolean line) {
		var texts = row.cells().stream().filter((cell) -> !cell.isBlank()).toList();
		if (repeats(row)) {
			return Kind.REPEATED_HEADING;
		}
		this.after |= gap && (this.headings.exact(row) > 1 && this.headings.exact(row) * 2 >= texts.size()
				|| otherHeadings(row, texts));
		if (this.after) {
			return Kind.SECOND_TABLE;
		}
		if (reference(row).isBlank() && note(texts, gap)) {
			return Kind.NOTE;
		}
		if (total(texts) && reference(row).isBlank()) {
			return Kind.TOTAL;
		}
		if (line) {
			return Kind.LINE;
		}
		return this.choices.without()
			.stream()
			.filter((mark) -> this.marks.rows(mark).contains(row.number()))
			.map((mark) -> Kind.valueOf(mark.name()))
			.findFirst()
			.orElse(Kind.RECORD);
	}

	/**
	 * Whether a row has headings of another table: short words, and up to the next empty
	 * row nothing that the columns hold.
	 */
	private boolean otherHeadings(SheetRow row, List<String> texts) {
		if (texts.size() < 2 || !texts.stream().allMatch((text) -> text.matches("[^\\d.!?\\n]{2,40}"))
				|| !this.readable.apply(row).contains(false)) {
			return false;
		}
		int size = 0;
		for (int at = this.rows.indexOf(row); at < this.rows.size()
				&& this.rows.get(at).number() == row.number() + size; at++) {
			if (this.readable.apply(this.rows.get(at)).contains(true)) {
				return false;
			}
			size++;
		}
		return size > 1;
	}

	/** Whether a row is a note, or belongs to the key below a table of more columns. */
	private boolean note(List<String> texts, boolean gap) {
		String first = texts.isEmpty() ? "" : texts.get(0);
		boolean narrow = texts.size() <= 2 && this.choices.from().size() > 2;
		boolean inKey = this.key && this.lastKind == Kind.NOTE && !gap && narrow;
		boolean note = inKey || narrow && KEY.matcher(first).matches()
				|| texts.size() == 1 && NOTE.matcher(first).matches();
		this.key = inKey || note && KEY.matcher(first).matches();
		return note;
	}

	private boolean repeats(SheetRow row) {
		if (this.heading == null) {
			return false;
		}
		var same = this.choices.from()
			.values()
			.stream()
			.filter((place) -> !row.cell(place).isBlank())
			.map((place) -> Words.plain(row.cell(place))
				.equals(Words.plain(Objects.requireNonNull(this.heading).cell(place))))
			.toList();
		return same.size() > 1 && !same.contains(false);
	}

	private String reference(SheetRow row) {
		return row.cell(this.choices.from().getOrDefault(ColumnChoices.REFERENCE, -1));
	}

	/** Whether one cell is labelled as a total and the others have no text. */
	static boolean total(Collection<String> texts) {
		return texts.size() > 1 && texts.stream().filter(RowKinds::isTotalLabel).count() == 1 && wordless(texts)
				|| texts.size() == 1 && texts.stream().allMatch(RowKinds::isTotalLabel);
	}

	/** Whether the only cell with words begins or ends with "total". */
	static boolean perhapsTotal(List<String> texts) {
		var words = texts.stream().filter(RowKinds::hasWords).map(Words::plain).toList();
		return texts.size() > 1 && words.size() == 1 && words.get(0).matches("totals? .*|.* ?(sub ?)?totals?");
	}

	private static boolean wordless(Collection<String> texts) {
		return texts.stream().filter((text) -> !isTotalLabel(text)).noneMatch(RowKinds::hasWords);
	}

	private static boolean isTotalLabel(String text) {
		return text.matches("%\\s*\\p{L}.*") || TOTAL.matcher(Words.plain(text)).matches();
	}

	private static boolean hasWords(String text) {
		return text.matches("(?s).*\\p{L}{3}.*");
	}

}
