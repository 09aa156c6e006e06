package org.throughline.platform.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes SVG elements.
 */
final class Svg {

	static final String FONT = " font-family=\"arial, sans-serif\" font-size=\"13\" fill=\"#0b0c0c\"";

	static final String INK = "#0b0c0c";

	static final String OUTLINE = "#0b3c49";

	/** Height of a line of text. */
	static final int LINE = 16;

	/** Average width of a letter. */
	private static final double LETTER = 7;

	/** Distance of the lines of a striped area. */
	private static final int STRIPE = 6;

	private static final Pattern UNKNOWN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

	private final StringBuilder markup = new StringBuilder();

	Svg rect(int x, int y, int width, int height, Fill fill) {
		draw("rect", "x", x, "y", y, "width", width, "height", height, "fill", fill.colour(), "stroke", OUTLINE);
		return fill.striped() ? path(stripes(x, y, width, height), OUTLINE, 1) : this;
	}

	/** Draws a box with an outline of short lines, for what is not known. */
	Svg unknown(int x, int y, int width, int height) {
		return draw("rect", "x", x, "y", y, "width", width, "height", height, "fill", "none", "stroke", INK,
				"stroke-dasharray", "2 2");
	}

	Svg path(String path, String colour, int width) {
		return draw("path", "d", path, "fill", "none", "stroke", colour, "stroke-width", width);
	}

	Svg dashed(String path, String colour, int width, String dashes) {
		return draw("path", "d", path, "fill", "none", "stroke", colour, "stroke-width", width, "stroke-dasharray",
				dashes);
	}

	Svg shape(String path, String colour) {
		return draw("path", "d", path, "fill", colour);
	}

	/** Draws an element with these names and values of attributes. */
	private Svg draw(String element, Object... attributes) {
		this.markup.append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			this.markup.append(' ').append(attributes[i]).append("=\"").append(attributes[i + 1]).append('"');
		}
		this.markup.append("/>");
		return this;
	}

	Svg text(int x, int y, String text) {
		return text(x, y, text, "start", INK, false);
	}

	Svg bold(int x, int y, String text) {
		return text(x, y, text, "start", INK, true);
	}

	Svg middle(int x, int y, String text, String colour) {
		return text(x, y, text, "middle", colour, false);
	}

	Svg text(int x, int y, String text, String anchor, String colour, boolean bold) {
		this.markup.append("<text x=\"").append(x).append("\" y=\"").append(y).append('"');
		if (!"start".equals(anchor)) {
			this.markup.append(" text-anchor=\"").append(anchor).append('"');
		}
		if (!INK.equals(colour)) {
			this.markup.append(" fill=\"").append(colour).append('"');
		}
		if (bold) {
			this.markup.append(" font-weight=\"700\"");
		}
		this.markup.append('>').append(escape(text)).append("</text>");
		return this;
	}

	/** Draws what another has drawn, lower by some distance. */
	Svg below(int distance, Svg other) {
		this.markup.append("<g transform=\"translate(0 ").append(distance).append(")\">").append(other).append("</g>");
		return this;
	}

	/** Returns the width that a text takes. */
	static int width(String text) {
		return (int) Math.ceil(text.length() * LETTER);
	}

	/** Breaks text into lines, and words that are longer than a line. */
	static List<String> lines(String text, int width) {
		int most = (int) (width / LETTER);
		var lines = new ArrayList<String>();
		var line = new StringBuilder();
		for (String each : text.strip().split("\\s+")) {
			String word = each;
			while (word.length() > most) {
				if (!line.isEmpty()) {
					lines.add(line.toString());
					line.setLength(0);
				}
				lines.add(word.substring(0, most));
				word = word.substring(most);
			}
			if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		if (!line.isEmpty()) {
			lines.add(line.toString());
		}
		return lines;
	}

	/** Escapes text for elements and attributes; characters that XML does not know go. */
	static String escape(String text) {
		return UNKNOWN.matcher(text)
			.replaceAll("")
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;");
	}

	/** Returns diagonal lines within a box, as SVG path data. */
	private static String stripes(int x, int y, int width, int height) {
		var path = new StringBuilder();
		for (int at = STRIPE / 2; at < width + height; at += STRIPE) {
			int fromX = Math.min(at, width);
			int fromY = at - fromX;
			int toY = Math.min(at, height);
			int toX = at - toY;
			path.append('M').append(x + fromX).append(' ').append(y + fromY);
			path.append('L').append(x + toX).append(' ').append(y + toY);
		}
		return path.toString();
	}

	@Override
	public String toString() {
		return this.markup.toString();
	}

}
