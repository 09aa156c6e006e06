package org.throughline.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A browser and the system it runs on, as people call them, from what browsers say of
 * themselves.
 *
 * @param name such as Firefox; {@code null} if it is not known
 * @param system such as Windows; {@code null} if it is not known
 */
public record Browser(@Nullable String name, @Nullable String system) {

	/** The words that tell browsers, in this order: most also name others. */
	private static final Map<String, String> NAMES = inOrder("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser",
			"Samsung Internet", "Firefox/", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome/", "Chrome",
			"Safari/", "Safari");

	private static final Map<String, String> SYSTEMS = inOrder("iPhone", "iPhone", "iPad", "iPad", "Android", "Android",
			"Windows", "Windows", "Mac OS X", "Mac", "CrOS", "Chromebook", "Linux", "Linux");

	/** "Firefox on Windows". */
	@Override
	public String toString() {
		return Optional.ofNullable(this.name).orElse("A browser") + ((this.system != null) ? " on " + this.system : "");
	}

	/** Returns the browser that sends this {@code User-Agent}. */
	static Browser of(@Nullable String userAgent) {
		return new Browser(find(NAMES, userAgent), find(SYSTEMS, userAgent));
	}

	private static @Nullable String find(Map<String, String> words, @Nullable String text) {
		return (text == null) ? null
				: words.entrySet()
					.stream()
					.filter((word) -> text.contains(word.getKey()))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(null);
	}

	private static Map<String, String> inOrder(String... pairs) {
		var map = new LinkedHashMap<String, String>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
