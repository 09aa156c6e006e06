package org.throughline.transfer.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Indicators and figures coming in and going out as tables.
 */
@SampleTest
@Transactional
class FiguresTableTests {

	private static final String LOOKED_AFTER = "Children looked after by the local authority,";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	private TableVisit indicators;

	private TableVisit figures;

	private TableVisit breaks;

	@BeforeEach
	void begin() {
		this.indicators = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/indicators");
		this.figures = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/figures");
		this.breaks = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/breaks-in-series");
	}

	@Test
	void readsPeriodsWhereTheSheetHasNoDays() {
		this.indicators.post(this.indicators.bringIn("KPI,Unit,Direction\nPolice at conferences,%,Higher\n"));
		String rates = """
				Dashboard 2023/24,,,,
				KPI,Agency,Period,Outturn,Comments
				Police at conferences,Police,Q1 2023/24,87%,
				Police at conferences,Health,Q1 2023/24,12%,two rates in one quarter
				Police at conferences,Police,April 2021 to September 2022,80%,eighteen months
				Police at conferences,Police,2023/24,88%,overlaps
				Police at conferences,Police,recently,88%,no days
				Police at conferences,GPs,Q1 2023/24,112%,more than all
				""";
		String upload = this.figures.bringIn(rates);
		assertThat(this.figures.chips(upload)).contains("Errors: 3", "New: 3");
		assertThat(this.figures.page(upload).select("tbody tr").eachText())
			.anySatisfy(
					(row) -> assertThat(row).contains("6 Period as written 2023/24 Enter another period, edit figure"))
			.anySatisfy((row) -> assertThat(row).contains("7 Period as written recently Enter a period such as"));
		assertThat(this.figures.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("""
				select f.starts_on || ' ' || f.ends_on || ' ' || coalesce(f.period_label, '-')
				from figure f join indicator i on i.id = f.indicator_id
				where i.slug = 'police-at-conferences' order by f.number""").query(String.class).list())
			.containsExactly("2023-04-01 2023-06-30 Q1 2023/24", "2023-04-01 2023-06-30 Q1 2023/24",
					"2021-04-01 2022-09-30 -");
		assertThat(this.figures.chips(this.figures.bringIn(rates))).contains("New: 0", "Unchanged: 3");
	}

	@Test
	void bringsInAnIndicatorTableOfAnotherAreaOnce() {
		String library = "Performance indicator,Measured in,Share of a whole,Polarity\n"
				+ "Initial conferences attended by police,%,Yes,Higher is better\n";
		String upload = this.indicators.bringIn(library);
		assertThat(this.indicators.chips(upload)).contains("Errors: 0", "New: 1");
		assertThat(this.indicators.post(upload)).hasStatus3xxRedirection();
		assertThat(this.indicators.chips(this.indicators.bringIn(library))).contains("New: 0", "Unchanged: 1");
		String rates = """
				Measure,Period from,As at,Agency,Actual,Numerator,Denominator,Target,Direction of travel,England,Statistical neighbours
				Initial conferences attended by police,01/04/2024,30/06/2024,police,88%,88,100,95%,Up,61.5,about 70%
				Initial conferences attended by police,01/04/2024,30/06/2024,health,over 90%,,,95%,,,
				Initial conferences attended by police,01/04/2022,31/03/2024,police,has risen,,,,,,
				""";
		upload = this.figures.bringIn(rates);
		assertThat(this.figures.chips(upload)).contains("Errors: 0", "New: 3");
		assertThat(this.figures.post(upload)).hasStatus3xxRedirection();
		assertThat(this.jdbc
			.sql("""
					select concat_ws(' ', f.breakdown, f.figure_value, f.figure_qualifier, f.target_value, f.trend,
					    (select string_agg(c.kind || ' ' || c.comparator_value, ' ' order by c.kind) from figure_comparator c
					     where c.figure_id = f.id))
					from figure f join indicator i on i.id = f.indicator_id
					where i.slug = 'initial-conferences-attended-by-police' order by f.number""")
			.query(String.class)
			.list()).containsExactly("police 88 EXACT 95 RISING NATIONAL 61.5 SIMILAR_AUTHORITIES 70",
					"health 90 OVER 95", "police");
		assertThat(this.figures.chips(this.figures.bringIn(rates))).contains("New: 0", "Changed: 0", "Unchanged: 3");
	}

	@Test
	void refusesWhatCannotBeWithTheReasonAndKeepsTheRest() {
		String upload = this.figures.bringIn("""
				Indicator,From,To,Figure
				Referrals into CAMHS each month,01/01/2019,31/12/2019,700
				%s,31/03/2021,800
				%s,31/03/2021,801
				Nobody knows,,31/03/2021,1
				Fathers attending conferences concerning their children,01/04/2020,31/03/2021,120%%
				%s,31/03/2022,"12,5"
				""".formatted(LOOKED_AFTER, LOOKED_AFTER, LOOKED_AFTER));
		assertThat(this.figures.page(upload).text()).contains("edit figure 2 (2018/19",
				"“Nobody knows” is not among the indicators", "Enter a percentage from 0 to 100",
				"Write thousands in groups of three");
		assertThat(this.figures.chips(upload)).contains("Errors: 5", "New: 1");
	}

