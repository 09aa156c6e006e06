package org.throughline.information.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.HtmlValidator;
import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.information.ServicePage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AccountTest
class ServicePagesTests {

	private static final String CONTACT = "/admin/pages/contact";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@ParameterizedTest
	@EnumSource
	void everyoneReadsThePagesFromTheFooter(ServicePage page) throws Exception {
		var answer = this.mvc.get().uri("/help/" + page.slug()).exchange();
		assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "public, max-age=0, must-revalidate");
		assertThat(HtmlValidator.complaints(answer.getResponse().getContentAsString())).isEmpty();
		assertThat(document(answer).select("main h1 + * h2, main h1 + * p")).isNotEmpty();
		assertThat(document(answer).select("footer a").eachAttr("href")).contains("/help", "/help/privacy",
				"/help/cookies", "/help/accessibility-statement", "/help/contact");
		assertThat(document(this.mvc.get().uri("/help").exchange()).select("main a").eachAttr("href"))
			.contains("/help/" + page.slug());
	}

	@Test
	void administratorCompletesPageAndGoesBackToTheTextSupplied() throws Exception {
		assertThat(this.mvc.get().uri("/help/contact")).bodyText().contains("[To be completed");
		var form = page(CONTACT);
		assertThat(HtmlValidator.complaints(form.outerHtml())).isEmpty();
		assertThat(page("/admin").select("#first-steps + ul").text()).contains("pages about the service");
		assertThat(page("/admin/pages").select("tr:contains(Contact)").text()).contains("As supplied")
			.contains("To be completed");
		assertThat(save("version", "0", "wording", "# Whom to ask\n\nThe *unit*. <script>alert(1)</script>"))
			.hasRedirectedUrl("/admin/pages");
		var shown = this.mvc.get().uri("/help/contact").exchange();
		assertThat(document(shown).select("main h2").text()).isEqualTo("Whom to ask");
		assertThat(document(shown).select("main script")).isEmpty();
		assertThat(page("/admin/pages").select("tr:contains(Contact)").text()).contains("Own text")
			.contains("Complete");
		assertThat(save("version", "0", "wording", "Another text")).hasStatus(409)
			.bodyText()
			.contains("Another text")
			.contains("Whom to ask");
		assertThat(page(CONTACT + "/history").text()).contains("Whom to ask");
		var back = page(CONTACT).select("form:has(input[type=hidden][name=wording])");
		assertThat(save("version", back.select("[name=version]").val(), "wording", back.select("[name=wording]").val()))
			.hasRedirectedUrl("/admin/pages");
		assertThat(this.mvc.get().uri("/help/contact")).bodyText().contains("[To be completed");
		assertThat(page("/admin/pages").select("tr:contains(Contact)").text()).contains("As supplied");
	}

	@Test
	void textIsRequired() {
		assertThat(save("version", "0", "wording", " ")).hasStatus(422).bodyText().contains("Enter the text");
	}

	private MvcTestResult save(String... values) {
		var request = this.mvc.post().uri(CONTACT).with(csrf()).with(user(this.people.administrator()));
		for (int each = 0; each < values.length; each += 2) {
			request.param(values[each], values[each + 1]);
		}
		return request.exchange();
	}

	private Document page(String address) throws Exception {
		var answer = this.mvc.get().uri(address).with(user(this.people.administrator())).exchange();
		assertThat(answer).hasStatusOk().bodyText().doesNotContain("??");
		return document(answer);
	}

	private static Document document(MvcTestResult answer) throws Exception {
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

}
