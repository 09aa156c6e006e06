package org.throughline.platform.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A small line chart without axes, to be shown beside a number. The last point is marked
 * and a target is a dashed line; the text beside it must give the same information.
 *
 * @param description its description, such as "Rising from 605 in 2016 to 700 in 2024"
 * @param points its points, in order of time
 * @param target the target, or {@code null}
 * @param from the first day of the scale, or {@code null} for the day of the first point
 * @param to the last day of the scale, or {@code null} for the day of the last point
 */
public record Sparkline(String description, List<Point> points, @Nullable BigDecimal target, @Nullable LocalDate from,
		@Nullable LocalDate to) implements Chart {

	private static final int WIDE = 120;

	private static final int HIGH = 32;

	private static final int EDGE = 5;

	public Sparkline {
		points = List.copyOf(points);
	}

	/**
	 * A point of the line.
	 *
	 * @param day the day, or the last day of the period
	 * @param value the number, or {@code null} for a gap
	 * @param joined whether it continues the line; not after a break in series
	 */
	public record Point(LocalDate day, @Nullable BigDecimal value, boolean joined) {

	}

	/** Returns whether there are at least two numbers to draw. */
	public boolean drawable() {
		return this.points.stream().filter((point) -> point.value() != null).count() > 1;
	}

	/** Returns the SVG element; empty if there are fewer than two numbers. */
	public String svg() {
		return drawable() ? draw().inline() : "";
	}

	@Override
	public Drawing draw() {
		var numbers = Stream.concat(this.points.stream().map(Point::value), Stream.ofNullable(this.target))
			.filter(Objects::nonNull)
			.mapToDouble(BigDecimal::doubleValue)
			.summaryStatistics();
		double low = numbers.getMin();
		double range = numbers.getMax() - low;
		long first = Objects.requireNonNullElse(this.from, this.points.get(0).day()).toEpochDay();
		long last = Objects.requireNonNullElse(this.to, this.points.get(this.points.size() - 1).day()).toEpochDay();
		long days = Math.max(1, last - first);
		var svg = new Svg();
		if (this.target != null) {
			svg.dashed("M0 " + y(this.target, low, range) + "H" + WIDE, Svg.INK, 1, "4 3");
		}
		var path = new StringBuilder();
		boolean open = false;
		int x = 0;
		int y = 0;
		for (var point : this.points) {
			if (point.value() == null) {
				open = false;
				continue;
			}
			x = EDGE + (int) Math.round((point.day().toEpochDay() - first) * (WIDE - 2 * EDGE) / (double) days);
			y = y(point.value(), low, range);
			path.append((open && point.joined()) ? "L" : "M").append(x).append(' ').append(y);
			svg.shape(dot(x, y, 1), Fill.SOLID.colour());
			open = true;
		}
		svg.path(path.toString(), Fill.SOLID.colour(), 2).shape(dot(x, y, 3), Fill.SOLID.colour());
		return new Drawing(this.description, this.description, WIDE, HIGH, svg.toString());
	}

	private static String dot(int x, int y, int r) {
		String half = "a" + r + " " + r + " 0 1 0 ";
		return "M" + (x - r) + " " + y + half + 2 * r + " 0" + half + -2 * r + " 0z";
	}

	private static int y(BigDecimal value, double low, double range) {
		double share = (range == 0) ? 0.5 : (value.doubleValue() - low) / range;
		return (int) Math.round(HIGH - EDGE - share * (HIGH - 2 * EDGE));
	}

}
