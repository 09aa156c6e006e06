package org.throughline.platform.chart;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import org.throughline.platform.chart.LineChart.Line;
import org.throughline.platform.chart.LineChart.Point;
import org.throughline.platform.chart.TreeDiagram.Node;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drawings. The hash of each drawing is compared, so that none changes unnoticed: after
 * an intended change, look at the drawing in target/charts and update the hash.
 */
class ChartTests {

	private static final Path DRAWINGS = Path.of("target", "charts");

	@Test
	void barChart() throws Exception {
		assertUnchanged("564bc08328297a2a",
				new BarChart("Income", "By payer",
						List.of(new BarChart.Bar("Oxfordshire County Council and a name that takes more than one line",
								new BigDecimal("150000"), "£150,000"),
								new BarChart.Bar("Schools <forum>", new BigDecimal("50000"), "£50,000"))));
	}

	@Test
	void stackedBarChartOfCounts() throws Exception {
		assertUnchanged("2a5c93e9f6060798",
				new StackedBarChart("Progress", "By theme",
						List.of("Verified complete", "Awaiting verification", "In progress", "Not started", "Overdue"),
						List.of(StackedBarChart.Row.of("Neglect", List.of(3L, 12L, 0L, 6L, 1L)),
								StackedBarChart.Row.of("Exploitation", List.of(0L, 0L, 0L, 0L, 0L))),
						false));
	}

	@Test
	void stackedBarChartOfAmounts() throws Exception {
		assertUnchanged("59b2a5f46df1a888",
				new StackedBarChart("Income", "By payer",
						List.of("Council", "Police", "A payer whose name is longer than one line of the key"),
						List.of(new StackedBarChart.Row("2024/25",
								List.of(new BigDecimal("100000.50"), new BigDecimal("40000"), BigDecimal.ZERO),
								"£140,000.50", true)),
						true));
	}

	@Test
	void lineChart() throws Exception {
		assertUnchanged("7f98d6abe841ead3",
				new LineChart("Children (number)", "2016 to 2020",
						List.of(new Line("",
								List.of(point(2016, "605", "650"), point(2017, "620", "650"), point(2018, null, null),
										point(2019, "700", "640"), point(2020, "710.5", "640")))),
						List.of(LocalDate.of(2018, 6, 1))));
	}

	@Test
	void lineChartNamesItsFirstAndLastYear() {
		assertThat(years(2009, 2019)).containsExactly("2009", "2019");
		assertThat(years(2009, 2010, 2018, 2019)).containsExactly("2009", "2019");
		assertThat(years(IntStream.rangeClosed(2001, 2020).toArray())).startsWith("2001")
			.endsWith("2020")
			.hasSizeBetween(5, 8);
	}

	private static List<String> years(int... years) {
		var points = IntStream.of(years).mapToObj((year) -> point(year, "5", null)).toList();
		var svg = new LineChart("Children", "Some years", List.of(new Line("", points)), List.of()).draw().svg("chart");
		return Jsoup.parse(svg).select("text").eachText().stream().filter((text) -> text.matches("20\\d\\d")).toList();
	}

	@Test
	void lineChartOfBreakdownsWithNegativeNumbers() throws Exception {
		assertUnchanged("2fce4033ab6342f1",
				new LineChart("Change", "2016 to 2017",
						List.of(new Line("", List.of(point(2016, "-3", null), point(2017, "4", null))),
								new Line("under 1s", List.of(point(2016, "1", null), point(2017, "2", null))),
								new Line("a very long name of a breakdown of the figures",
										List.of(point(2016, "0", null), point(2017, "0.5", null)))),
						List.of()));
	}

	@Test
	void sparkline() throws Exception {
		var line = new Sparkline("Up from 3 to \"5\"",
				List.of(new Sparkline.Point(LocalDate.of(2016, 3, 31), new BigDecimal("3"), true),
						new Sparkline.Point(LocalDate.of(2017, 3, 31), null, true),
						new Sparkline.Point(LocalDate.of(2018, 3, 31), new BigDecimal("4"), true),
						new Sparkline.Point(LocalDate.of(2019, 3, 31), new BigDecimal("5"), true)),
				new BigDecimal("6"), null, null);
		assertUnchanged("451b769dd415f037", line);
		assertThat(svg(line.svg()).attr("aria-label")).isEqualTo("Up from 3 to \"5\"");
		assertThat(new Sparkline("One", line.points().subList(0, 2), null, null, null).svg()).isEmpty();
	}

