package org.throughline.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A record that a search found.
 *
 * @param state its status, as the key of a message, or {@code null}
 * @param title its title; empty if it has none
 * @param excerpt the text around the words that were found
 * @param open whether everyone may read it
 */
public record SearchHit(String kind, @Nullable String state, String address, String title, List<Passage> excerpt,
		Context context, boolean open) {

	/** Encloses words that were found; no text contains these characters. */
	static final char FROM = '\uE000';

	static final char TO = '\uE001';

	public SearchHit {
		excerpt = List.copyOf(excerpt);
	}

	/** A part of an excerpt, marked if it is what was searched for. */
	public record Passage(String text, boolean marked) {

	}

	/** Returns whether the excerpt has more words than the title. */
	public boolean hasMore() {
		String text = this.excerpt.stream().map(Passage::text).collect(Collectors.joining());
		return !this.title.isEmpty() && !text.isEmpty() && !text.equals(this.title);
	}

	static List<Passage> passages(String headline) {
		var passages = new ArrayList<Passage>();
		boolean marked = false;
		for (String text : headline.split("[" + FROM + TO + "]", -1)) {
			if (!text.isEmpty()) {
				passages.add(new Passage(text, marked));
			}
			marked = !marked;
		}
		return passages;
	}

	/**
	 * The partnership, year and report of a record.
	 *
	 * @param body the partnership under its name of that time
	 * @param year the reporting year; empty if unknown
	 * @param report title of its report, or {@code null}
	 */
	public record Context(String body, String year, @Nullable String report) {

	}

}
