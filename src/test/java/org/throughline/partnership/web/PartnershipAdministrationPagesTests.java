package org.throughline.partnership.web;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SampleTest
@Transactional
class PartnershipAdministrationPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Test
	void onlyAnAdministratorSeesThePages() throws Exception {
		for (String address : new String[] { "/admin/partnerships", "/admin/partnerships/new" }) {
			var result = get(address, "administrator");
			assertThat(result).hasStatusOk();
			assertThat(HtmlValidator.complaints(result.getResponse().getContentAsString())).isEmpty();
			assertThat(get(address, "business.manager")).hasStatus(404);
			assertThat(this.mvc.get().uri(address).exchange()).hasStatus3xxRedirection();
		}
	}

	@Test
	void aPartnershipIsAdded() throws Exception {
		assertThat(post("loamshire")).hasRedirectedUrl("/admin/partnerships");
		assertThat(get("/admin/partnerships", "administrator").getResponse().getContentAsString())
			.contains("Loamshire Safeguarding Children Partnership", "Loamshire and Borsetshire");
		assertThat(get("/loamshire", "councillor").getResponse().getContentAsString())
			.contains("Loamshire Safeguarding Children Partnership", "Loamshire and Borsetshire");
	}

	@Test
	void takenOrReservedSlugIsReportedOnItsField() throws Exception {
		for (String slug : new String[] { "oxfordshire", "admin", "Not an address" }) {
			var result = post(slug);
			assertThat(result).hasStatus(422);
			var page = Jsoup.parse(result.getResponse().getContentAsString());
			assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#slug");
			assertThat(page.select("#slug").val()).isEqualTo(slug);
		}
	}

	@Test
	void anAreaOutsideEnglandIsRefusedOnItsField() throws Exception {
		var result = send("/admin/partnerships/new", "areas", "Bristol\nCardiff", "slug", "cardiff", "name",
				"Regional Safeguarding Board", "form", "SAFEGUARDING_PARTNERS");
		assertThat(result).hasStatus(422);
		assertThat(Jsoup.parse(result.getResponse().getContentAsString()).select("#areas-error").text())
			.contains("Enter an area in England. Wales has safeguarding law of its own");
	}

	@Test
	void aPartnershipSplitsAndBothReadTheHistory() throws Exception {
		for (String half : new String[] { "north", "south" }) {
			assertThat(send("/admin/partnerships/new", "areas", half, "slug", half, "name", half + " Partnership",
					"form", "SAFEGUARDING_PARTNERS"))
				.hasStatus3xxRedirection();
			assertThat(send("/admin/partnerships/oxfordshire/successors", "successor", half, "day.day", "1",
					"day.month", "4", "day.year", "2028", "note", "Split"))
				.hasRedirectedUrl("/admin/partnerships/oxfordshire/successors");
		}
		assertThat(send("/admin/partnerships/north/successors", "successor", "oxfordshire", "day.day", "1", "day.month",
				"4", "day.year", "2028"))
			.hasStatus(422);
		assertThat(send("/admin/partnerships/north/successors")).hasStatus(422);
		var successor = Jsoup.parse(get("/north", "councillor").getResponse().getContentAsString());
		assertThat(successor.select("[aria-labelledby=related] a").eachAttr("href"))
			.contains("/oxfordshire", "/oxfordshire/2024-25", "/oxfordshire/2016-17")
			.doesNotContain("/south");
		assertThat(successor.select("[aria-labelledby=related]").text()).contains("Predecessor until 31 March 2028");
		assertThat(HtmlValidator.complaints(successor.html())).isEmpty();
		for (String address : new String[] { "/oxfordshire", "/oxfordshire/reports" }) {
			assertThat(Jsoup.parse(get(address, "councillor").getResponse().getContentAsString())
				.select("[aria-labelledby=related]")
				.text()).contains("Successor from 1 April 2028: north Partnership")
				.contains("Successor from 1 April 2028: south Partnership");
		}
		assertThat(get("/manage/oxfordshire/governance", "business.manager").getResponse().getContentAsString())
			.contains("south Partnership");
		assertThat(get("/manage/oxfordshire/governance/history", "business.manager").getResponse().getContentAsString())
			.contains("Successor of a partnership");
		assertThat(HtmlValidator.complaints(
				get("/admin/partnerships/oxfordshire/successors", "administrator").getResponse().getContentAsString()))
			.isEmpty();
		assertThat(send("/admin/partnerships/oxfordshire/successors/south/remove")).hasStatus3xxRedirection();
		assertThat(get("/south", "councillor").getResponse().getContentAsString()).doesNotContain("Predecessor until");
	}

	private MvcTestResult send(String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(this.people.as("administrator")).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String address, String person) {
		return this.mvc.get().uri(address).with(this.people.as(person)).exchange();
	}

	private MvcTestResult post(String slug) {
		return this.mvc.post()
			.uri("/admin/partnerships/new")
			.param("areas", "Loamshire\nBorsetshire")
			.param("slug", slug)
			.param("name", "Loamshire Safeguarding Children Partnership")
			.param("form", "SAFEGUARDING_PARTNERS")
			.with(this.people.as("administrator"))
			.with(csrf())
			.exchange();
	}

}
