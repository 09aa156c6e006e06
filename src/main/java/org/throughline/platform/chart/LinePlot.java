package org.throughline.platform.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.throughline.platform.chart.LineChart.Line;
import org.throughline.platform.chart.LineChart.Point;
import org.throughline.platform.text.Quantity;

/**
 * Draws a line chart: key, scale, breaks in series, targets, lines and comparators.
 */
final class LinePlot {

	private static final String SCALE = "#b1b4b6";

	private static final String COMPARATOR = "#4c2c92";

	private static final List<String> COLOURS = List.of(Fill.SOLID.colour(), "#8a3b12", "#4c2c92", Svg.INK, "#00703c",
			"#505a5f");

	private static final int LEFT = 44;

	private static final int RIGHT = 300;

	private static final int TOP = 14;

	private static final int BOTTOM = 170;

	private static final int KEY_LINE = 18;

	/** Width of the label of a year. */
	private static final int YEAR = 34;

	/** Length of a target line on each side of a single figure. */
	private static final int SHORT = 12;

	/** Lines with more figures than this get smaller points. */
	private static final int MANY = 10;

	private final LineChart chart;

	private final List<Point> points;

	private final Svg key = new Svg();

	private final Svg plot = new Svg();

	private final long first;

	private final long last;

	private final double low;

	private final double top;

	private final int size;

	private int keyHeight = 8;

	LinePlot(LineChart chart) {
		this.chart = chart;
		this.points = chart.lines().stream().flatMap((line) -> line.points().stream()).toList();
		this.size = chart.lines().stream().anyMatch((line) -> line.points().size() > MANY) ? 2 : 4;
		var days = this.points.stream().mapToLong((point) -> point.day().toEpochDay()).summaryStatistics();
		this.first = days.getMin();
		this.last = days.getMax();
		var numbers = this.points.stream()
			.flatMap((point) -> Stream.concat(Stream.of(point.value(), point.target()).filter(Objects::nonNull),
					point.comparators().stream()))
			.mapToDouble(BigDecimal::doubleValue)
			.summaryStatistics();
		boolean any = numbers.getCount() > 0;
		this.top = any ? roundUp(Math.max(numbers.getMax(), -numbers.getMin())) : 1;
		this.low = (any && numbers.getMin() < 0) ? -this.top : 0;
	}

	Drawing draw() {
		axes();
		breaks();
		targets();
		for (int at = 0; at < this.chart.lines().size(); at++) {
			line(this.chart.lines().get(at), at);
		}
		comparators();
		suppressed();
		int above = (this.keyHeight > 8) ? this.keyHeight : 0;
		var svg = new Svg().below(0, this.key).below(above, this.plot);
		return new Drawing(this.chart.title(), this.chart.description(), Chart.WIDTH, above + BOTTOM + 26,
				svg.toString());
	}

	private void axes() {
		for (int step = 0; step <= 4; step++) {
			double value = this.low + (this.top - this.low) * step / 4;
			this.plot.path("M" + LEFT + " " + y(value) + "H" + RIGHT, SCALE, 1)
				.text(LEFT - 6, y(value) + 4, Quantity.plain(BigDecimal.valueOf(value)), "end", Svg.INK, false);
		}
		years();
	}

	/** Labels the years that have a figure, the last one always. */
	private void years() {
		var days = new TreeMap<Integer, LocalDate>();
		this.points.forEach((point) -> days.putIfAbsent(point.day().getYear(), point.day()));
		int last = x(days.lastEntry().getValue());
		int before = -100;
		for (var year : days.entrySet()) {
			int at = x(year.getValue());
			if (at - before > YEAR && (at == last || last - at > YEAR)) {
				before = at;
				this.plot.middle(at, BOTTOM + 18, String.valueOf(year.getKey()), Svg.INK);
			}
		}
	}

	private void line(Line line, int place) {
		String colour = COLOURS.get(place % COLOURS.size());
		var path = new StringBuilder();
		LocalDate before = null;
		for (var point : line.points()) {
			var value = point.value();
			if (value == null) {
				before = null;
				continue;
			}
			path.append((before == null || broken(before, point.day())) ? "M" : "L")
				.append(x(point.day()))
				.append(' ')
				.append(y(value.doubleValue()));
			before = point.day();
		}
		if (!path.isEmpty()) {
			this.plot.path(path.toString(), colour, 2);
		}
		var numbers = line.points().stream().filter((point) -> point.value() != null).toList();
		for (int at = 0; at < numbers.size(); at++) {
			var point = numbers.get(at);
			int x = x(point.day());
			var value = Objects.requireNonNull(point.value());
			int y = y(value.doubleValue());
			this.plot.shape(shape(place, x, y), colour);
			if (this.chart.lines().size() == 1 && (numbers.size() < 7 || at == 0 || at == numbers.size() - 1)) {
				number(x, y - 8, Quantity.plain(value));
			}
		}
		if (this.chart.lines().size() > 1) {
			this.key.shape(shape(place, LEFT, this.keyHeight), colour);
			named(line.name().isEmpty() ? "all" : line.name());
		}
	}

