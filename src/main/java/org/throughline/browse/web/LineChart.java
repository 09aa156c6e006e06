package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.throughline.measure.IndicatorSeries;
import org.throughline.measure.AnalysedFigure;

/**
 * A line chart of figures over the years: one line per breakdown, with targets,
 * comparators and breaks in series. Each kind of mark has its own shape, so that colour
 * is never the only sign. Not drawn by a library for the reasons given in
 * {@link BarChart}.
 *
 * @param title its title
 * @param description a sentence for screen readers
 * @param height its height; its width is {@value #WIDTH}
 * @param marks its lines and shapes, from back to front
 * @param labels its texts
 */
record LineChart(String title, String description, int height, List<Mark> marks, List<Label> labels) {

	static final int WIDTH = 320;

	/** The most lines that readers can distinguish. */
	private static final int MOST = 4;

	/**
	 * A line or shape of the chart.
	 *
	 * @param path its outline, as SVG path data
	 * @param style what it shows: the end of its CSS class, such as "scale" or "target"
	 */
	record Mark(String path, String style) {

	}

	/**
	 * A text of the chart.
	 *
	 * @param text its text
	 * @param x its horizontal position
	 * @param y its vertical position
	 * @param anchor which part of the text is at that position: "start", "middle" or
	 * "end"
	 */
	record Label(String text, int x, int y, String anchor) {

	}

	/** Returns the chart of a series, or empty if it has fewer than two numbers. */
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
		return drawn ? Optional.of(new LineChartBuilder(series, lines).chart()) : Optional.empty();
	}

}
