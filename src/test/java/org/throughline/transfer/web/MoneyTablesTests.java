package org.throughline.transfer.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.transfer.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contributions, expenditure, training and communication as tables, in and out.
 */
@SampleTest
@Transactional
class MoneyTablesTests {

	private static final String HEADINGS = "Financial year,Report,Funding partner,Type of contribution,Contribution,Comments\n";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void bringsBudgetScheduleInOnceAndFindsItAgain() {
		var visit = visit("contributions");
		String csv = HEADINGS + "2024/25,2024-25,Oxfordshire County Council,Cash,\"£150,000.50\",\n"
				+ "2024/25,2024-25,Schools forum,,20000,for the adviser\n"
				+ "2024/25,2024-25,Oxford City Council,In kind,,one trainer\n";
		String upload = visit.bringIn(csv);
		assertThat(visit.chips(upload)).contains("Errors: 1", "New: 2");
		assertThat(visit.page(upload).text()).contains("This organisation is not in Throughline");
		assertThat(visit.post(upload + "/names", "names[0].words", "Schools forum", "names[0].means", "-"))
			.hasStatus3xxRedirection();
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 3");
		assertThat(visit.page(upload).text()).contains("New periods: 2024/25 (2024-25)");
		assertThat(visit.post(upload)).hasStatus3xxRedirection();
		assertThat(contributions()).containsExactly("oxfordshire-county-council CASH 150000.50 -",
				"Schools forum CASH 20000.00 for the adviser", "oxford-city-council IN_KIND - one trainer");
		String again = visit.bringIn(csv);
		assertThat(visit.chips(again)).contains("Errors: 0", "New: 0", "Changed: 0", "Unchanged: 3");
		assertThat(this.mvc.get().uri("/oxfordshire/2024-25/money")).hasStatusOk()
			.bodyText()
			.contains("£150,000.50", "Schools forum");
	}

	@Test
	void wrongRowsHaveReasonsAndTheRestCanBeImported() {
		var visit = visit("contributions");
		String upload = visit.bringIn(HEADINGS + "2024/25,2024-25,Thames Valley Police,Cash,3333.33333333333,\n"
				+ "2024/25,2024-25,Thames Valley Police,Cash,-5,less\n"
				+ "2024/25,nowhere,Thames Valley Police,Cash,5,\nlast year,,Thames Valley Police,Cash,5,\n"
				+ "2024/25,2024-25,Thames Valley Police,Gold,5,\n2024/25,2024-25,Thames Valley Police,Cash,5,right\n");
		assertThat(visit.chips(upload)).contains("Errors: 5", "New: 1");
		assertThat(visit.page(upload).text()).contains("no more than 2 digits after the decimal point",
				"an amount of 0 or more", "There is no report called",
				"Enter the first and the last day of this period", "Enter one of: Cash");
		assertThat(contributions()).isEmpty();
	}