	@Test
	void unitIsComparedWithThatOfTheIndicator() {
		this.indicators.post(this.indicators.bringIn("KPI,Unit\nPolice at conferences,%\nVisits,visits per 1,000\n"
			.replace("visits per 1,000", "\"visits per 1,000\"")));
		String upload = this.figures.bringIn("""
				KPI,Period,Figure,Unit
				Police at conferences,Q1 2023/24,87,Per cent
				Police at conferences,Q2 2023/24,87,Number
				Visits,2021/22,12,"Visits per 1,000"
				Visits,2022/23,12,"Visits per 10,000"
				Visits,2023/24,12,"Contacts per 1,000"
				""");
		assertThat(this.figures.chips(upload)).contains("Errors: 2", "New: 3", "To confirm: 1");
		assertThat(this.figures.page(upload).text()).contains("Enter figures in the unit of the indicator, “%”");
		assertThat(this.figures.page(upload + "?show=confirm").text())
			.contains("The unit in the file is “Contacts per 1,000”");
	}

	@Test
	void changesOnlyTheChangedCells() {
		var csv = new String(this.figures.body("/manage/oxfordshire/export/figures.csv"), StandardCharsets.UTF_8);
		assertThat(csv).contains("in 2018/19 this rose to 697", "remains lower than national average");
		String changed = csv.replace("in 2018/19 this rose to 697", "in 2018/19 this rose to 698")
			.replace("A large proportion of this increase", "Most of this increase");
		String upload = this.figures.bringIn(changed);
		assertThat(this.figures.chips(upload)).contains("Errors: 0", "New: 0", "Changed: 2");
		assertThat(this.figures.post(upload)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("""
				select commentary from figure where figure_as_written = '780 at the end of March 2019'
				  and figure_value = 780 and change_value = 13""").query(String.class).single())
			.startsWith("Most of this");
	}

	@Test
	void importsBreaksInSeries() {
		String breaks = """
				Measure,From,Change in definition
				Referrals into CAMHS each month,01/04/2018,Each child is counted once
				Nobody knows,01/04/2018,Unknown indicator
				Referrals into CAMHS each month,,No date
				""";
		String upload = this.breaks.bringIn(breaks);
		assertThat(this.breaks.chips(upload)).contains("Errors: 2", "New: 1");
		assertThat(this.breaks.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(this.indicators.page("/oxfordshire/indicators/camhs-referrals").text())
			.contains("Break in series, 1 April 2018 Each child is counted once");
		String again = breaks.replace("is counted once", "counts once").lines().limit(2).collect(joining("\n"));
		upload = this.breaks.bringIn(again);
		assertThat(this.breaks.chips(upload)).contains("New: 0", "Changed: 1");
		assertThat(this.breaks.post(upload)).hasStatus3xxRedirection();
		assertThat(
				new String(this.breaks.body("/manage/oxfordshire/export/breaks-in-series.csv"), StandardCharsets.UTF_8))
			.contains("Referrals into CAMHS each month,2018-04-01,Each child counts once,");
		assertThat(this.breaks.chips(this.breaks.bringIn(again))).contains("New: 0", "Unchanged: 1");
	}

	@Test
	void totalOfAMonthlyAverageIsAboveIt() {
		String library = """
				Name,Unit,Web reference,Monthly average of
				Visits in the year,visits,visits,
				Visits each month,visits a month,,Visits in the year
				Visits each week,visits a week,visits,Nobody knows
				""";
		String upload = this.indicators.bringIn(library);
		assertThat(this.indicators.chips(upload)).contains("Errors: 1", "New: 2");
		assertThat(this.indicators.page(upload).text()).contains("“visits” is taken", "no other indicator");
		assertThat(this.indicators.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(this.indicators.page("/manage/oxfordshire/indicators/visits-each-month").text())
			.contains("Monthly average of Visits in the year");
		assertThat(this.indicators.page("/manage/oxfordshire/indicators/visits").text()).contains("Visits in the year");
	}

	@Test
	void numberInItsColumnReplacesThatOfTheWording() {
		String figures = """
				Indicator,As at,Figure,Target,Target: number,National average,National average: number
				Children looked after by the local authority,31/03/2022,800,as many as last year,780,lower than England,640.5
				""";
		String upload = this.figures.bringIn(figures);
		assertThat(this.figures.post(upload)).hasStatus3xxRedirection();
		assertThat(this.jdbc
			.sql("""
					select f.target_as_written || ' ' || f.target_value || ' ' || c.comparator_as_written || ' ' || c.comparator_value
					from figure f join figure_comparator c on c.figure_id = f.id where f.ends_on = '2022-03-31'""")
			.query(String.class)
			.single()).isEqualTo("as many as last year 780 lower than England 640.5");
		assertThat(this.figures.chips(this.figures.bringIn(figures))).contains("New: 0", "Unchanged: 1");
	}

	@Test
	void exportsComeBackUnchanged() {
		for (var visit : List.of(this.figures, this.indicators)) {
			String key = (visit == this.figures) ? "figures" : "indicators";
			var csv = this.figures.body("/manage/oxfordshire/export/" + key + ".csv");
			assertThat(visit.chips(visit.bringIn(new String(csv, StandardCharsets.UTF_8)))).as(key)
				.contains("Errors: 0", "New: 0", "Changed: 0");
			String book = visit.upload("book.xlsx", this.figures.body("/manage/oxfordshire/export/" + key + ".xlsx"));
			assertThat(visit.choose(book)).hasStatus3xxRedirection();
			assertThat(visit.chips(book)).as(key + " as a workbook").contains("Errors: 0", "New: 0", "Changed: 0");
		}
	}

}