	/** Writes a number above its point, on white where it meets the line of a target. */
	private void number(int x, int y, String number) {
		int width = Svg.width(number);
		boolean end = x > RIGHT - 20;
		boolean start = x < LEFT + 20;
		if (this.points.stream().anyMatch((point) -> point.target() != null)) {
			int left = end ? x - width : start ? x : x - width / 2;
			this.plot.shape("M" + (left - 3) + " " + (y - 10) + "h" + (width + 6) + "v13h-" + (width + 6) + "z",
					"#fff");
		}
		this.plot.text(x, y, number, end ? "end" : start ? "start" : "middle", Svg.INK, false);
	}

	private boolean broken(LocalDate from, LocalDate to) {
		return this.chart.breaks().stream().anyMatch((each) -> each.isAfter(from) && !each.isAfter(to));
	}

	private void breaks() {
		var within = this.chart.breaks()
			.stream()
			.filter((each) -> each.toEpochDay() >= this.first && each.toEpochDay() <= this.last)
			.toList();
		within.forEach((each) -> this.plot.dashed("M" + x(each) + " " + TOP + "V" + BOTTOM, Svg.INK, 2, "2 3"));
		if (!within.isEmpty()) {
			this.key.dashed("M" + LEFT + " " + (this.keyHeight - 8) + "v14", Svg.INK, 2, "2 3");
			named("break in series");
		}
	}

	/** Draws the targets as a stepped line. */
	private void targets() {
		var path = new StringBuilder();
		int before = -1;
		for (var point : this.chart.lines().get(0).points()) {
			var target = point.target();
			if (target == null) {
				before = -1;
				continue;
			}
			int x = x(point.day());
			path.append((before < 0) ? "M" + Math.max(LEFT, x - SHORT) + " " : "H" + (before + x) / 2 + "V")
				.append(y(target.doubleValue()))
				.append("H")
				.append(Math.min(RIGHT, x + SHORT));
			before = x;
		}
		if (!path.isEmpty()) {
			this.plot.dashed(path.toString(), Svg.INK, 2, "6 4");
			this.key.dashed("M" + (LEFT - 12) + " " + this.keyHeight + "h24", Svg.INK, 2, "6 4");
			named("target");
		}
	}

	private void comparators() {
		boolean any = false;
		for (var point : this.chart.lines().get(0).points()) {
			for (var comparator : point.comparators()) {
				any = true;
				this.plot.path(cross(x(point.day()), y(comparator.doubleValue())), COMPARATOR, 2);
			}
		}
		if (any) {
			this.key.path(cross(LEFT, this.keyHeight), COMPARATOR, 2);
			named("comparator");
		}
	}

	private void suppressed() {
		var suppressed = this.points.stream().filter(Point::suppressed).toList();
		suppressed.forEach((point) -> this.plot.path(bar(x(point.day()), BOTTOM - 4), "#505a5f", 2));
		if (!suppressed.isEmpty()) {
			this.key.path(bar(LEFT, this.keyHeight + 3), "#505a5f", 2);
			named("value not shown");
		}
	}

	/** Adds the text of a line of the key. */
	private void named(String text) {
		this.key.text(LEFT + 18, this.keyHeight + 4, (text.length() > 36) ? text.substring(0, 35) + "…" : text);
		this.keyHeight += KEY_LINE;
	}

	private int x(LocalDate day) {
		double share = (this.last == this.first) ? 0.5
				: (day.toEpochDay() - this.first) / (double) (this.last - this.first);
		return (int) Math.round(LEFT + 8 + share * (RIGHT - LEFT - 16));
	}

	private int y(double value) {
		return (int) Math.round(BOTTOM - (value - this.low) / (this.top - this.low) * (BOTTOM - TOP));
	}

	/** Rounds up to a number whose quarters have few digits. */
	private static double roundUp(double value) {
		double size = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1))));
		for (double step : new double[] { 1, 1.2, 2, 4, 6, 8, 10 }) {
			if (value <= step * size) {
				return step * size;
			}
		}
		return 10 * size;
	}

	/**
	 * The point of a line: circle, square, triangle, diamond, inverted triangle or bar.
	 */
	private String shape(int place, int x, int y) {
		int r = this.size;
		int wide = 2 * r;
		return switch (place) {
			case 0 -> "M" + (x - r) + " " + y + "a" + r + " " + r + " 0 1 0 " + wide + " 0a" + r + " " + r + " 0 1 0 -"
					+ wide + " 0z";
			case 1 -> "M" + (x - r) + " " + (y - r) + "h" + wide + "v" + wide + "h-" + wide + "z";
			case 2 -> "M" + x + " " + (y - r - 1) + "l" + (r + 1) + " " + (wide + 1) + "h-" + (wide + 2) + "z";
			case 4 -> "M" + x + " " + (y + r + 1) + "l" + (r + 1) + " -" + (wide + 1) + "h-" + (wide + 2) + "z";
			case 5 -> "M" + (x - r - 1) + " " + (y - r / 2) + "h" + (wide + 2) + "v" + r + "h-" + (wide + 2) + "z";
			default -> "M" + x + " " + (y - r - 1) + "l" + (r + 1) + " " + (r + 1) + "l-" + (r + 1) + " " + (r + 1)
					+ "l-" + (r + 1) + " -" + (r + 1) + "z";
		};
	}

	private String cross(int x, int y) {
		int r = this.size;
		return "M" + (x - r) + " " + (y - r) + "l" + 2 * r + " " + 2 * r + "m0 -" + 2 * r + "l-" + 2 * r + " " + 2 * r;
	}

	private static String bar(int x, int y) {
		return "M" + (x - 5) + " " + y + "h10v-6h-10z";
	}

}
