package org.throughline.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import org.throughline.platform.form.RuleViolation;

/**
 * Draws a logo that is an SVG file. It may have shapes, words, gradients and style;
 * anything that runs, is loaded, or is repeated is refused.
 */
final class LogoDrawing {

	private static final int WIDTH = 1200;

	/** Simple logos have dozens of elements, coats of arms thousands. */
	private static final int MOST_ELEMENTS = 5_000;

	private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "g", "rect", "path", "line", "circle",
			"ellipse", "polygon", "polyline", "text", "tspan", "defs", "lineargradient", "radialgradient", "stop",
			"clippath", "style");

	/** Elements and attributes that drawing programs add for themselves. */
	private static final Pattern OF_PROGRAMS = Pattern.compile("metadata|[a-z]+:.*");

	private static final Pattern LOADED = Pattern.compile("@import|url\\(\\s*['\"]?(?!#)|expression\\(",
			Pattern.CASE_INSENSITIVE);

	private LogoDrawing() {
	}

	/** Returns the picture as PNG, or {@code null} if the file is no SVG file. */
	static byte @Nullable [] of(byte[] file) {
		String text = new String(file, StandardCharsets.UTF_8).strip();
		if (!text.startsWith("<") && !text.startsWith("\uFEFF<")) {
			return null;
		}
		var document = Jsoup.parse(text, "", Parser.xmlParser());
		var root = document.children().first();
		if (root == null || !root.tagName().equals("svg")) {
			throw new RuleViolation("logo", "logo.kind");
		}
		root.getAllElements()
			.stream()
			.filter((element) -> OF_PROGRAMS.matcher(element.tagName()).matches())
			.forEach(Element::remove);
		var foreign = foreign(root);
		if (!foreign.isEmpty()) {
			throw new RuleViolation("logo", "logo.foreign", String.join(", ", foreign));
		}
		if (root.getAllElements().size() > MOST_ELEMENTS) {
			throw new RuleViolation("logo", "logo.elements", MOST_ELEMENTS);
		}
		root.attr("xmlns", "http://www.w3.org/2000/svg");
		document.outputSettings(
				new Document.OutputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false));
		double ratio = FigureDrawing.of(root.outerHtml()).ratio();
		return PngDrawing.of(root.outerHtml(), WIDTH, (float) (WIDTH * ratio));
	}

	/** Returns the names of elements and attributes that are not accepted. */
	private static Set<String> foreign(Element root) {
		var foreign = new TreeSet<String>();
		for (var element : root.getAllElements()) {
			if (!ELEMENTS.contains(element.tagName().toLowerCase(Locale.ROOT))) {
				foreign.add(element.tagName());
			}
			if (element.tagName().equals("style") && LOADED.matcher(element.wholeText() + element.data()).find()) {
				foreign.add("style");
			}
			element.attributes().forEach((attribute) -> {
				String name = attribute.getKey().toLowerCase(Locale.ROOT);
				boolean leadsOut = name.endsWith("href") && !attribute.getValue().startsWith("#");
				if (name.startsWith("on") || leadsOut || LOADED.matcher(attribute.getValue()).find()) {
					foreign.add(attribute.getKey());
				}
			});
		}
		return foreign;
	}

}
