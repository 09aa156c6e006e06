package org.throughline.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.theme.ThemeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The table of themes by reporting year and what its cells lead to.
 */
@SampleTest
@Transactional
class ThemeMatrixTests {

	private static final String PAGE = "/oxfordshire/themes";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private BrowseWorld world;

	@Test
	void eachCellLeadsToExactlyWhatItCounts() throws Exception {
		var cells = page(PAGE).select(".app-matrix td a");
		assertThat(cells).hasSizeGreaterThan(10);
		for (var cell : cells) {
			var number = cell.expectFirst("span[aria-hidden]").text();
			var read = page(cell.attr("href"));
			assertThat(read.select("main .app-statement")).as(cell.attr("href")).hasSize(Integer.parseInt(number));
			assertThat(read.select("main section")).as("only that year")
				.allSatisfy((report) -> assertThat(cell.text()).contains(report.text().split(" – ")[0]));
		}
	}

	@Test
	void cellIsReadAloudWithItsThemeAndYear() throws Exception {
		var row = page(PAGE).expectFirst(".app-matrix tr:has(th a[href$=/neglect])");
		assertThat(row.select("td a").eachText())
			.anySatisfy((text) -> assertThat(text).contains("on Neglect in 2024/25"));
		assertThat(row.select("td:not(:has(a)) .govuk-visually-hidden").eachText()).contains("None");
		assertThat(row.text()).contains("not in 2021/22, again in 2024/25");
	}

	@Test
	void sentenceAboveTheTableNamesTheThemesOfMostYears() throws Exception {
		assertThat(page(PAGE).select(".app-picture__headline").text())
			.isEqualTo("Mental health and wellbeing and Multi-agency working are in all 5 reporting years.");
		assertThat(matrix(row(List.of(2016, 2017), 1, 0)).headline())
			.isEqualTo("Neglect is in 1 of 2 reporting years.");
		assertThat(matrix(row(List.of(2016), 1)).headline()).isEqualTo("Neglect is in the only reporting year.");
	}

	@Test
	void homeNamesThemeWithMoreStatementsFirst() throws Exception {
		assertThat(page("/oxfordshire").select(".app-matrix tbody th").eachText()).startsWith("Multi-agency working",
				"Mental health and wellbeing", "Neglect");
	}

	@Test
	void draftShowsInNoCountOfThePublic() throws Exception {
		String before = page(PAGE).select("main").html();
		this.world.draft();
		assertThat(page(PAGE).select("main").html()).isEqualTo(before);
	}

	@Test
	void unknownYearShowsAllYearsWithANote() throws Exception {
		assertThat(page(PAGE + "/neglect?year=1066").select("main").text())
			.contains("No report here covers the year in this address");
	}

	@Test
	void fileHasALineForEachTheme() throws Exception {
		String file = this.mvc.perform(get(PAGE + "/csv")).andReturn().getResponse().getContentAsString();
		assertThat(file.lines().findFirst().orElseThrow()).startsWith("\uFEFFTheme,Broader theme,2016/17,2018/19")
			.endsWith("First,Last,Years in a row,Returned");
		assertThat(file.lines()).hasSize(page(PAGE).select(".app-matrix tbody tr").size() + 1)
			.anySatisfy((line) -> assertThat(line).startsWith("Neglect,").endsWith("2016/17,2024/25,1,2024/25"));
	}

	@Test
	void yearWithoutAReportEndsTheRow() {
		assertThat(row(List.of(2016, 2017, 2018, 2021, 2022), 1, 1, 1, 1, 1).pattern())
			.isEqualTo("5 of 5 years; last 2 in a row");
	}

	@Test
	void patternShowsReturnedAndDroppedStatements() {
		assertThat(row(List.of(2016, 2017, 2018, 2019, 2020), 1, 0, 2, 1, 0).pattern())
			.isEqualTo("3 of 5 years; last 2 in a row; not in 2017/18, again in 2018/19; not since 2019/20");
		var once = row(List.of(2016, 2017), 0, 3);
		assertThat(once.pattern()).isEqualTo("1 of 2 years");
		assertThat(once.first()).isEqualTo(once.last());
	}

	@Test
	void periodsWithTheSameLabelHaveAddressesOfTheirOwn() {
		var year = new ReportingPeriod("2020/21", LocalDate.of(2020, 4, 1), LocalDate.of(2021, 3, 31), true);
		var longer = new ReportingPeriod("2020/21", LocalDate.of(2020, 4, 1), LocalDate.of(2021, 9, 30), true);
		var matrix = new ThemeMatrix(List.of(year, longer), List.of());
		assertThat(matrix.period(matrix.slug(year))).isEqualTo(year);
		assertThat(matrix.period(matrix.slug(longer))).isEqualTo(longer);
		assertThat(matrix.period("2020-21")).isNull();
	}

	private static ThemeMatrix matrix(ThemeMatrix.Row row) {
		return new ThemeMatrix(row.cells().stream().map(ThemeMatrix.Cell::period).toList(), List.of(row));
	}

	private static ThemeMatrix.Row row(List<Integer> years, int... statements) {
		var cells = IntStream.range(0, years.size()).mapToObj((at) -> {
			int year = years.get(at);
			var period = new ReportingPeriod(year + "/" + (year + 1 - 2000), LocalDate.of(year, 4, 1),
					LocalDate.of(year + 1, 3, 31), true);
			return new ThemeMatrix.Cell(period, statements[at], 0);
		}).toList();
		return new ThemeMatrix.Row(new ThemeName("neglect", "Neglect"), null, cells);
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(path)).andReturn().getResponse().getContentAsString());
	}

}
