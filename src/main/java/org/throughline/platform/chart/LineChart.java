package org.throughline.platform.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line chart of figures over the years, with targets, comparators and breaks in series.
 * Each kind of mark has its own shape, so that colour is never the only sign.
 *
 * @param description a sentence for people who do not see it
 * @param lines its lines, at most {@value #MOST}; the first one's targets and comparators
 * are shown
 * @param breaks the days from which figures cannot be compared with earlier ones
 */
public record LineChart(String title, String description, List<Line> lines, List<LocalDate> breaks) implements Chart {

	public LineChart {
		lines = List.copyOf(lines);
		breaks = List.copyOf(breaks);
	}

	/**
	 * A line.
	 *
	 * @param name its name; empty for the whole
	 * @param points its points, in order of time
	 */
	public record Line(String name, List<Point> points) {

		public Line {
			points = List.copyOf(points);
		}

	}

	/**
	 * A point of a line.
	 *
	 * @param day the day, or the last day of the period
	 * @param value the number, or {@code null} for a gap
	 * @param target the target, or {@code null}
	 * @param comparators numbers to compare it with
	 * @param suppressed whether its number is not shown
	 */
	public record Point(LocalDate day, @Nullable BigDecimal value, @Nullable BigDecimal target,
			List<BigDecimal> comparators, boolean suppressed) {

		public Point {
			comparators = List.copyOf(comparators);
		}

	}

	/** Returns whether a line has at least two numbers. */
	public boolean drawable() {
		return this.lines.stream()
			.anyMatch((line) -> line.points().stream().filter((point) -> point.value() != null).count() > 1);
	}

	@Override
	public Drawing draw() {
		return new LinePlot(this).draw();
	}

}
