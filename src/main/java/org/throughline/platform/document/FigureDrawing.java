package org.throughline.platform.document;

import java.util.Set;
import java.util.TreeSet;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The drawing of a picture: SVG with nothing but shapes and words.
 *
 * @param svg the SVG element
 * @param description the sentence for people who do not see it; empty if there is none
 * @param foreign what a drawing must not have: elements and attributes
 * @param ratio its height, measured in its width
 */
record FigureDrawing(String svg, String description, String words, Set<String> foreign, double ratio) {

	/** Width in millimetres at which its words are as large as those of the text. */
	static final int PAPER_WIDTH = 90;

	private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "g", "rect", "path", "line", "circle",
			"ellipse", "polygon", "polyline", "text", "tspan");

	static FigureDrawing of(String svg) {
		var root = Jsoup.parse(svg, "", Parser.xmlParser()).children().first();
		if (root == null || !"svg".equals(root.tagName())) {
			return new FigureDrawing(svg, "", "", Set.of("svg"), 1);
		}
		var foreign = new TreeSet<String>();
		for (var element : root.getAllElements()) {
			if (!ELEMENTS.contains(element.tagName())) {
				foreign.add("<" + element.tagName() + ">");
			}
			element.attributes().forEach((attribute) -> {
				String name = attribute.getKey();
				if (name.startsWith("on") || name.endsWith("href") || "style".equals(name)
						|| attribute.getValue().contains("url(")) {
					foreign.add(name);
				}
			});
		}
		return new FigureDrawing(svg, text(root, "desc").isEmpty() ? root.attr("aria-label") : text(root, "desc"),
				root.text(), foreign, ratio(root.attr("viewBox").strip().split("\\s+")));
	}

	/** Returns it for paper, with a size and the description where PDF looks for it. */
	String onPaper() {
		return "<svg alt=\"" + Markup.escape(this.description) + "\" style=\"width: " + PAPER_WIDTH + "mm; height: "
				+ Math.round(this.ratio * PAPER_WIDTH * 10) / 10.0 + "mm\""
				+ this.svg.strip().substring("<svg".length()).replaceFirst(" width=\"100%\"", "");
	}

	private static String text(Element root, String name) {
		var element = root.selectFirst("> " + name);
		return (element != null) ? element.text() : "";
	}

	private static double ratio(String[] box) {
		try {
			return (box.length == 4) ? Math.min(4, Double.parseDouble(box[3]) / Double.parseDouble(box[2])) : 1;
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

}
