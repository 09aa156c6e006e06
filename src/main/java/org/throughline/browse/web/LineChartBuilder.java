package org.throughline.browse.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.throughline.measure.FigureComparator;
import org.throughline.measure.IndicatorSeries;
import org.throughline.measure.AnalysedFigure;
import org.throughline.platform.text.Quantity;

/**
 * Builds a line chart: scale, breaks in series, targets, lines, comparators and legend.
 */
final class LineChartBuilder {

	private static final int LEFT = 44;

	private static final int RIGHT = 300;

	private static final int TOP = 24;

	private static final int BOTTOM = 180;

	private static final int LINE = 18;

	/** Length of a target line on each side of a single figure. */
	private static final int SHORT = 12;

	/** Lines with more figures than this get smaller points. */
	private static final int MANY = 10;

	private final IndicatorSeries series;

	private final Map<String, List<AnalysedFigure>> lines;

	private final List<LineChart.Mark> marks = new ArrayList<>();

	private final List<LineChart.Label> labels = new ArrayList<>();

	private final long first;

	private final long last;

	private final double low;

	private final double top;

	private final int size;

	private int legend = BOTTOM + 40;

	LineChartBuilder(IndicatorSeries series, Map<String, List<AnalysedFigure>> lines) {
		this.series = series;
		this.size = lines.values().stream().anyMatch((line) -> line.size() > MANY) ? 2 : 4;
		this.lines = lines;
		var days = lines.values().stream().flatMap(List::stream).map(LineChartBuilder::day).sorted().toList();
		this.first = days.get(0).toEpochDay();
		this.last = days.get(days.size() - 1).toEpochDay();
		var numbers = lines.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((figure) -> numbers(figure).stream())
			.mapToDouble(BigDecimal::doubleValue)
			.summaryStatistics();
		boolean below = numbers.getCount() > 0 && numbers.getMin() < 0;
		this.top = (numbers.getCount() > 0) ? roundUp(Math.max(numbers.getMax(), -numbers.getMin())) : 1;
		this.low = below ? -this.top : 0;
	}

	LineChart chart() {
		axes();
		breaks();
		targets();
		int place = 0;
		for (var line : this.lines.entrySet()) {
			line(line.getKey(), line.getValue(), place++);
		}
		comparators();
		suppressed();
		String name = this.series.indicator().name();
		String unit = this.series.indicator().content().measurement().unit();
		return new LineChart(name + ((unit != null) ? " (" + unit + ")" : ""),
				"Figures from " + LocalDate.ofEpochDay(this.first).getYear() + " to "
						+ LocalDate.ofEpochDay(this.last).getYear() + ". The table below has the same figures.",
				this.legend - 10, List.copyOf(this.marks), List.copyOf(this.labels));
	}

	private void axes() {
		for (int step = 0; step <= 4; step++) {
			double value = this.low + (this.top - this.low) * step / 4;
			this.marks.add(new LineChart.Mark("M" + LEFT + " " + y(value) + "H" + RIGHT, "scale"));
			this.labels
				.add(new LineChart.Label(Quantity.plain(BigDecimal.valueOf(value)), LEFT - 6, y(value) + 4, "end"));
		}
		int fits = 5;
		int from = LocalDate.ofEpochDay(this.first).getYear();
		int to = LocalDate.ofEpochDay(this.last).getYear();
		int every = Math.max(1, (int) Math.ceil((to - from + 1) / (double) fits));
		int before = -100;
		for (int year = from; year <= to; year++) {
			int shown = year;
			var day = this.lines.values()
				.stream()
				.flatMap(List::stream)
				.map(LineChartBuilder::day)
				.filter((each) -> each.getYear() == shown)
				.findFirst();
			if (day.isPresent() && (year - from) % every == 0 && x(day.get()) - before > 34) {
				before = x(day.get());
				this.labels.add(new LineChart.Label(String.valueOf(year), before, BOTTOM + 18, "middle"));
			}
		}
	}

	private void line(String name, List<AnalysedFigure> figures, int place) {
		var path = new StringBuilder();
		LocalDate before = null;
		for (var figure : figures) {
			var value = figure.content().value();
			if (value == null) {
				before = null;
				continue;
			}
			path.append((before == null || broken(before, day(figure))) ? "M" : "L")
				.append(x(day(figure)))
				.append(' ')
				.append(y(value.doubleValue()));
			before = day(figure);
		}
		String point = "point-" + (place + 1);
		this.marks.add(new LineChart.Mark(path.toString(), "line-" + (place + 1)));
		var numbers = figures.stream().filter((figure) -> figure.content().value() != null).toList();
		for (int at = 0; at < numbers.size(); at++) {
			var figure = numbers.get(at);
			int x = x(day(figure));
			var value = Objects.requireNonNull(figure.content().value());
			int y = y(value.doubleValue());
			this.marks.add(new LineChart.Mark(shape(place, x, y), point));
			if (this.lines.size() == 1 && (numbers.size() < 7 || at == 0 || at == numbers.size() - 1)) {
				this.labels.add(new LineChart.Label(Quantity.plain(value), x, y - 8,
						(x > RIGHT - 20) ? "end" : (x < LEFT + 20) ? "start" : "middle"));
			}
		}
		if (this.lines.size() > 1) {
			legend(shape(place, LEFT, this.legend), point, name.isEmpty() ? "all" : name);
		}
	}

