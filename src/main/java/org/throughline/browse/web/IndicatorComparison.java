package org.throughline.browse.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.browse.ComparedPartnership;
import org.throughline.measure.AnalysedFigure;
import org.throughline.measure.FigurePeriod;
import org.throughline.measure.IndicatorBreak;
import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorMeasurement;
import org.throughline.measure.IndicatorSeries;
import org.throughline.platform.chart.LineChart;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.time.Dates;
import org.throughline.statute.ReportingPeriod;

/**
 * The same indicator of several partnerships side by side, each as on its own page.
 *
 * @param columns the partnerships
 * @param years the reporting years of their figures, newest first
 * @param rows the periods with a figure, newest first
 */
record IndicatorComparison(List<Column> columns, List<ReportingPeriod> years, List<Row> rows) {

	/** An indicator of a partnership; its figures without breakdown, oldest first. */
	record Column(ComparedPartnership partnership, IndicatorSeries series, List<AnalysedFigure> figures) {

		static Column of(ComparedPartnership partnership, IndicatorSeries series) {
			return new Column(partnership, series,
					series.figures().stream().filter((figure) -> figure.content().breakdown() == null).toList());
		}

		public IndicatorContent content() {
			return this.series.indicator().content();
		}

		IndicatorMeasurement measurement() {
			return content().measurement();
		}

		/**
		 * Returns the area or organisation that the figures are about, or {@code null}.
		 */
		public @Nullable String about() {
			String area = measurement().area();
			return (area != null) ? area : this.series.indicator().organisationName();
		}

		private LineChart.Line line() {
			var points = new ArrayList<LineChart.Point>();
			LocalDate before = null;
			for (var figure : this.figures) {
				var day = figure.content().period().endsOn();
				if (before != null && broken(before, day)) {
					points.add(new LineChart.Point(day, null, null, List.of(), false));
				}
				points.add(new LineChart.Point(day, figure.content().quantity().value(), null, List.of(),
						figure.suppressed()));
				before = day;
			}
			return new LineChart.Line(this.partnership.shortName(), points);
		}

		private boolean broken(LocalDate from, LocalDate to) {
			return this.series.indicator()
				.breaks()
				.stream()
				.anyMatch((each) -> each.from().isAfter(from) && !each.from().isAfter(to));
		}

	}

	/** The figures of a period; {@code null} for a partnership without one. */
	record Row(String period, List<@Nullable FigureText> cells) {

		private List<FigureText> exact() {
			return this.cells.stream()
				.filter(Objects::nonNull)
				.filter((cell) -> cell.content().quantity().value() != null
						&& cell.content().quantity().qualifier() == Qualifier.EXACT)
				.toList();
		}

	}

	static IndicatorComparison of(List<ComparedPartnership> partnerships, Map<UUID, IndicatorSeries> shared,
			String year) {
		var columns = new ArrayList<Column>();
		for (var partnership : partnerships) {
			var series = shared.get(partnership.id());
			if (series != null) {
				columns.add(Column.of(partnership, series));
			}
		}
		var years = columns.stream()
			.flatMap((column) -> column.figures().stream())
			.map((figure) -> year(figure.content().period().endsOn()))
			.distinct()
			.sorted(Comparator.comparing(ReportingPeriod::startsOn).reversed())
			.toList();
		return new IndicatorComparison(columns, years, rows(columns, year));
	}

	/** Returns the reporting year of a day, from April to March. */
	private static ReportingPeriod year(LocalDate day) {
		int from = day.minusMonths(3).getYear();
		return ReportingPeriod.of(LocalDate.of(from, 4, 1), LocalDate.of(from + 1, 3, 31));
	}

	private static List<Row> rows(List<Column> columns, String year) {
		var periods = columns.stream()
			.flatMap((column) -> column.figures().stream())
			.map((figure) -> figure.content().period())
			.filter((period) -> year.isEmpty() || year(period.endsOn()).slug().equals(year))
			.sorted(Comparator.comparing(FigurePeriod::endsOn).reversed())
			.map(FigurePeriod::inWords)
			.distinct()
			.toList();
		return periods.stream()
			.map((period) -> new Row(period, columns.stream().map((column) -> cell(column, period)).toList()))
			.toList();
	}

	private static @Nullable FigureText cell(Column column, String period) {
		return column.figures()
			.stream()
			.filter((figure) -> figure.content().period().inWords().equals(period))
			.map((figure) -> new FigureText(column.measurement(), figure))
			.findFirst()
			.orElse(null);
	}

