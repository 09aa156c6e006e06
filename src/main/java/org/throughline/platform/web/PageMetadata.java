package org.throughline.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Metadata of a public page for search engines, other sites and feed readers.
 *
 * @param address the full address under which the page is known
 * @param description its content in one sentence; empty if there is none
 * @param feed the feed that follows it, or {@code null}
 * @param thing its schema.org type; empty for a list
 */
public record PageMetadata(String address, String description, @Nullable Feed feed, Map<String, Object> thing) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Returns what the page is about as JSON-LD. No character of it ends the element that
	 * holds it.
	 */
	public String data() {
		var data = new LinkedHashMap<String, Object>();
		data.put("@context", "https://schema.org");
		data.putAll(this.thing);
		return JSON.writeValueAsString(data).replace("<", "\\u003c");
	}

	/**
	 * A feed.
	 *
	 * @param name what it follows
	 */
	public record Feed(String name, String path) {

	}

}
