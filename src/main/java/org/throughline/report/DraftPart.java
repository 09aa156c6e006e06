package org.throughline.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A part of a draft as people read it before they comment on it.
 *
 * @param key its address within the report, such as {@code statement-12}
 * @param place the part of the report that shows it
 * @param within the section that it belongs to, or {@code null}
 * @param name its name; empty for a statement without a headline
 * @param passages its texts
 */
public record DraftPart(DraftPartKind kind, String key, ReportPart place, @Nullable String within, String name,
		List<Passage> passages) {

	/** The key of the report as a whole. */
	public static final String WHOLE = "report";

	public DraftPart {
		passages = List.copyOf(passages);
	}

	/**
	 * A paragraph of a section, or one fact of another part.
	 *
	 * @param label message key of its name, or {@code null} for the words themselves
	 * @param quoted whether it quotes someone
	 * @param html its words, safe to show
	 * @param text its words without marks
	 */
	public record Passage(@Nullable String label, boolean quoted, String html, String text) {

		/** Returns whether it is a heading, which cannot be commented on alone. */
		public boolean heading() {
			return this.html.startsWith("<h");
		}

	}

	/** Returns its words, by which a later change is noticed. */
	public String words() {
		return Stream.concat(Stream.of(this.name), this.passages.stream().map(Passage::text))
			.filter((text) -> !text.isBlank())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Returns the words that a comment on the part is about: none for the whole report
	 * and its pages.
	 */
	public String aboutWords() {
		return (this.kind == DraftPartKind.REPORT || this.kind == DraftPartKind.PART) ? "" : words();
	}

	/** Returns whether single paragraphs can be commented on. */
	public boolean hasParagraphs() {
		return this.kind == DraftPartKind.SECTION;
	}

	/** Returns the number of the paragraph with these words, counted from 1. */
	public OptionalInt paragraph(String words) {
		return IntStream.rangeClosed(1, this.passages.size())
			.filter((number) -> this.passages.get(number - 1).text().equals(words))
			.findFirst();
	}

	/** Returns the name or, without one, the first words. */
	public String title() {
		if (!this.name.isEmpty()) {
			return this.name;
		}
		String words = words();
		return (words.length() > 80) ? words.substring(0, 79).strip() + " …" : words;
	}

}