	@Test
	void rowOfTotalsIsNobodysContribution() {
		var visit = visit("contributions");
		String upload = visit
			.bringIn(HEADINGS + "2024/25,2024-25,Thames Valley Police,Cash,5,\n2024/25,2024-25,Total,,5,\n");
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 1");
		assertThat(visit.page(upload).text()).contains("Totals, not imported: row 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Period,Payer,Amount (£000)\n", "Period,Payer,Contribution £'000s\n",
			"All amounts in £000s,,\nPeriod,Payer,Amount\n", "Period,Payer,Amount\n,,£000\n",
			"Period,Payer,Amount (thousands)\n" })
	void amountsInThousandsAreToBeWrittenInFull(String headings) {
		var visit = visit("contributions");
		String upload = visit.bringIn(headings + "2024/25,Thames Valley Police,12.3\n");
		assertThat(visit.chips(upload)).contains("Errors: 1", "New: 0");
		assertThat(visit.page(upload).text()).contains("Write “12.3 thousand” in full digits");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Period,Payer,Amount\n", "Rate per 1000 children,,\nPeriod,Payer,Amount\n",
			"Period,Payer,Amount paid for 10,000\n", "Budget of the Thousand Families team,,\nPeriod,Payer,Amount\n" })
	void otherHeadingsDoNotChangeAmounts(String headings) {
		var visit = visit("contributions");
		String upload = visit.bringIn(headings + "2024/25,Thames Valley Police,12.3\n");
		assertThat(visit.page(upload).text()).contains("Amount: £12.30");
	}

	@Test
	void amountSplitAtItsCommaIsAskedAbout() {
		var visit = visit("contributions");
		String upload = visit.bringIn("Period,Payer,Amount,Description\n2024/25,Thames Valley Police,15,000,\n"
				+ "2024/25,Oxford City Council,15,300\n2024/25,Oxford City Council,9500,venues, rooms\n");
		assertThat(visit.page(upload).text()).contains("15,000 may be one number that was split at its comma");
		assertThat(visit.chips(upload)).contains("Errors: 0", "To confirm: 2", "New: 3");
		assertThat(visit.page(upload + "?show=confirm").text()).contains("more cells than the headings");
	}

	@Test
	void amountOfCellMergedOverRowsAndSubtotalsAreConfirmed() {
		byte[] file = Workbooks.with((sheet) -> {
			Workbooks.fill(sheet,
					List.of(List.of("Period", "Budget heading", "Actual"), List.of("2024/25", "Staff", 15000),
							List.of("2024/25", "Rooms"), List.of("2024/25", "Staffing total", 15000)));
			sheet.range(1, 2, 2, 2).merge();
		});
		var visit = visit("expenditure");
		String upload = visit.upload("money.xlsx", file);
		assertThat(visit.choose(upload)).hasStatus3xxRedirection();
		assertThat(visit.page(upload + "?show=confirm").text()).contains("merged over several rows",
				"looks like a total");
		assertThat(visit.chips(upload)).contains("To confirm: 2", "New: 3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "24-25", "2024-25", "2024–25", "2024/2025", "24/25" })
	void yearIsTheSameHoweverItIsWritten(String year) {
		var visit = visit("contributions");
		visit.post(visit.bringIn(HEADINGS + "2024/25,2024-25,Thames Valley Police,Cash,100,\n"));
		String upload = visit.bringIn(HEADINGS + year + ",2024-25,Thames Valley Police,Cash,150,\n" + year
				+ ",2024-25,Oxford City Council,Cash,5,\n");
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 1", "Changed: 1");
		assertThat(visit.page(upload).text()).doesNotContain("New periods");
		visit.post(upload);
		assertThat(contributions()).containsExactly("thames-valley-police CASH 150.00 -",
				"oxford-city-council CASH 5.00 -");
	}

	@Test
	void valueThatWasChangedAfterThePreviewIsShownBeforeItIsReplaced() {
		var visit = visit("contributions");
		String line = HEADINGS + "2024/25,2024-25,Thames Valley Police,Cash,%s,\n";
		visit.post(visit.bringIn(line.formatted("100")));
		String upload = visit.bringIn(line.formatted("150"));
		String seen = visit.page(upload).select("[name=version]").val();
		visit.post(visit.bringIn(line.formatted("175")));
		var refused = visit.post(upload, "version", seen);
		assertThat(refused).hasStatus(422);
		assertThat(TableVisit.html(refused).text()).contains("Someone else changed these records", "£175");
		assertThat(contributions()).containsExactly("thames-valley-police CASH 175.00 -");
		assertThat(visit.post(upload, "version", TableVisit.html(refused).select("[name=version]").val()))
			.hasStatus3xxRedirection();
		assertThat(contributions()).containsExactly("thames-valley-police CASH 150.00 -");
	}

	@Test
	void periodOfTwentyFourMonthsComesInWithItsDays() {
		var visit = visit("expenditure");
		String upload = visit.bringIn("Period,First day,Last day,Expenditure,Category,Actual\n"
				+ "2022 to 2024,01/04/2022,31/03/2024,Independent scrutineer,Independent chair and scrutiny,30000\n");
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 1");
		assertThat(visit.post(upload)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("""
				select b.starts_on || ' ' || b.ends_on || ' ' || e.category || ' ' || e.amount
				from expenditure e join budget b on b.id = e.budget_id where b.period_label = '2022 to 2024'""")
			.query(String.class)
			.single()).isEqualTo("2022-04-01 2024-03-31 SCRUTINY 30000.00");
	}

	@Test
	void budgetYearsAreImportedWithTheirTotals() {
		var visit = visit("budgets");
		String csv = "Financial year,Report,Total income,Income as written,Total expenditure,Internal note\n"
				+ "2024/25,2024-25,\"£150,000\",£150k in all,149000.50,Check the reserve\n2025/26,,,,,\n";
		String upload = visit.bringIn(csv);
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 2");
		assertThat(visit.post(upload)).hasStatus3xxRedirection();
		assertThat(visit.chips(visit.bringIn(csv))).contains("New: 0", "Changed: 0", "Unchanged: 2");
		assertThat(visit.page("/manage/oxfordshire/money/2024-25").text()).contains("Internal note: Check the reserve");
		assertThat(visit.page("/manage/oxfordshire/money/2024-25/edit").select("#income\\.amount").val())
			.isEqualTo("150,000");
		String changed = visit.bringIn(csv.replace("149000.50", "149001"));
		assertThat(visit.chips(changed)).contains("Errors: 0", "Changed: 1", "Unchanged: 1");
		assertThat(visit.post(changed)).hasStatus3xxRedirection();
	}

	@Test
	void wrongBudgetYearsAreRefused() {
		var visit = visit("budgets");
		String upload = visit.bringIn("Period,Report,First day,Last day,Income\nlast year,,,,5\n2024/25,nowhere,,,5\n"
				+ "2022 to 2026,,01/04/2022,31/03/2026,5\n2024/25,2024-25,,,-5\n");
		assertThat(visit.chips(upload)).contains("Errors: 4", "New: 0");
		assertThat(visit.page(upload).text()).contains("Enter the first and the last day of this period",
				"There is no report called", "within three years", "an amount of 0 or more");
	}

	@ParameterizedTest
	@CsvSource({ "budgets, 2", "contributions, 8", "expenditure, 2", "training, 14", "communications, 4" })
	void exportComesBackUnchanged(String table, int rows) {
		var visit = visit(table);
		var csv = new String(visit.body("/manage/oxfordshire/export/" + table + ".csv"), StandardCharsets.UTF_8);
		assertThat(visit.chips(visit.bringIn(csv))).contains("Errors: 0", "New: 0", "Changed: 0", "Unchanged: " + rows);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-22", "21-22" })
	void budgetYearStoredInAnotherSpellingIsFoundAgainAndKept(String stored) {
		this.jdbc.sql("update budget set period_label = ? where period_label = '2021/22'").param(stored).update();
		var visit = visit("contributions");
		String csv = new String(visit.body("/manage/oxfordshire/export/contributions.csv"), StandardCharsets.UTF_8);
		String changed = csv.replace("," + stored + ",", ",2021/22,");
		assertThat(changed).isNotEqualTo(csv);
		assertThat(visit.chips(visit.bringIn(changed))).contains("Errors: 0", "New: 0", "Changed: 0", "Unchanged: 8");
	}

	@Test
	void onlyTheCellThatDiffersIsSaved() {
		var visit = visit("contributions");
		var csv = new String(visit.body("/manage/oxfordshire/export/contributions.csv"), StandardCharsets.UTF_8);
		String changed = csv.replaceFirst("(OSCB of £10,000\")", "$1").replaceFirst(",10000,", ",12000,");
		String upload = visit.bringIn(changed);
		assertThat(visit.chips(upload)).contains("Errors: 0", "Changed: 1");
		assertThat(visit.post(upload)).hasStatus3xxRedirection();
		assertThat(visit.chips(visit.bringIn(changed))).contains("Errors: 0", "Changed: 0", "Unchanged: 8");
	}

	@Test
	void trainingComesInWithWhatItChanged() {
		var visit = visit("training");
		String csv = "Course title,Type,Report,Date,Number of courses,Number of attendees,Delivery method,Cost,Themes,Impact\n"
				+ "Neglect for all,Course,2024-25,May 2024,12,over 300,Online,Free,Neglect,Fewer cases drift\n"
				+ "Induction,,2024-25,ongoing,,,,,,\nRefresher,Course,2024-25,03/06/2024,,,,,,\n";
		String upload = visit.bringIn(csv);
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 3");
		assertThat(visit.post(upload)).hasStatus3xxRedirection();
		assertThat(visit.chips(visit.bringIn(csv))).contains("New: 0", "Unchanged: 3");
		assertThat(visit.chips(visit.bringIn(csv.replace("03/06/2024", "3rd June 2024")))).contains("New: 0",
				"Unchanged: 3");
		assertThat(this.jdbc.sql("""
				select a.held_from || ' ' || a.held_precision || ' ' || a.events_value || ' ' || a.attendances_qualifier
				  || ' ' || a.mode || ' ' || a.charge || ' ' || e.changed
				from training_activity a join training_evaluation e on e.activity_id = a.id""")
			.query(String.class)
			.list()).containsExactly("2024-05-01 MONTH 12 OVER ONLINE FREE Fewer cases drift");
		String wrong = visit.bringIn("Course title,Type,Report,Themes,Review,Impact,Measured how\n"
				+ "One,Party,2024-25,,,,\nTwo,,nowhere,,,,\nThree,,,No such theme,,,\nFour,,,,nowhere,,\nFive,,,,,,an audit\n");
		assertThat(visit.chips(wrong)).contains("Errors: 5");
		assertThat(visit.page(wrong).text()).contains("Enter one of: Course",
				"There is no theme called “No such theme”", "“nowhere” is not among the",
				"Enter the impact on practice");
	}

	@Test
	void decimalCommasOfAFileAreNeverThousands() {
		var visit = visit("contributions");
		String upload = visit.upload("budget.csv", TrialFile.bytes("contributions-decimal-comma.csv"));
		assertThat(visit.choose(upload)).hasStatus3xxRedirection();
		assertThat(visit.chips(upload)).contains("Errors: 1", "New: 3");
		assertThat(visit.page(upload).text()).contains("no more than 2 digits after the decimal point");
		assertThat(visit.page(upload + "?show=new").text()).contains("Amount: £15,000", "Amount: £12.50",
				"Amount: £1,250.75", "Last day: 31 March 2026");
		assertThat(visit.post(upload, "onlyRight", "true")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("""
				select o.slug || ' ' || c.amount from contribution c join budget b on b.id = c.budget_id
				join organisation o on o.id = c.payer_id where b.period_label = '2025/26' order by c.number""")
			.query(String.class)
			.list())
			.containsExactly("oxford-city-council 15000.00", "thames-valley-police 12.50", "oxford-health 1250.75");
	}

	@Test
	void trainingWithoutEvaluationKeepsNoPlaceholderAsImpact() {
		var visit = visit("training");
		String upload = visit.bringIn(TrialFile.text("training-total.csv"));
		assertThat(visit.chips(upload)).contains("Errors: 0", "New: 3");
		assertThat(visit.page(upload).text()).contains("“not evaluated” contains no information",
				"“N/A” contains no information", "23 people attended, of 25 places?", "kept as a note on bookings",
				"Totals, not imported: row 5");
		assertThat(visit.post(upload, "confirmed", "true")).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("""
				select title || ' ' || attendances_value || ' ' || coalesce(places_capacity::text, '-') || ' '
				  || coalesce(places_note, '-') from training_activity where report_id is null
				order by number""").query(String.class).list()).containsExactly("Working with neglect 22 - -",
				"Safe sleeping 8 - -", "Suicide prevention 23 25 low bookings");
		assertThat(this.jdbc
			.sql("select count(*) from training_evaluation where changed in ('not evaluated', 'N/A', 'low bookings')")
			.query(Integer.class)
			.single()).isZero();
		assertThat(visit
			.chips(visit.bringIn("Course,Date,Attended,Places,Booked,DNA\nSafe sleeping,3 June 2025,8,12,10,2\n")))
			.contains("Errors: 0", "Changed: 1");
	}

	@Test
	void placesFollowTheAttendanceThatStatesThem() {
		var visit = visit("training");
		assertThat(visit.post(visit.bringIn("Course,Attended\nFirst aid,23/25\n"), "confirmed", "true"))
			.hasStatus3xxRedirection();
		assertThat(visit.chips(visit.bringIn("Course,Attended,Places\nFirst aid,20/30,40\n"))).contains("Errors: 1");
		String upload = visit.bringIn("Course,Attended\nFirst aid,20/30\n");
		assertThat(visit.page(upload + "?show=changed").text()).contains("20/30", "30");
		assertThat(visit.post(upload, "confirmed", "true")).hasStatus3xxRedirection();
		assertThat(visit.chips(visit.bringIn("Course,Places\nFirst aid,30\n"))).contains("Unchanged: 1");
	}

	private TableVisit visit(String table) {
		return new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/" + table);
	}

	private List<String> contributions() {
		return this.jdbc
			.sql("""
					select coalesce(o.slug, c.payer_name) || ' ' || c.kind || ' ' || coalesce(c.amount::text, '-') || ' '
					  || coalesce(c.description, '-')
					from contribution c join budget b on b.id = c.budget_id join report_name r on r.id = b.report_id left join organisation o on o.id = c.payer_id
					where r.slug = '2024-25' order by c.number""")
			.query(String.class)
			.list();
	}

	@Test
	void trainingHasRealDatesAndNumbersThatFitTogether() {
		var training = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/training");
		String upload = training.bringIn("""
				Title,Date,Events,Attendances,Booked places,Did not attend
				Neglect,3/5/21,2,40,8,8
				Exploitation,3 and 4 May 2021,,,,
				Suicide,2021/22,,,,
				Recording,30 February 2021,,,,
				Consent,31/04/2021,,,,
				Thresholds,1 May 2021 to 30 April 2021,,,,
				Trauma,1021,,,,
				Listening,May 2021,-5,£50,8,9
				""");
		assertThat(training.chips(upload)).contains("Errors: 5", "New: 3");
		assertThat(training.page(upload + "?show=new").text()).contains("Date: 3 May 2021", "Date: 3 and 4 May 2021");
		assertThat(training.page(upload).text()).contains("“-5” is not a number", "“£50” is not a number",
				"Enter a number of at most the booked places", "Enter a day, a month or a year");
	}

	@Test
	void countsAreWholeNumbersOfWhichNoneIsNegative() {
		var communications = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/communications");
		String upload = communications.bringIn("""
				Title,Type,Reach
				Spring,Newsletter,1.500
				Summer,Newsletter,£40
				Autumn,Newsletter,over 4000 members
				""");
		assertThat(communications.chips(upload)).contains("Errors: 2", "New: 1");
	}

	@Test
	void nameOfSeveralOrganisationsIsAskedAbout() {
		this.jdbc.sql("""
				with twin as (insert into organisation (id, slug, kind, version)
					values (gen_random_uuid(), 'other-police', 'POLICE', 0) returning id)
				insert into organisation_name (id, organisation_id, name, also_known_as)
				select gen_random_uuid(), id, 'Thames  Valley POLICE', false from twin""").update();
		String upload = visit("contributions").bringIn(HEADINGS + "2031/32,,Thames Valley Police,Cash,200,\n");
		assertThat(visit("contributions").page(upload).text()).contains("Several organisations have this name");
	}

	@Test
	void requestSentOnceIsShownOnceWhereTheFileHasItTwice() {
		var returns = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/returns");
		String upload = returns.bringIn("""
				Organisation,Type of return,Period,First day,Last day,Due date
				Thames Valley Police,Training,2031/32,01/04/2031,31/03/2032,30/06/2032
				Thames Valley Police,Training,2031/32,01/04/2031,31/03/2032,30/07/2032
				Cherwell District Council,Training,2031/32,01/04/2031,31/03/2032,30/06/2032
				""");
		assertThat(returns.chips(upload)).contains("New: 2", "Unchanged: 1");
		assertThat(returns.page(upload + "?show=new").select("tbody tr").eachText()).last()
			.asString()
			.startsWith("4 ")
			.contains("Cherwell District Council");
	}

	@Test
	void asksAboutDaysOfAnotherPeriodThanTheOneNamed() {
		var budgets = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/budgets");
		String upload = budgets.bringIn("""
				Period,First day,Last day,Total income
				2034/35,01/04/2033,31/03/2034,3000
				2035/36,01/04/2035,31/03/2036,3000
				2036/37,01/09/2036,31/08/2037,3000
				""");
		assertThat(budgets.chips(upload)).contains("To confirm: 1", "New: 3");
		assertThat(budgets.page(upload + "?show=confirm").text()).contains("The days are not those of “2034/35”");
		var returns = new TableVisit(this.mvc, this.people, "/manage/oxfordshire/import/returns");
		upload = returns.bringIn("""
				Organisation,Type of return,Period,First day,Last day,Due date
				Thames Valley Police,Training,Q1 2031/32,01/07/2031,30/09/2031,30/06/2032
				""");
		assertThat(returns.chips(upload)).contains("To confirm: 1", "New: 1");
	}

}
