package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class FigurePagesTests {

	private static final String INDICATORS = "/manage/oxfordshire/indicators";

	private static final String PLANS = INDICATORS + "/children-subject-to-a-child-protection-plan";

	private static final String PUBLIC = "/oxfordshire/indicators/children-subject-to-a-child-protection-plan";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@Test
	void savesAnIndicatorAndItsFigures() throws Exception {
		String id = UUID.randomUUID().toString();
		String[] form = { "id", id, "version", "0", "content.name", "Attendance of police", "content.kind", "MEASURE",
				"content.measurement.direction", "HIGHER_IS_BETTER", "content.measurement.unit", "%",
				"content.measurement.wholeShare", "true", "content.category", "Child protection", "links.themes",
				"neglect", "links.organisation", "thames-valley-police" };
		assertThat(post(INDICATORS + "/new", form).getResponse().getRedirectedUrl())
			.isEqualTo(INDICATORS + "/attendance-of-police");
		post(INDICATORS + "/new", form);
		assertThat(page(INDICATORS + "?q=attendance of police").select("tbody tr")).hasSize(1);
		String figures = INDICATORS + "/attendance-of-police/figures";
		assertThat(status(post(figures + "/new",
				figure("number.asWritten", "88%", "number.numerator", "88", "number.denominator", "100",
						"period.endsOn.month", "6", "period.endsOn.year", "2019", "period.startsOn.month", "4",
						"period.startsOn.year", "2019", "period.breakdown", "police", "comparators[0].kind", "NATIONAL",
						"comparators[0].value", "61.5", "progress.trend", "RISING"))))
			.isEqualTo(302);
		assertThat(status(post(figures + "/new",
				figure("number.asWritten", "70%", "period.endsOn.month", "6", "period.endsOn.year", "2019",
						"period.startsOn.month", "4", "period.startsOn.year", "2019", "period.breakdown", "health"))))
			.as("two rates in one quarter")
			.isEqualTo(302);
		var shown = page(INDICATORS + "/attendance-of-police");
		assertThat(shown.text()).contains("April 2019 to June 2019, police", "None (not public)",
				"Thames Valley Police");
		var edit = page(figures + "/1");
		assertThat(edit.select("[name='comparators[0].value']").val()).isEqualTo("61.5");
		assertThat(page(figures + "/1/history").text()).contains("88%");
		assertThat(page(INDICATORS + "/attendance-of-police/history").text()).contains("Attendance of police");
	}

	@Test
	void refusesInvalidValuesAndKeepsTheForm() throws Exception {
		var refused = post(INDICATORS + "/camhs-seen-within-12-weeks/figures/new",
				figure("number.asWritten", "134%", "period.endsOn.day", "31", "period.endsOn.month", "3",
						"period.endsOn.year", "2020", "notes.commentary", "Kept words", "number.numerator", "x"));
		assertThat(status(refused)).isEqualTo(422);
		assertThat(html(refused).select(".govuk-error-summary").text()).contains("“x” is not a number");
		assertThat(html(refused).select("[id='notes.commentary']").text()).isEqualTo("Kept words");
		var over = post(INDICATORS + "/camhs-seen-within-12-weeks/figures/new", figure("number.asWritten", "134%",
				"period.endsOn.day", "31", "period.endsOn.month", "3", "period.endsOn.year", "2020"));
		assertThat(html(over).select("[id='number.value-error']").text()).contains("percentage from 0 to 100");
		var share = post(INDICATORS + "/camhs-seen-within-12-weeks/figures/new", figure("number.asWritten", "34%",
				"number.numerator", "3", "number.denominator", "2", "period.endsOn.year", "2021"));
		assertThat(html(share).select("[id='number.numerator-error']").text()).contains("must not be greater");
	}

	@Test
	void refusesAnOverlappingPeriodAndNamesTheOther() throws Exception {
		var refused = post(INDICATORS + "/camhs-referrals/figures/new",
				figure("number.asWritten", "700", "period.startsOn.day", "1", "period.startsOn.month", "1",
						"period.startsOn.year", "2019", "period.endsOn.day", "30", "period.endsOn.month", "6",
						"period.endsOn.year", "2019"));
		assertThat(status(refused)).isEqualTo(422);
		assertThat(html(refused).select("[id='period.endsOn-error']").text()).contains("edit figure 2", "2018/19",
				"this rose to 697");
		assertThat(status(post(INDICATORS + "/camhs-referrals/figures/new",
				figure("number.asWritten", "1,400", "period.startsOn.month", "4", "period.startsOn.year", "2019",
						"period.endsOn.month", "3", "period.endsOn.year", "2021"))))
			.as("a period of 24 months")
			.isEqualTo(302);
	}

	@Test
	void managerSeesBothVersionsAfterEditConflict() throws Exception {
		var form = formOf(page(PLANS + "/figures/2"));
		post(PLANS + "/figures/2", with(form, "number.asWritten", "606 at year end"));
		var conflict = post(PLANS + "/figures/2", with(form, "number.asWritten", "607 at year end"));
		assertThat(status(conflict)).isEqualTo(409);
		assertThat(html(conflict).select(".app-conflict").text()).contains("606 at year end", "607 at year end",
				"Figure as stated");
		assertThat(status(post(PLANS + "/figures/2", formOf(html(conflict))))).isEqualTo(302);
		var indicator = formOf(page(PLANS + "/edit"));
		post(PLANS + "/edit", with(indicator, "content.measurement.unit", "boys and girls"));
		assertThat(status(post(PLANS + "/edit", with(indicator, "content.measurement.unit", "people")))).isEqualTo(409);
	}

	@Test
	void savesTheFiguresOfAYear() throws Exception {
		String grid = "/manage/oxfordshire/figures";
		var form = formOf(page(grid + "?year=2019-20"));
		var wrong = with(with(form, cell(form, "children-looked-after"), "5000"),
				cell(form, "camhs-seen-within-12-weeks"), "340%");
		var refused = post(grid, wrong);
		assertThat(status(refused)).isEqualTo(422);
		assertThat(html(refused).select(".govuk-error-summary li")).hasSize(2);
		assertThat(html(refused).text()).contains("differs by more than half", "percentage from 0 to 100");
		assertThat(html(refused).select("input[value=5000]")).hasSize(1);
		var unusual = post(grid, with(form, cell(form, "children-looked-after"), "5000"));
		assertThat(html(unusual).select("[name=confirmed]")).hasSize(1);
		assertThat(status(post(grid, with(formOf(html(unusual)), "confirmed", "true")))).isEqualTo(302);
		assertThat(page(INDICATORS + "/children-looked-after").text()).contains("as at 31 March 2020", "5000");
		var late = post(grid, with(form, cell(form, "children-looked-after"), "790"));
		assertThat(status(late)).isEqualTo(422);
		assertThat(html(late).text()).contains("Someone else entered “5000” in the meantime");
	}

	@Test
	void previewsPastedRowsBeforeSaving() throws Exception {
		String paste = "/manage/oxfordshire/figures/paste";
		String rows = "Children looked after by the local authority\t801\nReferrals into CAMHS each month\tabout 720";
		var read = post(paste, "year", "2019-20", "rows", rows, "press", "READ");
		assertThat(status(read)).isEqualTo(200);
		assertThat(html(read).select("tbody tr").text()).contains("801", "780 at the end of March 2019", "about 720");
		assertThat(status(post(paste, with(formOf(html(read)), "press", "SAVE")))).isEqualTo(302);
		assertThat(page("/manage/oxfordshire/figures?year=2019-20").select("input[value='about 720']")).hasSize(1);
		var unknown = post(paste, "year", "2019-20", "rows", rows + "\nNobody knows\t1", "press", "SAVE");
		assertThat(status(unknown)).isEqualTo(422);
		assertThat(html(unknown).text()).contains("Row 3: no indicator has the name “Nobody knows”");
		assertThat(html(unknown).select("textarea").text()).contains("Nobody knows");
	}

	@Test
	void showsTheNumberThatIsStoredBesideTheWords() throws Exception {
		String figures = INDICATORS + "/camhs-referrals/figures/new";
		var checked = post(figures,
				figure("press", "CHECK", "number.asWritten", "fewer than 1,500", "period.endsOn.year", "2024"));
		assertThat(status(checked)).isEqualTo(200);
		assertThat(html(checked).text()).contains("Stored as number: Fewer than 1,500 referrals a month");
		var unclear = post(figures, figure("number.asWritten", "12 months: 19", "period.endsOn.year", "2024"));
		assertThat(html(unclear).select("[id='number.asWritten-error']").text()).contains("contains several numbers");
		assertThat(status(post(figures,
				figure("number.asWritten", "12 months: 19", "number.value", "19", "period.endsOn.year", "2024"))))
			.isEqualTo(302);
		var share = post(figures, figure("number.asWritten", "1 in 5", "period.endsOn.year", "2025"));
		assertThat(html(share).select("[id='number.asWritten-error']").text()).contains("is a share");
		var pasted = post("/manage/oxfordshire/figures/paste", "year", "2019-20", "press", "READ", "rows",
				"Children looked after by the local authority\t>801\nReferrals into CAMHS each month\t12,34");
		assertThat(html(pasted).text()).contains("More than 801", "“12,34” is not clear");
	}

	@Test
	void savesCorrectPastedRowsAndKeepsTheOthers() throws Exception {
		String paste = "/manage/oxfordshire/figures/paste";
		String rows = "Indicator\tValue\nReferrals into CAMHS each month\t720\nNobody knows\t1";
		var wrong = html(post(paste, "year", "2019-20", "rows", rows, "press", "READ"));
		assertThat(wrong.select("button[value=SAVE_RIGHT]").text()).isEqualTo("Save 1 correct row");
		assertThat(wrong.select(".govuk-error-summary li").eachText())
			.containsExactly("Row 3: no indicator has the name “Nobody knows”");
		var saved = post(paste, "year", "2019-20", "rows", rows, "press", "SAVE_RIGHT");
		assertThat(saved.getResponse().getRedirectedUrl()).startsWith("/manage/oxfordshire/figures/paste?year=");
		assertThat(saved.getFlashMap().get("leftRows")).isEqualTo("Nobody knows\t1");
		assertThat(page("/manage/oxfordshire/figures?year=2019-20").select("input[value='720']")).hasSize(1);
	}

	@Test
	void smallNumberIsSuppressedAndTheManagerSeesWhy() throws Exception {
		String last = formOf(page(PLANS + "/figures/2")).get(0);
		assertThat(last).isNotEmpty();
		assertThat(status(post(PLANS + "/figures/new",
				figure("number.asWritten", "3", "report", "2018-19-paqa", "period.endsOn.day", "31",
						"period.endsOn.month", "3", "period.endsOn.year", "2018", "notes.commentary",
						"Only three children were on a plan."))))
			.isEqualTo(302);
		var shown = this.mvc.perform(MockMvcRequestBuilders.get(PUBLIC)).andReturn().getResponse().getContentAsString();
		assertThat(Jsoup.parse(shown).select("main").text()).contains("fewer than 5").doesNotContain("three");
		assertThat(Jsoup.parse(shown).select("main table td").eachText()).doesNotContain("3");
		var csv = this.mvc.perform(MockMvcRequestBuilders.get(PUBLIC + "/csv")).andReturn().getResponse();
		assertThat(csv.getContentAsString()).contains("fewer than 5").doesNotContain("three").doesNotContain(",3,");
		assertThat(page(PLANS).text()).contains("Suppressed", "Below 5: public pages show", "Wording held back");
		assertThat(page(PLANS).select("td").eachText()).contains("3");
		post("/manage/oxfordshire/figures/small-numbers", "version", "0", "smallBelow", "2");
		assertThat(page(PLANS).text()).doesNotContain("Not shown to everyone");
		assertThat(status(post("/manage/oxfordshire/figures/small-numbers", "version", "0", "smallBelow", "3")))
			.isEqualTo(409);
		assertThat(status(post("/manage/oxfordshire/figures/small-numbers", "version", "1", "smallBelow", "1")))
			.isEqualTo(422);
	}

	@Test
	void figuresOfDraftsAreForPeopleWithDraftAccess() throws Exception {
		String withdrawal = "/manage/oxfordshire/reports/2018-19-paqa/withdraw";
		assertThat(status(post(withdrawal, with(formOf(page(withdrawal)), "reason", "Its figures are checked again"))))
			.isEqualTo(302);
		post(INDICATORS + "/camhs-referrals/figures/new", figure("number.asWritten", "4321 referrals",
				"period.endsOn.day", "31", "period.endsOn.month", "3", "period.endsOn.year", "2020"));
		for (String address : List.of("/oxfordshire/indicators/camhs-referrals",
				"/oxfordshire/indicators/camhs-referrals/csv", "/oxfordshire/reports/2018-19-paqa/figures")) {
			var answer = this.mvc.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
			assertThat(answer.getStatus()).as(address).isEqualTo(404);
		}
		var list = this.mvc.perform(MockMvcRequestBuilders.get("/oxfordshire/indicators")).andReturn().getResponse();
		assertThat(list.getContentAsString()).doesNotContain("camhs-referrals").contains("concerns-in-the-year");
		var draft = this.mvc
			.perform(MockMvcRequestBuilders.get("/oxfordshire/indicators/camhs-referrals")
				.with(this.people.as("business.manager")))
			.andReturn();
		assertThat(html(draft).text()).contains("4321 referrals", "No report: not public", "Draft");
	}

	@Test
	void removesFigureAndIndicatorWithoutReport() throws Exception {
		var kept = post(PLANS + "/remove", "version", "0");
		assertThat(status(kept)).isEqualTo(422);
		assertThat(html(kept).text()).contains("Remove its figures from the report first");
		post(PLANS + "/figures/1/remove", "version", "0");
		post(PLANS + "/figures/2/remove", "version", "0");
		assertThat(post(PLANS + "/remove", "version", "0").getResponse().getRedirectedUrl()).isEqualTo(INDICATORS);
	}

	@Test
	void breakInSeriesIsShownToEveryone() throws Exception {
		assertThat(status(post(PLANS + "/breaks/new", "from.day", "31", "from.month", "2", "from.year", "2015")))
			.isEqualTo(422);
		post(PLANS + "/breaks/new", "from.day", "1", "from.month", "4", "from.year", "2015", "reason", "Counted twice");
		var shown = this.mvc.perform(MockMvcRequestBuilders.get(PUBLIC)).andReturn();
		assertThat(html(shown).text()).contains("Break in series, 1 April 2015", "Counted twice");
		post(PLANS + "/breaks/remove", "from", "2015-04-01");
		assertThat(page(PLANS).text()).doesNotContain("Counted twice");
	}

	private static String[] figure(String... fields) {
		return with(List.of("id", UUID.randomUUID().toString(), "version", "0"), fields).toArray(String[]::new);
	}

	/** The first input of the indicator's row in the grid. */
	private static String cell(List<String> form, String indicator) {
		int at = form.indexOf(indicator);
		return form.get(at - 1).replace(".indicator", ".words");
	}

	private static List<String> with(List<String> form, String... fields) {
		var changed = new ArrayList<>(form);
		for (int at = 0; at < fields.length; at += 2) {
			int known = changed.indexOf(fields[at]);
			if (known >= 0) {
				changed.set(known + 1, fields[at + 1]);
			}
			else {
				changed.addAll(List.of(fields[at], fields[at + 1]));
			}
		}
		return changed;
	}

	/** The names and values a browser would send of the page's main form. */
	private static List<String> formOf(Document page) {
		var fields = new ArrayList<String>();
		for (var field : page.select("main form[method=post]").subList(0, 1).get(0).select("[name]")) {
			boolean off = field.hasAttr("type") && List.of("radio", "checkbox").contains(field.attr("type"))
					&& !field.hasAttr("checked");
			if (!off && !field.is("button") && !field.attr("name").equals("_csrf")) {
				var chosen = field.select("option[selected]").first();
				fields.add(field.attr("name"));
				fields.add(field.is("select") ? ((chosen != null) ? chosen.val() : "") : field.val());
			}
		}
		return fields;
	}

	private Document page(String address) throws Exception {
		var result = this.mvc.perform(MockMvcRequestBuilders.get(address).with(this.people.as("business.manager")))
			.andReturn();
		assertThat(status(result)).as(address).isEqualTo(200);
		return html(result);
	}

	private MvcResult post(String address, List<String> fields) throws Exception {
		return post(address, fields.toArray(String[]::new));
	}

	private MvcResult post(String address, String... fields) throws Exception {
		var request = MockMvcRequestBuilders.post(address).with(csrf()).with(this.people.as("business.manager"));
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return this.mvc.perform(request).andReturn();
	}

	private static int status(MvcResult result) {
		return result.getResponse().getStatus();
	}

	private static Document html(MvcResult result) throws Exception {
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

}
