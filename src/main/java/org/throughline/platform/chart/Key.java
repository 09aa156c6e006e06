package org.throughline.platform.chart;

import java.util.List;

/**
 * The key above a chart: what each fill means.
 *
 * @param svg its drawing
 */
record Key(Svg svg, int height) {

	private static final int BOX = 14;

	private static final int GAP = 14;

	/**
	 * Returns a key that fills lines from left to right.
	 * @param names what the fills mean
	 * @param marks a mark in the box of each
	 */
	static Key of(List<String> names, List<String> marks) {
		var svg = new Svg();
		int x = 0;
		int y = 0;
		for (int at = 0; at < names.size(); at++) {
			var fill = Fill.values()[at % Fill.values().length];
			var lines = Svg.lines(names.get(at), Chart.WIDTH - BOX - 8);
			int width = BOX + 6 + Svg.width(lines.get(0));
			if (x > 0 && (x + width > Chart.WIDTH || lines.size() > 1)) {
				x = 0;
				y += Svg.LINE + 4;
			}
			svg.rect(x + 1, y + 1, BOX, BOX, fill);
			if (!marks.isEmpty()) {
				mark(svg, x + 1, y + 1, marks.get(at), fill);
			}
			for (String line : lines) {
				svg.text(x + BOX + 6, y + BOX - 1, line);
				y += Svg.LINE;
			}
			y -= Svg.LINE;
			x = (lines.size() > 1) ? Chart.WIDTH : x + width + GAP;
		}
		return new Key(svg, y + Svg.LINE + 10);
	}

	private static void mark(Svg svg, int x, int y, String mark, Fill fill) {
		if (fill.striped()) {
			svg.shape("M" + (x + 2) + " " + (y + 1) + "h10v12h-10z", Fill.EMPTY.colour());
		}
		svg.middle(x + BOX / 2, y + BOX - 2, mark, fill.ink());
	}

}
