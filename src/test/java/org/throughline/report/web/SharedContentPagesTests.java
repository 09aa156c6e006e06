package org.throughline.report.web;

import java.io.UnsupportedEncodingException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.platform.security.CurrentUser;
import org.throughline.report.TestReports;
import org.throughline.transfer.files.ExportService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class SharedContentPagesTests {

	private static final String PAGE = "/manage/oxfordshire/reports/2018-19-paqa/also-read";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestReports reports;

	@Autowired
	private SqlCounter statements;

	@Test
	void conclusionIsAlsoShownAsKeyMessage() {
		var messages = read("/oxfordshire/reports/2018-19-paqa/key-messages");
		assertThat(messages.select("main h2").eachText()).contains("Conclusions");
		assertThat(messages.text()).contains("We need to Think Family.");
		assertThat(read("/oxfordshire/reports/2018-19-paqa/assurance").text()).contains("We need to Think Family.");
	}

	@Test
	void sectionIsAlsoShownWithItsHeading() {
		assertThat(read("/oxfordshire/reports/2021-22-oxford-city/risks")
			.select("#section-children-missing-out-on-education h2")
			.text()).isEqualTo("Children missing out on education");
	}

	@Test
	void managerAddsAndRemovesSharedStatement() {
		draft();
		var page = managed();
		var option = page.select("#content option:contains(Voice)").get(1);
		String voice = option.attr("value");
		String words = option.text().replaceFirst("^[^:]*: ", "").replace("…", "");
		assertThat(read("/oxfordshire/reports/2018-19-paqa/risks", "business.manager").text()).doesNotContain(words);
		assertThat(post("", voice, "RISKS")).hasStatus3xxRedirection();
		assertThat(post("", voice, "RISKS")).hasStatus3xxRedirection();
		assertThat(managed().select("tbody tr:contains(Risks)")).hasSize(1);
		assertThat(read("/oxfordshire/reports/2018-19-paqa/risks", "business.manager").text()).contains(words);
		assertThat(post("/remove", voice, "RISKS")).hasStatus3xxRedirection();
		assertThat(read("/oxfordshire/reports/2018-19-paqa/risks", "business.manager").text()).doesNotContain(words);
	}

	@Test
	void contentAndPartAreRequired() throws Exception {
		draft();
		var refused = post("", "", "NOWHERE");
		assertThat(refused).hasStatus(422);
		var page = Jsoup.parse(refused.getResponse().getContentAsString());
		assertThat(page.select("#content-error").text()).contains("Select the content to show");
		assertThat(page.select("#part-error").text()).contains("Select the part to show it in");
		assertThat(post("", "statement:99999", "RISKS")).hasStatus(404);
		assertThat(post("", "kind:NONSENSE", "RISKS")).hasStatus(404);
	}

	@Test
	void publishedReportIsNotChanged() {
		assertThat(managed().select("main form")).isEmpty();
		assertThat(post("", "kind:VOICE", "RISKS")).hasStatus(409);
	}

	@Test
	void exportContainsSharedContent(@Autowired ExportService exports, @Autowired CurrentUser user) {
		assertThat(user.asProcess("Test", () -> exports.reportAsFile("oxfordshire", "2018-19-paqa")))
			.contains("alsoRead:", "- CONCLUSION", "- neglect-in-time");
	}

	@Test
	void pageCostsFewStatements() {
		assertThat(this.statements.count(this::managed)).isLessThanOrEqualTo(12);
	}

	private void draft() {
		this.reports.unpublish("2018-19-paqa");
	}

	private MvcTestResult post(String below, String what, String part) {
		return this.mvc.post()
			.uri(PAGE + below)
			.param("content", what)
			.param("part", part)
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange();
	}

	private Document managed() {
		return read(PAGE, "business.manager");
	}

	private Document read(String address) {
		return parse(this.mvc.get().uri(address).exchange());
	}

	private Document read(String address, String person) {
		return parse(this.mvc.get().uri(address).with(this.people.as(person)).exchange());
	}

	private static Document parse(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
