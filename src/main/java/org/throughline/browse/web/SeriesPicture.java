package org.throughline.browse.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.AnalysedFigure;
import org.throughline.measure.FigureComparator;
import org.throughline.measure.IndicatorBreak;
import org.throughline.measure.IndicatorSeries;
import org.throughline.platform.chart.LineChart;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.chart.Sparkline;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;

/**
 * The figures of an indicator as pictures, with a headline sentence.
 *
 * @param series the indicator with the figures the reader may see
 * @param lines its figures by breakdown; the first line is the whole if there is one
 */
record SeriesPicture(IndicatorSeries series, List<Line> lines) {

	/** The most breakdowns of a chart. */
	private static final int LINES = 4;

	/**
	 * The figures of one breakdown.
	 *
	 * @param name the breakdown; empty for the whole
	 * @param figures its figures, in order of time
	 */
	record Line(String name, List<AnalysedFigure> figures) {

		List<AnalysedFigure> numbers() {
			return this.figures.stream().filter((figure) -> figure.content().quantity().value() != null).toList();
		}

	}

	static SeriesPicture of(IndicatorSeries series) {
		var lines = new LinkedHashMap<String, List<AnalysedFigure>>();
		for (var figure : series.figures()) {
			lines
				.computeIfAbsent(Objects.requireNonNullElse(figure.content().breakdown(), ""),
						(name) -> new ArrayList<>())
				.add(figure);
		}
		var whole = lines.remove("");
		var all = new ArrayList<Line>();
		if (whole != null) {
			all.add(new Line("", whole));
		}
		lines.forEach((name, figures) -> all.add(new Line(name, figures)));
		return new SeriesPicture(series, all);
	}

	/**
	 * Returns the line chart of the figures, or {@code null} if there are fewer than two
	 * numbers.
	 */
	@Nullable Picture chart() {
		if (this.lines.isEmpty()) {
			return null;
		}
		var indicator = this.series.indicator();
		String unit = indicator.content().measurement().unit();
		int from = day(this.series.figures().get(0)).getYear();
		int to = day(this.series.figures().get(this.series.figures().size() - 1)).getYear();
		var chart = new LineChart(indicator.name() + ((unit != null) ? " (" + unit + ")" : ""),
				"Figures from " + from + " to " + to + ". The table below has the same figures.",
				this.lines.stream()
					.limit(LINES)
					.map((line) -> new LineChart.Line(line.name(),
							line.figures().stream().map(SeriesPicture::point).toList()))
					.toList(),
				indicator.breaks().stream().map(IndicatorBreak::from).toList());
		return chart.drawable() ? Picture.of("chart", headline(), chart, null) : null;
	}

	/**
	 * Returns the small line of the whole, or {@code null} if it has fewer than two
	 * numbers.
	 */
	public @Nullable String sparkline() {
		return sparkline(null, null);
	}

	/** Returns the small line on a scale of time that others share. */
	@Nullable String sparkline(@Nullable LocalDate from, @Nullable LocalDate to) {
		return whole().map((line) -> {
			var points = new ArrayList<Sparkline.Point>();
			AnalysedFigure before = null;
			for (var figure : line.figures()) {
				points.add(new Sparkline.Point(day(figure), figure.content().quantity().value(),
						before != null && !broken(before, figure)));
				before = figure;
			}
			var target = line.figures().get(line.figures().size() - 1).content().progress().target();
			return new Sparkline(sentence(line), points, (target != null) ? target.value() : null, from, to).svg();
		}).orElse(null);
	}

	/**
	 * Returns a sentence on the first and last number: "Up from 605 (2018/19) to 700
	 * (2024/25)."; empty if there are fewer than two numbers.
	 */
	public String headline() {
		return this.lines.stream()
			.filter((line) -> line.numbers().size() > 1)
			.findFirst()
			.map((line) -> (line.name().isEmpty() ? "" : line.name() + ": ") + sentence(line))
			.orElse("");
	}

	/** Returns the line of the whole if it has at least two numbers. */
	Optional<Line> whole() {
		return this.lines.stream()
			.limit(1)
			.filter((line) -> line.name().isEmpty() && line.numbers().size() > 1)
			.findFirst();
	}

	private String sentence(Line line) {
		var first = line.numbers().get(0);
		var last = line.numbers().get(line.numbers().size() - 1);
		String from = text(first);
		String to = text(last);
		String reason = incomparable(first, last);
		String sentence = (reason != null) ? from + ", then " + to + " (not compared: " + reason + ")."
				: switch (Objects.requireNonNull(last.content().quantity().value())
					.compareTo(Objects.requireNonNull(first.content().quantity().value()))) {
					case 0 -> "Unchanged: " + from + " and " + to + ".";
					case 1 -> "Up from " + from + " to " + to + ".";
					default -> "Down from " + from + " to " + to + ".";
				};
		var target = last.content().progress().target();
		if (target == null) {
			return sentence;
		}
		Boolean reached = last.derived().onTarget();
		return sentence + " Target: " + target.asWritten()
				+ ((reached == null) ? "." : reached ? ", on target." : ", off target.");
	}

	/**
	 * Returns whether the last number of a line is above (1), below (-1) or the same as
	 * (0) the first, or {@code null} if they cannot be compared.
	 */
	@Nullable Integer change(Line line) {
		var first = line.numbers().get(0);
		var last = line.numbers().get(line.numbers().size() - 1);
		return (incomparable(first, last) != null) ? null : Objects.requireNonNull(last.content().quantity().value())
			.compareTo(Objects.requireNonNull(first.content().quantity().value()));
	}

	/** Returns why two figures cannot be compared, or {@code null} if they can. */
	private @Nullable String incomparable(AnalysedFigure first, AnalysedFigure last) {
		if (broken(first, last)) {
			return "break in series";
		}
		if (first.content().period().months() != last.content().period().months()) {
			return "the periods differ in length";
		}
		boolean exact = first.content().quantity().qualifier() == Qualifier.EXACT
				&& last.content().quantity().qualifier() == Qualifier.EXACT;
		return exact ? null : "not exact";
	}

	private boolean broken(AnalysedFigure from, AnalysedFigure to) {
		return this.series.indicator()
			.breaks()
			.stream()
			.anyMatch((each) -> each.from().isAfter(day(from)) && !each.from().isAfter(day(to)));
	}

	private String text(AnalysedFigure figure) {
		var text = new FigureText(this.series.indicator().content().measurement(), figure);
		return text.number() + " (" + text.when().replaceFirst("^as at ", "") + ")";
	}

	private static LocalDate day(AnalysedFigure figure) {
		return figure.content().period().endsOn();
	}

	private static LineChart.Point point(AnalysedFigure figure) {
		var content = figure.content();
		Quantity target = content.progress().target();
		return new LineChart.Point(day(figure), content.quantity().value(), (target != null) ? target.value() : null,
				content.comparators().stream().map(FigureComparator::value).filter(Objects::nonNull).toList(),
				figure.suppressed());
	}

}
