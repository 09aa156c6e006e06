package org.throughline.transfer.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Periods and organisations in columns become rows only if the person chooses it. */
@SampleTest
@Transactional
class SheetLayoutTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	private TableVisit figures;

	private TableVisit ratings;

	@BeforeEach
	void begin() {
		this.figures = table("figures");
		this.ratings = table("ratings");
	}

	private TableVisit table(String key) {
		return new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/" + key);
	}

	private void indicators() {
		var indicators = table("indicators");
		indicators.post(indicators.bringIn("KPI,Unit\nContacts,contacts\nRepeat plans,plans\n"));
	}

	@Test
	void quartersInColumnsAreTurnedIntoOneFigureEachIfChosen() throws Exception {
		indicators();
		String upload = this.figures.upload("quarters.xlsx", trial("figures-quarters-across.xlsx"));
		var columns = this.figures.page(upload + "/columns");
		assertThat(columns.text()).contains("Periods are in separate columns", "Q1 2024/25", "Q2 2025/26",
				"Turn them into one row each");
		this.figures.choose(upload);
		assertThat(this.figures.page(upload).text()).contains("Select the layout. Periods are in separate columns");
		assertThat(this.figures.post(upload, "onlyRight", "true", "confirmed", "true")).hasStatus(422);
		assertThat(this.figures.post(upload + "/headings", "direction", "TURNED")).hasStatus3xxRedirection();
		columns = this.figures.page(upload + "/columns");
		assertThat(columns.select("tbody tr").eachText()).startsWith("3 Contacts Q1 2024/25 410",
				"3 Contacts Q2 2024/25 398");
		this.figures.choose(upload);
		assertThat(this.figures.chips(upload)).contains("Errors: 0", "New: 11");
		assertThat(this.figures.post(upload, "confirmed", "true")).hasStatus3xxRedirection();
		assertThat(figuresOf("contacts")).containsExactly("2024-04-01 410", "2024-07-01 398", "2024-10-01 402",
				"2025-01-01 455", "2025-04-01 431", "2025-07-01 <5");
		assertThat(figuresOf("repeat-plans")).containsExactly("2024-04-01 12", "2024-07-01 9", "2024-10-01 c",
				"2025-01-01 11", "2025-04-01 10");
	}

	@Test
	void unitOfHeadingsThatBecomeRowsCounts() {
		indicators();
		String upload = this.figures.upload("years.csv",
				"Indicator,2023/24 (000s),2024/25 (000s)\nContacts,5,6\n".getBytes(StandardCharsets.UTF_8));
		this.figures.post(upload + "/headings", "direction", "TURNED");
		this.figures.choose(upload);
		assertThat(this.figures.chips(upload)).contains("Errors: 2", "New: 0");
		assertThat(this.figures.page(upload).text()).contains("Write “5 thousand” in full digits");
	}

	@Test
	void layoutOfTheFileCanBeKeptAndChosenAgain() throws Exception {
		indicators();
		String upload = this.figures.upload("quarters.xlsx", trial("figures-quarters-across.xlsx"));
		this.figures.post(upload + "/headings", "direction", "TURNED");
		this.figures.post(upload + "/headings", "direction", "UNCHANGED");
		assertThat(this.figures.page(upload + "/columns").select("thead th")).hasSize(8);
		assertThat(this.figures.page(upload).text()).contains("Select the column with: Figure as written");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Measure,2022/23 actual,2023/24 actual,Unit\nContacts,1,2,x\n",
			"Report,,\nMeasure,2023/24,2024/25\nContacts,1,2\n",
			",2023/24,,2024/25,\nMeasure,Apr,May,Apr,May\nContacts,1,2,3,4\n",
			"Measure,April 2024,May 2024\nContacts,1,2\n", "Measure,2023,2024\nContacts,1,2\n",
			"Measure,2023/24 target,2023/24 actual\nContacts,1,2\n", "Measure,2023/24,,2024/25,\nContacts,1,2,3,4\n" })
	void periodsInColumnsAreNeverReadAsOne(String file) {
		indicators();
		String upload = this.figures.upload("figures.csv", file.getBytes(StandardCharsets.UTF_8));
		assertThat(this.figures.page(upload + "/columns").text()).contains("Periods are in separate columns");
		assertThat(this.figures.page(upload).text()).contains("Select the layout. Periods are in separate columns");
	}

	@Test
	void periodsOfSeveralColumnsEachAreNotTurned() {
		indicators();
		String upload = this.figures.bringIn("Measure,2023/24 target,2024/25 actual\nContacts,1,2\n");
		assertThat(this.figures.page(upload + "/columns").select("#across").text()).isNotEmpty();
		assertThat(this.figures.page(upload + "/columns").text()).contains("Give each period a row of its own");
		this.figures.post(upload + "/headings", "direction", "TURNED");
		assertThat(this.figures.page(upload).text()).contains("Select the layout");
	}

	@Test
	void calendarYearsInColumnsAreRefusedInOneSentence() {
		indicators();
		String upload = this.figures.upload("figures.csv",
				"Measure,2023,2024\nContacts,1,2\n".getBytes(StandardCharsets.UTF_8));
		assertThat(this.figures.page(upload + "/columns").select("section:has(#across)").text())
			.contains("A year such as 2024 may be a calendar or a financial year. Write 2024/25");
		this.figures.post(upload + "/headings", "direction", "TURNED");
		assertThat(this.figures.page(upload).text()).contains("Select the layout");
		assertThat(this.figures.page(upload).select("tbody tr")).isEmpty();
	}

	@Test
	void organisationsOfSeveralColumnsEachAreNotTurned() {
		String upload = this.ratings.upload("ratings.csv",
				"Standard,Thames Valley Police,,Oxford City Council,\n,Self,Moderated,Self,Moderated\n1,Green,Amber,Green,Green\n"
					.getBytes(StandardCharsets.UTF_8));
		assertThat(this.ratings.page(upload + "/columns").text()).contains("Organisations are in separate columns",
				"They have several columns each");
		this.ratings.post(upload + "/headings", "direction", "TURNED");
		assertThat(this.ratings.page(upload).text()).contains("Select the layout");
	}

	@Test
	void totalsOfTurnedSheetsAreNamedOnce() {
		var contributions = table("contributions");
		String upload = contributions.upload("money.csv",
				"Payer,2023/24,2024/25\nOxford City Council,\"1,000\",500\nTotal,\"1,000\",500\n"
					.getBytes(StandardCharsets.UTF_8));
		contributions.post(upload + "/headings", "direction", "TURNED");
		contributions.choose(upload);
		assertThat(contributions.chips(upload)).contains("Errors: 0", "New: 2");
		assertThat(contributions.page(upload).select("section[aria-labelledby=left-out] li").eachText())
			.containsExactly("Totals, not imported: row 3");
	}

	@Test
	void datesInRowsAreNotPeriodsInColumns() {
		indicators();
		String upload = this.figures
			.bringIn("Measure,From,To,Value\nContacts,01/04/2024,31/03/2025,12\nContacts,01/04/2023,31/03/2024,c\n");
		assertThat(this.figures.page(upload + "/columns").select("#across")).isEmpty();
		assertThat(this.figures.chips(upload)).contains("Errors: 0", "New: 2");
	}

	@Test
	void organisationsInColumnsAreTurnedAndHeadingLinesAreNoStandards() throws Exception {
		table("rating-schemes").post(table("rating-schemes").bringIn("""
				Scheme,Level,Definition
				Colours 2026,Green,Met
				Colours 2026,A/G,Nearly met
				Colours 2026,Amber,Partly met
				"""));
		table("standards").post(table("standards").bringIn("""
				Set,Year,Number,Standard,Rating scheme,As at,Type of audit
				Joint audit,2026,1,A named senior lead,Colours 2026,31/03/2026,Section 11 audit
				Joint audit,2026,2,Lines of accountability,Colours 2026,31/03/2026,Section 11 audit
				"""));
		String upload = this.ratings.upload("matrix.xlsx", trial("ratings-organisations-across.xlsx"));
		assertThat(this.ratings.page(upload + "/columns").text()).contains("Organisations are in separate columns");
		this.ratings.post(upload + "/headings", "direction", "TURNED");
		assertThat(this.ratings.choose(upload, "audit", "Joint audit 2026")).hasStatus3xxRedirection();
		assertThat(this.ratings.chips(upload)).contains("New: 5", "Errors: 1");
		assertThat(this.ratings.page(upload).select("#main-content section[aria-labelledby=left-out] li").eachText())
			.contains("Single lines of text, not imported: row 2", "Totals, not imported: row 5");
	}

	private List<String> figuresOf(String indicator) {
		return this.jdbc.sql("""
				select f.starts_on || ' ' || f.figure_as_written from figure f join indicator i on i.id = f.indicator_id
				where i.slug = ? order by f.starts_on""").param(indicator).query(String.class).list();
	}

	private static byte[] trial(String name) throws IOException {
		return new ClassPathResource("trials/" + name).getContentAsByteArray();
	}

}
