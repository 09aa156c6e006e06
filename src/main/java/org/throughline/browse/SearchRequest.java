package org.throughline.browse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriUtils;

/**
 * The words and filters of a search. An empty value selects all.
 *
 * @param words what the reader typed
 * @param partnership slug of a partnership
 * @param kind kind of record
 * @param year reporting year
 * @param theme slug of a theme
 * @param body slug of an organisation
 */
public record SearchRequest(@BindParam("q") String words, @BindParam("in") String partnership, String kind, String year,
		String theme, String body) {

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

	/** Returns the query of its address. */
	public String query() {
		var values = new LinkedHashMap<String, String>();
		values.put("q", this.words);
		values.put("in", this.partnership);
		values.put("kind", this.kind);
		values.put("year", this.year);
		values.put("theme", this.theme);
		values.put("body", this.body);
		values.entrySet().removeIf((each) -> each.getValue().isEmpty() && !each.getKey().equals("q"));
		return values.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** Returns whether it asks for nothing: no words, no partnership and no filter. */
	public boolean empty() {
		return this.words.isEmpty() && this.partnership.isEmpty() && !filtered();
	}

	/** Returns whether a filter is set. */
	public boolean filtered() {
		return Stream.of(this.kind, this.year, this.theme, this.body).anyMatch((value) -> !value.isEmpty());
	}

}
