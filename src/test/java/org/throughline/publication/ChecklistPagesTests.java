package org.throughline.publication;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class ChecklistPagesTests {

	private static final String REPORT = "/manage/oxfordshire/reports/2040-41";

	private static final String CHECKLIST = REPORT + "/checklist";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestEditions editions;

	private UUID oxfordshire;

	@BeforeEach
	void draft() {
		this.oxfordshire = this.partnerships.require("oxfordshire").id();
		UUID draft = this.reports.add(this.oxfordshire, "2040-41", "Annual report", 2040, ReportState.DRAFT);
		this.reports.section(draft, "introduction", "Introduction");
		this.reports.statement(draft, StatementKind.VOICE, "We were heard.", null, null);
		this.reports.priority(this.oxfordshire, draft, "Neglect", ProgressLevel.LITTLE);
	}

	@Test
	void managerConfirmsWhatIsProposed() {
		var page = page(CHECKLIST);
		assertThat(page.select("#R01 .govuk-tag").eachText()).contains("Open");
		assertThat(page.select("[name=proposals]").eachAttr("value")).contains("R08 PART:VOICES", "R01 PART:OVERVIEW");
		assertThat(page.select("main li").eachText())
			.contains("2 that the report must meet before it is signed off or published");
		assertThat(post(CHECKLIST, "proposals", "R08 PART:VOICES")).hasStatus3xxRedirection();
		assertThat(page(CHECKLIST).select("#R08 a").eachAttr("href")).contains("/oxfordshire/2040-41/voices");
		assertThat(post(CHECKLIST)).hasStatus(422).bodyText().contains("Select the links to confirm");
		assertThat(post(CHECKLIST, "proposals", "R09 SECTION:gone")).hasStatus(422);
		assertThat(post(CHECKLIST, "all", "true")).hasStatus3xxRedirection();
		assertThat(page(CHECKLIST).select("[name=proposals]")).isEmpty();
	}

	@Test
	void whatWasTypedIsKeptWhenALinkIsRefused() {
		var form = page(CHECKLIST + "/R18");
		assertThat(form.select("[name=notApplicable]")).hasSize(1);
		assertThat(page(CHECKLIST + "/R01").select("[name=notApplicable]")).isEmpty();
		var refused = post(CHECKLIST + "/R18", "version", "-1", "references", "act-9999", "explanation", "Look there");
		assertThat(refused).hasStatus(422).bodyText().contains("There is no “act-9999” to link to");
		assertThat(Jsoup.parse(text(refused)).select("#explanation").text()).isEqualTo("Look there");
		assertThat(post(CHECKLIST + "/R18", "version", "-1", "explanation", "There is none in the area",
				"notApplicable", "true"))
			.hasStatus3xxRedirection();
		assertThat(page(CHECKLIST).select("#R18 .govuk-tag").eachText()).contains("Does not apply");
	}

	@Test
	void secondEditorSeesBothAnswers() {
		post(CHECKLIST + "/R02", "version", "-1", "explanation", "In the introduction");
		var conflict = post(CHECKLIST + "/R02", "version", "-1", "explanation", "In the conclusion");
		assertThat(conflict).hasStatus(409);
		assertThat(Jsoup.parse(text(conflict)).select(".app-conflict").text()).contains("introduction", "conclusion");
	}

	@Test
	void sectionIsLinkedByItsTick() {
		assertThat(post(CHECKLIST + "/R02", "version", "-1", "contents.sections", "SECTION:introduction"))
			.hasStatus3xxRedirection();
		assertThat(page(CHECKLIST).select("#R02 a").eachAttr("href")).contains(REPORT + "/sections/introduction");
		assertThat(page(CHECKLIST + "/R02").select("[name=contents.sections][checked]").eachAttr("value"))
			.containsExactly("SECTION:introduction");
	}

	@Test
	void partsAndStatementsAreOfferedInTheOrderOfTheReport() {
		UUID draft = this.reports.id("2040-41");
		this.reports.statement(draft, StatementKind.KEY_MESSAGE, "Listen.", null, null);
		this.reports.statement(draft, StatementKind.VOICE, "We were seen.", null, null);
		this.reports.statement(draft, StatementKind.KEY_MESSAGE, "Look.", null, null);
		var form = page(CHECKLIST + "/R01");
		assertThat(form.select("[name=contents.parts]").eachAttr("value")).containsExactly("OVERVIEW", "KEY_MESSAGES",
				"PRIORITIES", "VOICES");
		assertThat(form.select("[name=contents.statements]").eachAttr("value")).containsExactly("STATEMENT:1",
				"STATEMENT:3", "STATEMENT:4", "STATEMENT:5");
	}

	@Test
	void littleProgressIsExplainedOnItsPage() {
		var link = page(REPORT + "/little-progress").select("a[href$=/little-progress/priority-2]");
		assertThat(link.text()).isEqualTo("Explain: Neglect");
		assertThat(post(link.attr("href"), "version", "-1", "explanation", "We began in March"))
			.hasStatus3xxRedirection();
		assertThat(page(REPORT + "/little-progress").select("main").text()).contains("We began in March");
		assertThat(page(REPORT + "/checks").select("main a").eachText())
			.contains("Add evidence of impact to priority “Neglect”");
	}

	@Test
	void publishedReportShowsLittleProgressAsItWasSealed() throws Exception {
		this.editions.add(this.oxfordshire, this.reports.id("2024-25"),
				"""
						{"tables":[{"name":"little-progress","part":"PRIORITIES","title":"Little or no progress","columns":[
						{"name":"subject","title":"Subject","type":"LINE"},{"name":"explanation","title":"Explanation","type":"TEXT"}],
						"rows":[["Train <all> staff","The trainer *left* in May."],["Neglect",null]]}]}""");
		String page = "/oxfordshire/2024-25/priorities";
		var table = Jsoup.parse(this.mvc.get().uri(page).exchange().getResponse().getContentAsString())
			.select("section[aria-labelledby=little-progress]");
		assertThat(table.select("td").eachText()).containsExactly("Train <all> staff", "The trainer left in May.",
				"Neglect");
		assertThat(this.mvc.get().uri("/oxfordshire/2020-21/priorities")).bodyText()
			.doesNotContain("Little or no progress");
	}

	@Test
	void readersOfDraftsSeeNoChecklist() {
		for (String address : new String[] { CHECKLIST, CHECKLIST + "/R01", REPORT + "/little-progress",
				REPORT + "/checks" }) {
			assertThat(this.mvc.get().uri(address).with(this.people.as("safeguarding.partner"))).hasStatus(404);
		}
	}

	private Document page(String address) {
		var result = this.mvc.get().uri(address).with(this.people.as("business.manager")).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(text(result));
	}

	private MvcTestResult post(String address, String... fields) {
		var request = this.mvc.post().uri(address).with(this.people.as("business.manager")).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