	@Test
	void treeDiagram() throws Exception {
		assertUnchanged("7bfb7f0042055665",
				new TreeDiagram("Follow-up", "Boxes",
						List.of(new Node("Review (published)", "Child Example",
								List.of(new Node("Recommendation",
										"Averyverylongwordthatdoesnotfitonasinglelineofthebox",
										List.of(new Node("Action", "Train & brief", List.of()))))))));
	}

	@Test
	void timeline() throws Exception {
		var start = LocalDate.of(2024, 6, 3);
		assertUnchanged("a06a7060763e5bb1", new Timeline("Review", "Deadlines",
				List.of(new Timeline.Moment(1, start), new Timeline.Moment(2, start.plusDays(10)),
						new Timeline.Moment(4, start.plusDays(15)), new Timeline.Moment(5, start.plusDays(300))),
				List.of(new Timeline.Row("Rapid review to the national panel",
						"Due 24 June 2024. Completed 9 days late",
						List.of(new Timeline.Piece(start, start.plusDays(21), Fill.LIGHT),
								new Timeline.Piece(start.plusDays(21), start.plusDays(30), Fill.DARK))),
						new Timeline.Row("Publication", "Due 3 June 2025. Not yet due",
								List.of(new Timeline.Piece(start, start.plusDays(365), Fill.EMPTY),
										new Timeline.Piece(start, start.plusDays(310), Fill.LIGHT))),
						new Timeline.Row("Publication delayed", "Criminal proceedings",
								List.of(new Timeline.Piece(start.plusDays(200), start.plusDays(310), Fill.STRIPED)))),
				start.plusDays(310)));
	}

	@Test
	void timelineOfYears() throws Exception {
		assertUnchanged("0c1c50dda11541e2",
				new Timeline("Review", "Key dates", List.of(new Timeline.Moment(1, LocalDate.of(2012, 5, 31)),
						new Timeline.Moment(2, LocalDate.of(2019, 1, 2))), List.of(), null));
	}

	@Test
	void lineOfTodayLeavesOutNameOfMonth() throws Exception {
		var today = LocalDate.of(2026, 11, 30);
		assertUnchanged("0c09c39f8695c740", new Timeline("Next 90 days", "Dates",
				List.of(new Timeline.Moment(1, today.plusDays(40))), List.of(), today, today.plusDays(90)));
	}

	@Test
	void drawingIsNamedAndDescribedAndNeedsNoStyleSheet() {
		var svg = svg(new BarChart("A & B", "What <it> shows", List.of()).draw().svg("chart-1"));
		assertThat(svg.attr("role")).isEqualTo("img");
		assertThat(svg.attr("aria-labelledby")).isEqualTo("chart-1-title chart-1-desc");
		assertThat(svg.expectFirst("#chart-1-title").text()).isEqualTo("A & B");
		assertThat(svg.expectFirst("#chart-1-desc").text()).isEqualTo("What <it> shows");
		assertThat(svg.select("[style], [class], style, script")).isEmpty();
	}

	private static Point point(int year, @Nullable String value, @Nullable String target) {
		return new Point(LocalDate.of(year, 3, 31), (value != null) ? new BigDecimal(value) : null,
				(target != null) ? new BigDecimal(target) : null, List.of(), false);
	}

	private static Element svg(String markup) {
		return Jsoup.parse(markup, "", Parser.xmlParser()).expectFirst("svg");
	}

	private static void assertUnchanged(String hash, Chart chart) throws Exception {
		String svg = chart.draw().svg("chart");
		assertThat(svg(svg).select("text")).allSatisfy((text) -> {
			assertThat(Integer.parseInt(text.attr("x"))).isBetween(0, chart.draw().width());
			assertThat(text.text()).isNotBlank();
		});
		var digest = MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
		String now = HexFormat.of().formatHex(digest).substring(0, 16);
		Files.createDirectories(DRAWINGS);
		Files.writeString(DRAWINGS.resolve(now + ".svg"), svg);
		assertThat(now).isEqualTo(hash);
	}

}
