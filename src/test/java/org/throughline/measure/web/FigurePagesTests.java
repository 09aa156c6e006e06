package org.throughline.measure.web;

import java.util.List;

import org.jsoup.Jsoup;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.measure.FigureYearService;
import org.throughline.measure.IndicatorService;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.AccessRefused;
import org.throughline.statute.ReportingPeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.measure.web.MeasureVisit.formOf;
import static org.throughline.measure.web.MeasureVisit.html;
import static org.throughline.measure.web.MeasureVisit.with;

@SampleTest
@Transactional
class FigurePagesTests {

	private static final String INDICATORS = "/manage/oxfordshire/indicators";

	private static final String PLANS = INDICATORS + "/children-subject-to-a-child-protection-plan";

	private static final String PUBLIC = "/oxfordshire/indicators/children-subject-to-a-child-protection-plan";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	private MeasureVisit manager;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private FigureYearService years;

	@BeforeEach
	void signIn() {
		this.manager = new MeasureVisit(this.mvc, this.people.person("business.manager"));
	}

	@Test
	void servicesRefuseWhoDoesNotManageThePartnership() {
		UUID oxfordshire = this.partnerships.id("oxfordshire");
		this.people.signIn("councillor");
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.indicators.categories(oxfordshire));
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> this.years.save(oxfordshire,
				ReportingPeriod.of(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)), "no-report", List.of(), true));
		SecurityContextHolder.clearContext();
	}

	@Test
	void savesAnIndicatorAndItsFigures() throws Exception {
		String[] form = { "content.name", "Attendance of police", "content.kind", "MEASURE",
				"content.measurement.direction", "HIGHER_IS_BETTER", "content.measurement.unit", "%",
				"content.measurement.wholeShare", "true", "content.category", "Child protection", "links.themes",
				"neglect", "links.organisation", "thames-valley-police", "content.measurement.area", "Thames Valley" };
		assertThat(this.manager.post(INDICATORS + "/new", form).getResponse().getRedirectedUrl())
			.isEqualTo(INDICATORS + "/attendance-of-police");
		assertThat(this.manager.page(INDICATORS + "?q=attendance of police").select("tbody tr")).hasSize(1);
		String figures = INDICATORS + "/attendance-of-police/figures";
		assertThat(status(this.manager.post(figures + "/new",
				figure("number.asWritten", "88%", "number.numerator", "88", "number.denominator", "100",
						"period.endsOn.month", "6", "period.endsOn.year", "2019", "period.startsOn.month", "4",
						"period.startsOn.year", "2019", "period.breakdown", "police", "comparators[0].kind", "NATIONAL",
						"comparators[0].value", "61.5", "progress.trend", "RISING"))))
			.isEqualTo(302);
		assertThat(status(this.manager.post(figures + "/new",
				figure("number.asWritten", "70%", "period.endsOn.month", "6", "period.endsOn.year", "2019",
						"period.startsOn.month", "4", "period.startsOn.year", "2019", "period.breakdown", "health"))))
			.as("two rates in one quarter")
			.isEqualTo(302);
		var shown = this.manager.page(INDICATORS + "/attendance-of-police");
		assertThat(shown.text()).contains("April 2019 to June 2019, police", "None (not public)",
				"Thames Valley Police");
		assertThat(shown.select("dt:contains(Area) + dd").text()).isEqualTo("Thames Valley");
		assertThat(this.manager.page("/oxfordshire/indicators/attendance-of-police").text())
			.contains("Area Thames Valley");
		var edit = this.manager.page(figures + "/1");
		assertThat(edit.select("[name='comparators[0].value']").val()).isEqualTo("61.5");
		assertThat(this.manager.page(figures + "/1/history").text()).contains("88%");
		assertThat(this.manager.page(INDICATORS + "/attendance-of-police/history").text())
			.contains("Attendance of police");
	}

	@Test
	void refusesInvalidValuesAndKeepsTheForm() throws Exception {
		var refused = this.manager.post(INDICATORS + "/camhs-seen-within-12-weeks/figures/new",
				figure("number.asWritten", "134%", "period.endsOn.day", "31", "period.endsOn.month", "3",
						"period.endsOn.year", "2020", "notes.commentary", "Kept words", "number.numerator", "x"));
		assertThat(status(refused)).isEqualTo(422);
		assertThat(html(refused).select(".govuk-error-summary").text()).contains("“x” is not a number");
		assertThat(html(refused).select("[id='notes.commentary']").text()).isEqualTo("Kept words");
		var over = this.manager.post(INDICATORS + "/camhs-seen-within-12-weeks/figures/new", figure("number.asWritten",
				"134%", "period.endsOn.day", "31", "period.endsOn.month", "3", "period.endsOn.year", "2020"));
		assertThat(html(over).select("[id='number.value-error']").text()).contains("percentage from 0 to 100");
		var share = this.manager.post(INDICATORS + "/camhs-seen-within-12-weeks/figures/new", figure("number.asWritten",
				"34%", "number.numerator", "3", "number.denominator", "2", "period.endsOn.year", "2021"));
		assertThat(html(share).select("[id='number.numerator-error']").text()).contains("must not be greater");
	}

	@Test
	void refusesAnOverlappingPeriodAndNamesTheOther() throws Exception {
		var refused = this.manager.post(INDICATORS + "/camhs-referrals/figures/new",
				figure("number.asWritten", "700", "period.startsOn.day", "1", "period.startsOn.month", "1",
						"period.startsOn.year", "2019", "period.endsOn.day", "30", "period.endsOn.month", "6",
						"period.endsOn.year", "2019"));
		assertThat(status(refused)).isEqualTo(422);
		assertThat(html(refused).select("[id='period.endsOn-error']").text()).contains("edit figure 2", "2018/19",
				"this rose to 697");
		assertThat(status(this.manager.post(INDICATORS + "/camhs-referrals/figures/new",
				figure("number.asWritten", "1,400", "period.startsOn.month", "4", "period.startsOn.year", "2019",
						"period.endsOn.month", "3", "period.endsOn.year", "2021"))))
			.as("a period of 24 months")
			.isEqualTo(302);
	}

	@Test
	void managerSeesBothVersionsAfterEditConflict() throws Exception {
		var form = formOf(this.manager.page(PLANS + "/figures/2"));
		this.manager.post(PLANS + "/figures/2", with(form, "number.asWritten", "606 at year end"));
		var conflict = this.manager.post(PLANS + "/figures/2", with(form, "number.asWritten", "607 at year end"));
		assertThat(status(conflict)).isEqualTo(409);
		assertThat(html(conflict).select(".app-conflict").text()).contains("606 at year end", "607 at year end",
				"Figure as stated");
		assertThat(status(this.manager.post(PLANS + "/figures/2", formOf(html(conflict))))).isEqualTo(302);
		var indicator = formOf(this.manager.page(PLANS + "/edit"));
		this.manager.post(PLANS + "/edit", with(indicator, "content.measurement.unit", "boys and girls"));
		assertThat(status(this.manager.post(PLANS + "/edit", with(indicator, "content.measurement.unit", "people"))))
			.isEqualTo(409);
	}

	@Test
	void savesTheFiguresOfAYear() throws Exception {
		String grid = "/manage/oxfordshire/figures";
		var form = formOf(this.manager.page(grid + "?year=2019-20"));
		var wrong = with(with(form, cell(form, "children-looked-after"), "5000"),
				cell(form, "camhs-seen-within-12-weeks"), "340%");
		var refused = this.manager.post(grid, wrong);
		assertThat(status(refused)).isEqualTo(422);
		assertThat(html(refused).select(".govuk-error-summary li")).hasSize(2);
		assertThat(html(refused).text()).contains("differs by more than half", "percentage from 0 to 100");
		assertThat(html(refused).select("input[value=5000]")).hasSize(1);
		var unusual = this.manager.post(grid, with(form, cell(form, "children-looked-after"), "5000"));
		assertThat(html(unusual).select("[name=confirmed]")).hasSize(1);
		assertThat(status(this.manager.post(grid, with(formOf(html(unusual)), "confirmed", "true")))).isEqualTo(302);
		assertThat(this.manager.page(INDICATORS + "/children-looked-after").text()).contains("as at 31 March 2020",
				"5000");
		var late = this.manager.post(grid, with(form, cell(form, "children-looked-after"), "790"));
		assertThat(status(late)).isEqualTo(422);
		assertThat(html(late).text()).contains("Someone else entered “5000” in the meantime");
	}

	@Test
	void previewsPastedRowsBeforeSaving() throws Exception {
		String paste = "/manage/oxfordshire/figures/paste";
		String rows = "Children looked after by the local authority\t801\nReferrals into CAMHS each month\tabout 720";
		var read = this.manager.post(paste, "year", "2019-20", "rows", rows, "press", "READ");
		assertThat(status(read)).isEqualTo(200);
		assertThat(html(read).select("tbody tr").text()).contains("801", "780 at the end of March 2019", "about 720");
		assertThat(status(this.manager.post(paste, with(formOf(html(read)), "press", "SAVE")))).isEqualTo(302);
		assertThat(this.manager.page("/manage/oxfordshire/figures?year=2019-20").select("input[value='about 720']"))
			.hasSize(1);
		var late = this.manager.post(paste, "year", "2019-20", "rows", rows.replace("801", "802"), "seen",
				"children-looked-after:-1", "press", "SAVE");
		assertThat(status(late)).isEqualTo(422);
		assertThat(html(late).text()).contains("Someone else entered “801” in the meantime");
		var unknown = this.manager.post(paste, "year", "2019-20", "rows", rows + "\nNobody knows\t1", "press", "SAVE");
		assertThat(status(unknown)).isEqualTo(422);
		assertThat(html(unknown).text()).contains("Row 3: no indicator has the name “Nobody knows”");
		assertThat(html(unknown).select("textarea").text()).contains("Nobody knows");
	}

	@Test
	void showsTheStoredNumberWithTheWording() throws Exception {
		String figures = INDICATORS + "/camhs-referrals/figures/new";
		var checked = this.manager.post(figures,
				figure("press", "CHECK", "number.asWritten", "fewer than 1,500", "period.endsOn.year", "2024"));
		assertThat(status(checked)).isEqualTo(200);
		assertThat(html(checked).text()).contains("Stored as number: Fewer than 1,500 referrals a month");
		var unclear = this.manager.post(figures,
				figure("number.asWritten", "12 months: 19", "period.endsOn.year", "2024"));
		assertThat(html(unclear).select("[id='number.asWritten-error']").text()).contains("contains several");
		assertThat(status(this.manager.post(figures,
				figure("number.asWritten", "12 months: 19", "number.value", "19", "period.endsOn.year", "2024"))))
			.isEqualTo(302);
		var share = this.manager.post(figures, figure("number.asWritten", "1 in 5", "period.endsOn.year", "2025"));
		assertThat(html(share).select("[id='number.asWritten-error']").text()).contains("is a percentage");
		var pasted = this.manager.post("/manage/oxfordshire/figures/paste", "year", "2019-20", "press", "READ", "rows",
				"Children looked after by the local authority\t>801\nReferrals into CAMHS each month\t12,34");
		assertThat(html(pasted).text()).contains("More than 801", "“12,34” is not clear");
	}

	@Test
	void savesCorrectPastedRowsAndKeepsTheOthers() throws Exception {
		String paste = "/manage/oxfordshire/figures/paste";
		String rows = "Indicator\tValue\nReferrals into CAMHS each month\t720\nNobody knows\t1";
		var wrong = html(this.manager.post(paste, "year", "2019-20", "rows", rows, "press", "READ"));
		assertThat(wrong.select("button[value=SAVE_RIGHT]").text()).isEqualTo("Save 1 correct row");
		assertThat(wrong.select(".govuk-error-summary li").eachText())
			.containsExactly("Row 3: no indicator has the name “Nobody knows”");
		var saved = this.manager.post(paste, "year", "2019-20", "rows", rows, "press", "SAVE_RIGHT");
		assertThat(saved.getResponse().getRedirectedUrl()).startsWith("/manage/oxfordshire/figures/paste?year=");
		assertThat(saved.getMvcResult().getFlashMap().get("leftRows")).isEqualTo("Nobody knows\t1");
		assertThat(this.manager.page("/manage/oxfordshire/figures?year=2019-20").select("input[value='720']"))
			.hasSize(1);
	}

	@Test
	void smallNumberIsSuppressedAndTheManagerSeesWhy() throws Exception {
		String last = formOf(this.manager.page(PLANS + "/figures/2")).get(0);
		assertThat(last).isNotEmpty();
		assertThat(status(this.manager.post(PLANS + "/figures/new",
				figure("number.asWritten", "3", "report", "2018-19-paqa", "period.endsOn.day", "31",
						"period.endsOn.month", "3", "period.endsOn.year", "2018", "notes.commentary",
						"Only three children were on a plan."))))
			.isEqualTo(302);
		var shown = this.mvc.get().uri(PUBLIC).exchange().getResponse().getContentAsString();
		assertThat(Jsoup.parse(shown).select("main").text()).contains("fewer than 5").doesNotContain("three");
		assertThat(Jsoup.parse(shown).select("main table td").eachText()).doesNotContain("3");
		var csv = this.mvc.get().uri(PUBLIC + "/csv").exchange().getResponse();
		assertThat(csv.getContentAsString()).contains("fewer than 5").doesNotContain("three").doesNotContain(",3,");
		assertThat(this.manager.page(PLANS).text()).contains("Suppressed", "Below 5: public pages show",
				"Wording not shown");
		assertThat(this.manager.page(PLANS).select("td").eachText()).contains("3");
		this.manager.post("/manage/oxfordshire/figures/small-numbers", "version", "0", "smallBelow", "2");
		assertThat(this.manager.page(PLANS).text()).doesNotContain("Not shown to everyone");
		assertThat(status(
				this.manager.post("/manage/oxfordshire/figures/small-numbers", "version", "0", "smallBelow", "3")))
			.isEqualTo(409);
		assertThat(status(
				this.manager.post("/manage/oxfordshire/figures/small-numbers", "version", "1", "smallBelow", "1")))
			.isEqualTo(422);
	}

	@Test
	void figuresOfDraftsAreForPeopleWithDraftAccess() throws Exception {
		this.reports.unpublish("2018-19-paqa");
		this.manager.post(INDICATORS + "/camhs-referrals/figures/new", figure("number.asWritten", "4321 referrals",
				"period.endsOn.day", "31", "period.endsOn.month", "3", "period.endsOn.year", "2020"));
		for (String address : List.of("/oxfordshire/indicators/camhs-referrals",
				"/oxfordshire/indicators/camhs-referrals/csv", "/oxfordshire/reports/2018-19-paqa/figures")) {
			var answer = this.mvc.get().uri(address).exchange().getResponse();
			assertThat(answer.getStatus()).as(address).isEqualTo(404);
		}
		var list = this.mvc.get().uri("/oxfordshire/indicators").exchange().getResponse();
		assertThat(list.getContentAsString()).doesNotContain("camhs-referrals").contains("concerns-in-the-year");
		var draft = this.manager.get("/oxfordshire/indicators/camhs-referrals");
		assertThat(html(draft).text()).contains("4321 referrals", "No report: not public", "Draft");
	}

	@Test
	void removesFigureAndIndicatorWithoutReport() throws Exception {
		var kept = this.manager.post(PLANS + "/remove", "version", "0");
		assertThat(status(kept)).isEqualTo(422);
		assertThat(html(kept).text()).contains("Remove its figures from reports first");
		this.manager.post(PLANS + "/figures/1/remove", "version", "0");
		this.manager.post(PLANS + "/figures/2/remove", "version", "0");
		assertThat(this.manager.post(PLANS + "/remove", "version", "0").getResponse().getRedirectedUrl())
			.isEqualTo(INDICATORS);
	}

	@Test
	void breakInSeriesIsShownToEveryone() throws Exception {
		assertThat(status(
				this.manager.post(PLANS + "/breaks/new", "from.day", "31", "from.month", "2", "from.year", "2015")))
			.isEqualTo(422);
		this.manager.post(PLANS + "/breaks/new", "from.day", "1", "from.month", "4", "from.year", "2015", "reason",
				"Counted twice");
		assertThat(status(this.manager.post(PLANS + "/breaks/new", "from.day", "1", "from.month", "4", "from.year",
				"2015", "reason", "Another reason")))
			.isEqualTo(422);
		var shown = this.mvc.get().uri(PUBLIC).exchange();
		assertThat(html(shown).text()).contains("Break in series, 1 April 2015", "Counted twice");
		this.manager.post(PLANS + "/breaks/remove", "from", "2015-04-01");
		assertThat(this.manager.page(PLANS).text()).doesNotContain("Counted twice");
	}

	private static String[] figure(String... fields) {
		return with(List.of(), fields).toArray(String[]::new);
	}

	/** The first input of the indicator's row in the grid. */
	private static String cell(List<String> form, String indicator) {
		int at = form.indexOf(indicator);
		return form.get(at - 1).replace(".indicator", ".words");
	}

	private static int status(MvcTestResult result) {
		return result.getResponse().getStatus();
	}

}
