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
			.contains("Loamshire Safeguarding Children Partnership");
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

	private MvcTestResult get(String address, String person) {
		return this.mvc.get().uri(address).with(this.people.as(person)).exchange();
	}

	private MvcTestResult post(String slug) {
		return this.mvc.post()
			.uri("/admin/partnerships/new")
			.param("area", "Loamshire")
			.param("slug", slug)
			.param("name", "Loamshire Safeguarding Children Partnership")
			.param("form", "SAFEGUARDING_PARTNERS")
			.with(this.people.as("administrator"))
			.with(csrf())
			.exchange();
	}

}
