package org.throughline;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The parts of which a page is made: each element with its attributes, its ancestors and
 * the order of its children, without its words. A page of parts that are all known to be
 * valid is valid.
 */
final class HtmlParts {

	private static final Pattern TOKEN = Pattern.compile(
			"<!--.*?-->|<!\\w[^>]*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>\"]*+(?:\"[^\"]*+\"[^<>\"]*+)*+)>|[^<]+|<",
			Pattern.DOTALL);

	private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"/]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\"]+)))?");

	private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*\"?([^\\s\"<>]+)");

	private static final Pattern TAG = Pattern.compile("<(\\w+)[^<>]*");

	/** An ampersand that is not a character reference. */
	private static final Pattern AMPERSAND = Pattern.compile("&(?!#?\\w+;)");

	private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

	private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
			"meta", "source", "track", "wbr");

	/** Attributes that name other elements. */
	private static final Set<String> REFERENCES = Set.of("for", "form", "list", "headers", "aria-controls",
			"aria-describedby", "aria-labelledby", "aria-owns");

	/** Attributes whose words differ from page to page. */
	private static final Set<String> WORDS = Set.of("name", "value", "content", "title", "alt", "placeholder",
			"aria-label", "label", "download", "d", "points", "transform", "viewBox", "x", "y", "x1", "x2", "y1", "y2",
			"cx", "cy", "r", "width", "height");

	private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

	/** The characters of an address that are not encoded. */
	private static final Pattern ADDRESS = Pattern.compile("[\\w.~:/?#@!$&'()*+,;=%-]+");

	/** Elements to which the attributes of their children matter. */
	private static final Set<String> PARENTS = Set.of("tr", "select");

	/** Elements to which their children's children matter. */
	private static final Set<String> ROWS = Set.of("tr", "thead", "tbody", "tfoot");

	private final Map<String, String> ids = new HashMap<>();

	private final Set<String> repeated = new HashSet<>();

	private final Set<String> parts = new HashSet<>();

	private final ArrayDeque<Element> open = new ArrayDeque<>();

	private HtmlParts(String html) {
		ID.matcher(html).results().forEach((found) -> {
			var tag = TAG.matcher(html).region(Math.max(0, html.lastIndexOf('<', found.start())), found.start());
			if (tag.matches() && this.ids.put(found.group(1), tag.group(1)) != null) {
				this.repeated.add(found.group(1));
			}
		});
	}

	/** Returns the parts, or {@code null} if the tags do not match. */
	static @Nullable Set<String> of(String html) {
		return new HtmlParts(html).read(html);
	}

	private @Nullable Set<String> read(String html) {
		this.open.push(new Element("", "", ""));
		for (var token = TOKEN.matcher(html); token.find();) {
			String tag = token.group(2);
			if (tag == null) {
				text(token.group());
			}
			else if (token.group(1).isEmpty()) {
				start(tag.toLowerCase(), token.group(3));
			}
			else if (!end(tag.toLowerCase())) {
				return null;
			}
		}
		var page = this.open.pop();
		this.parts.add(page.toString());
		return this.open.isEmpty() ? this.parts : null;
	}

	private void text(String text) {
		if (text.startsWith("<")) {
			this.open.element().add(text.startsWith("<!--") ? "" : text);
		}
		else if (AMPERSAND.matcher(text).find()) {
			this.open.element().add(text);
		}
		else if (!text.isBlank()) {
			this.open.element().add("text");
		}
	}

	private void start(String tag, String attributes) {
		var parent = this.open.element();
		var element = new Element(parent.path + '>' + tag, tag, '<' + tag + attributes(attributes) + '>');
		if (VOID.contains(tag) || attributes.endsWith("/")) {
			parent.add(element);
			this.parts.add(element.toString());
		}
		else {
			this.open.push(element);
		}
	}

	private boolean end(String tag) {
		var element = this.open.pop();
		if (!element.tag.equals(tag) || this.open.isEmpty()) {
			return false;
		}
		this.open.element().add(element);
		this.parts.add(element.toString());
		return true;
	}

	private String attributes(String attributes) {
		var shown = new TreeSet<String>();
		for (var found = ATTRIBUTE.matcher(attributes); found.find();) {
			String name = found.group(1);
			String value = (found.group(2) != null) ? found.group(2) : found.group(3);
			if (!shown.add(name + '=' + ((value != null) ? value(name, value) : null))) {
				shown.add(attributes);
			}
		}
		return shown.toString();
	}

	private String value(String name, String value) {
		if (name.equals("id")) {
			return (this.repeated.contains(value) || value.isEmpty() || value.contains(" ")) ? value : name;
		}
		if (REFERENCES.contains(name) || (name.equals("href") && value.startsWith("#"))) {
			var targets = new StringBuilder();
			for (String target : value.replace("#", "").split(" ", -1)) {
				targets.append('#').append(this.ids.get(target));
			}
			return targets.toString();
		}
		if (AMPERSAND.matcher(value).find()) {
			return value;
		}
		if (ADDRESSES.contains(name)) {
			return PERCENT.matcher(value).find() ? value : ADDRESS.matcher(value).replaceAll("address");
		}
		if (WORDS.contains(name) || name.startsWith("data-")) {
			return value.isBlank() ? value : value.chars().anyMatch(Character::isLetter) ? "words" : "number";
		}
		return name.equals("datetime") ? value.replaceAll("\\d", "9") : value;
	}

	/** An element and the neighbours among its children. */
	private static final class Element {

		private final String path;

		private final String tag;

		private final String start;

		private final Set<String> neighbours = new TreeSet<>();

		private String last = "";

		private Element(String path, String tag, String start) {
			this.path = path;
			this.tag = tag;
			this.start = start;
		}

		private void add(String child) {
			boolean isCounted = this.tag.equals("tr") || child.contains("selected=");
			this.neighbours.add((isCounted ? this.neighbours.size() : "") + this.last + " " + child);
			this.last = child;
		}

		private void add(Element child) {
			add(ROWS.contains(child.tag) ? child.toString() : PARENTS.contains(this.tag) ? child.start : child.tag);
		}

		@Override
		public String toString() {
			return this.path + this.start + this.neighbours + this.last;
		}

	}

}
