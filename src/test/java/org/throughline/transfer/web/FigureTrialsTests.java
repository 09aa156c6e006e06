package org.throughline.transfer.web;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of figures as people keep them: each number is what was written, or it is asked
 * about.
 */
@SampleTest
@Transactional
class FigureTrialsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	private TableVisit indicators;

	private TableVisit figures;

	@BeforeEach
	void begin() {
		this.indicators = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/indicators");
		this.figures = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/figures");
	}

	@Test
	void readsNumbersInWords() {
		indicators("Children waiting over a year,children", "Staff trained this year,%", "Fathers at conferences,%",
				"Weeks to first appointment,weeks", "Referrals since the change,referrals",
				"Children on plans,children", "Contacts,contacts", "Plans lasting two years,children",
				"Missing episodes,episodes");
		String upload = upload("figures-numbers-in-words.csv");
		assertThat(this.figures.chips(upload)).contains("Errors: 2", "New: 7");
		assertThat(this.figures.page(upload + "?show=wrong").text()).contains("“12 months: 19” contains several",
				"“a fall of 7 to 30” contains several");
		assertThat(this.figures.page(upload + "?show=new").text()).contains("<5 (number: Fewer than 5 children)",
				">90 (number: More than 90 %)", "1 in 5 (number: Exactly 20 %)", "between 12 and 15 (no number)",
				"40 more than last year (no number)", "n/k (no number)");
		assertThat(this.figures.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(stored()).containsExactlyInAnyOrder("<5 5 FEWER_THAN", ">90 90 OVER", "1 in 5 20 EXACT",
				"between 12 and 15", "40 more than last year", "c", "n/k");
	}

	@Test
	void readsTrendSigns() {
		indicators("Repeat plans,children", "Early help assessments,assessments", "Missing episodes,episodes",
				"Children in care,children", "School exclusions,children");
		String upload = upload("figures-trend-signs.csv");
		assertThat(this.figures.chips(upload)).contains("Errors: 1", "New: 4");
		assertThat(this.figures.page(upload + "?show=wrong").text()).contains("Trend –");
		assertThat(this.figures.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("""
				select i.name || ': ' || f.trend from figure f join indicator i on i.id = f.indicator_id
				where i.slug in ('repeat-plans', 'early-help-assessments', 'children-in-care', 'school-exclusions')
				order by 1""").query(String.class).list()).contains("Children in care: RISING",
				"Early help assessments: STABLE", "Repeat plans: FALLING", "School exclusions: RISING");
	}

	@Test
	void refusesWrongGrouping() {
		indicators("Children on plans,children", "Contacts,contacts", "Referrals,referrals");
		String upload = upload("figures-wrong-grouping.csv");
		assertThat(this.figures.chips(upload)).contains("Errors: 2", "New: 1");
		assertThat(this.figures.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(stored()).containsExactly("1,234 1234 EXACT");
	}

	@Test
	void readsDecimalCommaOfTheWholeFile() {
		indicators("Children on plans,children", "Contacts,contacts", "Referrals,referrals");
		String upload = this.figures.bringIn("""
				Indicator;Period;Value;Target
				Children on plans;2025/26;1.250,5;
				Contacts;2025/26;about 12,75;13,5
				Referrals;2025/26;12;
				""");
		assertThat(this.figures.chips(upload)).contains("Errors: 0", "New: 3");
		assertThat(this.figures.post(upload, "confirmed", "true")).hasStatus3xxRedirection();
		assertThat(stored()).containsExactlyInAnyOrder("1.250,5 1250.5 EXACT", "about 12,75 12.75 ABOUT",
				"12 12 EXACT");
	}

	@Test
	void readsPercentCells() {
		indicators("Strategy meetings with health,%", "Reviews in time,%", "Visits in time,%", "Plans in time,%");
		String upload = upload("figures-percent-cells.xlsx");
		assertThat(this.figures.chips(upload)).contains("Errors: 2", "New: 2");
		assertThat(this.figures.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("""
				select f.figure_value || ' ' || f.target_value from figure f
				where f.period_label is null and f.starts_on = '2025-04-01' order by f.figure_value""")
			.query(String.class)
			.list()).containsExactly("20.5 50", "64 90");
	}

	@Test
	void asksAboutSharesOfOneAndTwoNumbers() {
		indicators("Visits in time,%", "Plans in time,%", "Contacts,contacts");
		String upload = this.figures.bringIn("""
				Indicator,Period,Value,Number
				Visits in time,2025/26,0.45,
				Plans in time,2025/26,0.45%,
				Contacts,2025/26,45,54
				""");
		assertThat(this.figures.chips(upload)).contains("Errors: 0", "To confirm: 2", "New: 3");
		assertThat(this.figures.page(upload + "?show=confirm").text()).contains("0.45 means 0.45%",
				"“45” and 54 differ");
	}

	@Test
	void asksAboutCountsThatDoNotGiveThePercentage() {
		indicators("Visits in time,%", "Plans in time,%");
		String upload = this.figures.bringIn("""
				Indicator,Period,Value,Numerator,Denominator
				Visits in time,2025/26,60%,5,10
				Plans in time,2025/26,33%,1,3
				Plans in time,2024/25,33%,1.33333333333,4
				""");
		assertThat(this.figures.chips(upload)).contains("Errors: 1", "To confirm: 1", "New: 2");
		assertThat(this.figures.page(upload).text()).contains("Round this number to 10 decimal places");
		assertThat(this.figures.page(upload + "?show=confirm").text()).contains("5 of 10 is 50%");
	}

	@Test
	void asksAboutPartsOfChildrenAndRefusesThousandsTwice() {
		indicators("Children on plans,children", "Average caseload,children per worker", "Spending,£000",
				"Contacts,contacts");
		String upload = this.figures.bringIn("""
				Indicator,Period,Value (£000)
				Spending,2025/26,12
				""");
		assertThat(this.figures.page(upload).text()).contains("The unit of this indicator is “£000”");
		upload = this.figures.bringIn("""
				Indicator,Period,Value
				Children on plans,2025/26,12.6
				Average caseload,2025/26,12.6
				Spending,2025/26,"12,000"
				Contacts,2025/26,TRUE
				Contacts,as at 31/12/99,5
				""");
		assertThat(this.figures.chips(upload)).contains("Errors: 1", "To confirm: 2", "New: 4");
		assertThat(this.figures.page(upload + "?show=wrong").text()).contains("“TRUE” is not a number");
		assertThat(this.figures.page(upload + "?show=confirm").text()).contains("12.6 is not a whole number",
				"Read as the year 2099");
	}

	@Test
	void placeholdersInNumbersAreToBeLeftEmpty() {
		var contributions = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/contributions");
		String upload = contributions.bringIn("Period,Payer,Type,Amount\n2030/31,Thames Valley Police,Cash,n/a\n");
		assertThat(contributions.page(upload).text()).contains("Leave the cell empty if no number is given");
	}

	@Test
	void asksAboutTheSameRecordTwiceInOneFile() {
		var communications = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/communications");
		String upload = communications
			.bringIn("Title,Type,Reach\nSummer news,Newsletter,1200\nSUMMER  news,Newsletter,1300\n");
		assertThat(communications.chips(upload)).contains("Errors: 0", "To confirm: 1", "New: 2");
		assertThat(communications.page(upload + "?show=confirm").text()).contains("Row 2 of the file is the same item");
	}

	@Test
	void percentSignOfTheHeadingCounts() {
		indicators("Visits in time,%", "Contacts,contacts");
		String upload = this.figures
			.bringIn("Indicator,Period,Value (%)\nVisits in time,2025/26,45\nContacts,2025/26,45\n");
		assertThat(this.figures.chips(upload)).contains("Errors: 1", "New: 1");
		assertThat(this.figures.page(upload + "?show=new").text()).contains("45% (number: Exactly 45 %)");
	}

	@Test
	void refusesNumberWiderThanItsColumnAndDatesWithMonthFirst() {
		indicators("Contacts,contacts");
		String upload = this.figures.bringIn("""
				Indicator,As at,Value
				Contacts,12/31/2025,5
				Contacts,04/05/2025,6
				Contacts,1 June 2025,#######
				Contacts,2 June 2025,8
				""");
		assertThat(this.figures.chips(upload)).contains("Errors: 3", "New: 1");
		assertThat(this.figures.page(upload).text()).contains("The column was too narrow",
				"Dates in this column have the month first, such as 12/31/2025");
	}

	@Test
	void refusesDatesWithMonthFirstAmongMonthsAndYears() {
		var training = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/training");
		String upload = training.bringIn("Title,Date\nNeglect,12/31/2024\nSuicide,04/05/2025\nTrauma,May 2025\n");
		assertThat(training.chips(upload)).contains("Errors: 2", "New: 1");
		assertThat(training.page(upload).text()).contains("Dates in this column have the month first");
	}

	@Test
	void oneDateWithMonthFirstAmongDatesOfLateDaysIsTheOnlyOneRefused() {
		indicators("Contacts,contacts");
		String upload = this.figures.bringIn("""
				Indicator,As at,Value
				Contacts,12/31/2025,5
				Contacts,2025-05-13,6
				Contacts,04/05/2025,7
				""");
		assertThat(this.figures.chips(upload)).contains("Errors: 1", "New: 2");
	}

	private void indicators(String... rows) {
		String upload = this.indicators.bringIn("Indicator,Unit\n" + String.join("\n", rows) + "\n");
		assertThat(this.indicators.post(upload)).hasStatus3xxRedirection();
	}

	private String upload(String file) {
		try {
			String upload = this.figures.upload(file, new ClassPathResource("trials/" + file).getContentAsByteArray());
			assertThat(this.figures.choose(upload)).hasStatus3xxRedirection();
			return upload;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> stored() {
		return this.jdbc.sql("""
				select concat_ws(' ', figure_as_written, trim_scale(figure_value), figure_qualifier) from figure
				where starts_on = '2025-04-01'""").query(String.class).list();
	}

}
