package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.throughline.measure.IndicatorSeries;
import org.throughline.measure.AnalysedFigure;

/**
 * Figures over the years as lines, one a breakdown, with targets, what they are compared
 * with, and where the definition changed. Each sort of thing has a shape of its own, so
 * that colour is never the only sign. Drawn here for the reasons {@link BarChart} gives.
 *
 * @param title what it shows
 * @param description what it shows, in a sentence that ends with where the table is
 * @param height of the drawing; it is {@value #WIDTH} wide
 * @param marks all that is drawn, from behind to front
 * @param labels all that is written
 */
record LineChart(String title, String description, int height, List<Mark> marks, List<Label> labels) {

	static final int WIDTH = 320;

	/** More lines than these cannot be told apart. */
	private static final int MOST = 4;

	static final String SCALE = "#b1b4b6";

	/**
	 * Something drawn.
	 *
	 * @param path its outline
	 * @param ink the colour of its line
	 * @param fill the colour within; "none" for a line
	 * @param dashes how its line is broken; none: it is not
	 */
	record Mark(String path, String ink, String fill, String dashes) {

		/** How broad its line is; those of the scale are thin. */
		public int width() {
			return this.ink.equals(SCALE) ? 1 : 2;
		}

	}

	/**
	 * Something written.
	 *
	 * @param words what
	 * @param x where
	 * @param y where
	 * @param anchor which end of it stands there: "start", "middle", "end"
	 */
	record Label(String words, int x, int y, String anchor) {

	}

	/** Draws a series; nothing where there are fewer than two numbers to draw. */
	static Optional<LineChart> of(IndicatorSeries series) {
		var lines = new LinkedHashMap<String, List<AnalysedFigure>>();
		for (var figure : series.figures()) {
			String name = Objects.requireNonNullElse(figure.content().breakdown(), "");
			if (lines.containsKey(name) || lines.size() < MOST) {
				lines.computeIfAbsent(name, (key) -> new ArrayList<>()).add(figure);
			}
		}
		boolean drawn = lines.values()
			.stream()
			.anyMatch((line) -> line.stream().filter((figure) -> figure.content().value() != null).count() > 1);
		return drawn ? Optional.of(new LineDrawing(series, lines).chart()) : Optional.empty();
	}

}
