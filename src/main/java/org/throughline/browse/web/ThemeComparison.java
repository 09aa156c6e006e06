package org.throughline.browse.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.browse.ComparedMention;
import org.throughline.browse.ComparedPartnership;
import org.throughline.platform.chart.LineChart;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.text.Csv;
import org.throughline.platform.text.Markdown;
import org.throughline.statute.ReportingPeriod;

/**
 * The publications of several partnerships on a theme, side by side.
 *
 * @param columns the partnerships
 * @param rows the reporting periods, newest first
 */
record ThemeComparison(List<ComparedPartnership> columns, List<Row> rows) {

	private static final int LENGTH = 120;

	/** A reporting period with a cell for each partnership. */
	record Row(ReportingPeriod period, List<Cell> cells) {

	}

	/**
	 * The publications of one partnership in one period.
	 *
	 * @param reported whether it published a report of the period
	 * @param label the period as the partnership calls it
	 * @param total the number of statements and priorities on the theme
	 */
	record Cell(boolean reported, String label, int total, List<ComparedMention> first) {

		static Cell of(List<ComparedMention> mentions) {
			return mentions.isEmpty() ? new Cell(false, "", 0, List.of())
					: new Cell(true, mentions.get(0).periodLabel(), mentions.get(0).total(),
							mentions.stream().filter((each) -> each.kind() != null).toList());
		}

		public int more() {
			return this.total - this.first.size();
		}

		public String words(ComparedMention mention) {
			return Markdown.firstWords(String.valueOf(mention.words()), LENGTH);
		}

	}

	static ThemeComparison of(List<ComparedPartnership> partnerships, List<ComparedMention> mentions) {
		var periods = mentions.stream()
			.collect(Collectors.groupingBy((each) -> ReportingPeriod.of(each.startsOn(), each.endsOn()),
					LinkedHashMap::new, Collectors.toList()));
		var rows = new ArrayList<Row>();
		periods.forEach((period,
				all) -> rows.add(new Row(period, partnerships.stream()
					.map((partnership) -> Cell
						.of(all.stream().filter((each) -> each.partnershipId().equals(partnership.id())).toList()))
					.toList())));
		return new ThemeComparison(partnerships, rows);
	}

	/** Returns the reporting periods, newest first. */
	public List<ReportingPeriod> years() {
		return this.rows.stream().map(Row::period).toList();
	}

	/** Returns only the reporting year with this slug; all for an empty one. */
	ThemeComparison only(String year) {
		return year.isEmpty() ? this : new ThemeComparison(this.columns,
				this.rows.stream().filter((row) -> row.period().slug().equals(year)).toList());
	}

	/** Returns the numbers of statements over the years, or {@code null} for one year. */
	@Nullable Picture picture(String theme, String csv) {
		var lines = new ArrayList<LineChart.Line>();
		for (int at = 0; at < this.columns.size(); at++) {
			var points = new ArrayList<LineChart.Point>();
			for (int row = this.rows.size() - 1; row >= 0; row--) {
				var cell = this.rows.get(row).cells().get(at);
				points.add(point(this.rows.get(row).period().endsOn(), cell));
			}
			lines.add(new LineChart.Line(this.columns.get(at).shortName(), points));
		}
		var chart = new LineChart("Statements and priorities on " + theme,
				"A line for each partnership. The table below has the same numbers.", lines, List.of());
		return chart.drawable() ? Picture.of("chart", headline(), chart, csv) : null;
	}

	private static LineChart.Point point(LocalDate day, Cell cell) {
		return new LineChart.Point(day, cell.reported() ? BigDecimal.valueOf(cell.total()) : null, null, List.of(),
				false);
	}

	/** Returns a sentence on the newest year that two partnerships reported on. */
	public String headline() {
		return this.rows.stream()
			.filter((row) -> row.cells().stream().filter(Cell::reported).count() > 1)
			.findFirst()
			.map((row) -> {
				var parts = new ArrayList<String>();
				for (int at = 0; at < this.columns.size(); at++) {
					var cell = row.cells().get(at);
					parts.add((cell.reported() ? String.valueOf(cell.total()) : "no report") + " ("
							+ this.columns.get(at).shortName() + ")");
				}
				return "Statements and priorities in " + row.period().label() + ": " + String.join(", ", parts) + ".";
			})
			.orElse("No year that two of these partnerships reported on.");
	}

	String csv() {
		var lines = new ArrayList<List<?>>();
		lines.add(List.of("Period", "From", "To", "Partnership", "Statements and priorities", "Type", "Words",
				"Address"));
		for (var row : this.rows) {
			for (int at = 0; at < this.columns.size(); at++) {
				var partnership = this.columns.get(at);
				var cell = row.cells().get(at);
				List<Object> start = List.of(row.period().label(), row.period().startsOn(), row.period().endsOn(),
						partnership.name(), cell.reported() ? cell.total() : "no report");
				if (cell.first().isEmpty()) {
					lines.add(start);
				}
				cell.first()
					.forEach(
							(each) -> lines.add(Stream
								.concat(start.stream(), Stream.of(String.valueOf(each.kind()),
										String.valueOf(each.words()), "/" + partnership.slug() + "/" + each.address()))
								.toList()));
			}
		}
		return Csv.of(lines.stream());
	}

}
