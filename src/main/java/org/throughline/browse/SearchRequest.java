package org.throughline.browse;

import java.util.stream.Stream;

/**
 * What a reader searches for. An empty value selects all.
 *
 * @param words what the reader typed
 * @param partnership slug of a partnership
 * @param kind kind of record
 * @param year reporting year
 * @param theme slug of a theme
 * @param body slug of an organisation
 */
public record SearchRequest(String words, String partnership, String kind, String year, String theme, String body) {

	/** The most characters of a search that are read. */
	public static final int LONGEST = 200;

	public SearchRequest {
		words = clean(words);
		partnership = clean(partnership);
		kind = clean(kind);
		year = clean(year);
		theme = clean(theme);
		body = clean(body);
	}

	private static String clean(String typed) {
		String text = typed.substring(0, Math.min(typed.length(), LONGEST));
		return text.replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cs}]+", " ").strip();
	}

	/** Returns whether a filter is set. */
	public boolean filtered() {
		return Stream.of(this.kind, this.year, this.theme, this.body).anyMatch((value) -> !value.isEmpty());
	}

}
