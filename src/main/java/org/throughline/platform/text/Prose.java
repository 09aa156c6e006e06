package org.throughline.platform.text;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * Renders Markdown and dates in templates. It is the model attribute {@code prose} of
 * every page.
 */
public final class Prose {

	private static final int TITLE = 80;

	/** Returns block HTML: paragraphs, lists and tables. */
	public String html(@Nullable String markdown) {
		return Markdown.toHtml(markdown);
	}

	/** Returns inline HTML. */
	public String inline(@Nullable String markdown) {
		return Markdown.toInlineHtml(markdown);
	}

	/** Returns plain text. */
	public String words(@Nullable String markdown) {
		return Markdown.toText(markdown);
	}

	/** Returns the text in one line of at most {@value #TITLE} letters, for titles. */
	public String shortened(@Nullable String markdown) {
		return Markdown.firstWords(markdown, TITLE);
	}

	/** Whether {@link #shortened} shows the whole text. */
	public boolean fits(@Nullable String markdown) {
		return markdown == null || (words(markdown).length() <= TITLE && markdown.strip().equals(words(markdown)));
	}

	/** Returns "21 October 2025". */
	public String date(LocalDate date) {
		return Dates.inWords(date);
	}

	/** Returns the address if it is a web address, else {@code null}. */
	public @Nullable String web(@Nullable String address) {
		return (address != null && address.matches("https?://\\S+")) ? address : null;
	}

}