	private boolean broken(LocalDate from, LocalDate to) {
		return this.series.indicator()
			.breaks()
			.stream()
			.anyMatch((each) -> each.from().isAfter(from) && !each.from().isAfter(to));
	}

	private void breaks() {
		var within = this.series.indicator()
			.breaks()
			.stream()
			.filter((each) -> each.from().toEpochDay() >= this.first && each.from().toEpochDay() <= this.last)
			.toList();
		within.forEach(
				(each) -> this.marks.add(new LineChart.Mark("M" + x(each.from()) + " " + TOP + "V" + BOTTOM, "break")));
		if (!within.isEmpty()) {
			legend("M" + LEFT + " " + (this.legend - 8) + "v14", "break", "break in series");
		}
	}

	/** Draws the targets as a stepped line. */
	private void targets() {
		var path = new StringBuilder();
		int before = -1;
		for (var figure : this.lines.values().iterator().next()) {
			var target = figure.content().target();
			if (target == null || target.value() == null) {
				before = -1;
				continue;
			}
			int x = x(day(figure));
			int y = y(target.value().doubleValue());
			path.append((before < 0) ? "M" + Math.max(LEFT, x - SHORT) + " " : "H" + (before + x) / 2 + "V")
				.append(y)
				.append("H")
				.append(Math.min(RIGHT, x + SHORT));
			before = x;
		}
		if (!path.isEmpty()) {
			this.marks.add(new LineChart.Mark(path.toString(), "target"));
			legend("M" + (LEFT - 12) + " " + this.legend + "h24", "target", "target");
		}
	}

	private void comparators() {
		boolean any = false;
		for (var figure : this.lines.values().iterator().next()) {
			for (FigureComparator comparator : figure.content().comparators()) {
				if (comparator.value() != null) {
					any = true;
					this.marks.add(new LineChart.Mark(cross(x(day(figure)), y(comparator.value().doubleValue())),
							"comparator"));
				}
			}
		}
		if (any) {
			legend(cross(LEFT, this.legend), "comparator", "comparator");
		}
	}

	private void suppressed() {
		var suppressed = this.lines.values().stream().flatMap(List::stream).filter(AnalysedFigure::suppressed).toList();
		suppressed
			.forEach((figure) -> this.marks.add(new LineChart.Mark(bar(x(day(figure)), BOTTOM - 4), "suppressed")));
		if (!suppressed.isEmpty()) {
			legend(bar(LEFT, this.legend), "suppressed", "value not shown");
		}
	}

	private void legend(String path, String style, String text) {
		this.marks.add(new LineChart.Mark(path, style));
		this.labels.add(new LineChart.Label((text.length() > 38) ? text.substring(0, 37) + "…" : text, LEFT + 18,
				this.legend + 4, "start"));
		this.legend += LINE;
	}

	private static List<BigDecimal> numbers(AnalysedFigure figure) {
		var numbers = new ArrayList<BigDecimal>();
		var content = figure.content();
		if (content.value() != null) {
			numbers.add(content.value());
		}
		if (content.target() != null && content.target().value() != null) {
			numbers.add(content.target().value());
		}
		content.comparators().forEach((each) -> {
			if (each.value() != null) {
				numbers.add(each.value());
			}
		});
		return numbers;
	}

	private static LocalDate day(AnalysedFigure figure) {
		return figure.content().period().endsOn();
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

	/** The point of a line: circle, square, triangle or diamond. */
	private String shape(int place, int x, int y) {
		int r = this.size;
		int wide = 2 * r;
		return switch (place) {
			case 0 -> "M" + (x - r) + " " + y + "a" + r + " " + r + " 0 1 0 " + wide + " 0a" + r + " " + r + " 0 1 0 -"
					+ wide + " 0z";
			case 1 -> "M" + (x - r) + " " + (y - r) + "h" + wide + "v" + wide + "h-" + wide + "z";
			case 2 -> "M" + x + " " + (y - r - 1) + "l" + (r + 1) + " " + (wide + 1) + "h-" + (wide + 2) + "z";
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