	/** Returns what makes the numbers hard to compare, in sentences. */
	public List<String> warnings() {
		var warnings = new ArrayList<String>();
		differing("Units differ", (column) -> column.measurement().percentage() ? "%" : column.measurement().unit(),
				"none stated", warnings);
		if (!same((column) -> plain(column.content().definition()))) {
			warnings.add("Definitions differ or are missing: see how each partnership counts.");
		}
		for (var column : this.columns) {
			if (column.about() != null) {
				warnings.add(column.partnership().shortName() + ": figures are about " + column.about() + ".");
			}
		}
		if (!same((column) -> column.figures()
			.stream()
			.map((figure) -> figure.content().period().months())
			.distinct()
			.sorted()
			.toList())) {
			warnings.add("Periods differ in length or date.");
		}
		differing("Small numbers are not shown",
				(column) -> column.measurement().aboutChildren() ? "below " + column.series().smallBelow() : null,
				"all are shown", warnings);
		for (var column : this.columns) {
			for (IndicatorBreak each : column.series().indicator().breaks()) {
				warnings.add(column.partnership().shortName() + ": break in series on " + Dates.inWords(each.from())
						+ ". " + each.reason());
			}
		}
		return warnings;
	}

	/** Adds a sentence with the value of each partnership if they differ. */
	private void differing(String what, Function<Column, @Nullable String> value, String none, List<String> warnings) {
		if (!same((column) -> plain(value.apply(column)))) {
			warnings.add(what + ": "
					+ this.columns.stream()
						.map((column) -> Objects.requireNonNullElse(value.apply(column), none) + " ("
								+ column.partnership().shortName() + ")")
						.collect(Collectors.joining(", "))
					+ ".");
		}
	}

	private boolean same(Function<Column, @Nullable Object> value) {
		return this.columns.stream().map(value).distinct().count() < 2;
	}

	private static String plain(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").strip();
	}

	/**
	 * Returns the lines of all partnerships in one chart, or {@code null} if their units
	 * differ or there are too few numbers.
	 */
	@Nullable Picture picture(String name, String csv) {
		boolean sameUnit = same((column) -> plain(column.measurement().percentage() ? "%" : column.measurement().unit())
				+ column.measurement().percentage());
		if (this.columns.isEmpty() || !sameUnit) {
			return null;
		}
		String unit = this.columns.get(0).measurement().unit();
		var chart = new LineChart(name + ((unit != null) ? " (" + unit + ")" : ""),
				"A line for each partnership. The table below has the same figures.",
				this.columns.stream().map(Column::line).toList(), List.of());
		return chart.drawable() ? Picture.of("chart", headline(), chart, csv) : null;
	}

	/**
	 * Returns a sentence on the newest period with two exact numbers. Numbers that are
	 * counted in different ways are not compared.
	 */
	public String headline() {
		boolean alike = same((column) -> plain(column.content().definition()))
				&& this.columns.stream().allMatch((column) -> column.about() == null);
		if (!alike) {
			return "Not compared in a sentence: the partnerships count in different ways.";
		}
		return this.rows.stream()
			.filter((row) -> row.exact().size() > 1)
			.findFirst()
			.map(this::headline)
			.orElse("No period with exact numbers of two partnerships.");
	}

	private String headline(Row row) {
		var numbers = new LinkedHashMap<String, FigureText>();
		for (int at = 0; at < this.columns.size(); at++) {
			var cell = row.cells().get(at);
			if (cell != null && row.exact().contains(cell)) {
				numbers.put(this.columns.get(at).partnership().shortName(), cell);
			}
		}
		Comparator<Map.Entry<String, FigureText>> byValue = Comparator
			.comparing((each) -> Objects.requireNonNull(each.getValue().content().quantity().value()));
		var lowest = numbers.entrySet().stream().min(byValue).orElseThrow();
		var highest = numbers.entrySet().stream().max(byValue).orElseThrow();
		if (byValue.compare(lowest, highest) == 0) {
			return row.period() + ": " + lowest.getValue().number() + " in each partnership with a number.";
		}
		return row.period() + ": from " + lowest.getValue().number() + " (" + lowest.getKey() + ") to "
				+ highest.getValue().number() + " (" + highest.getKey() + ").";
	}

}
