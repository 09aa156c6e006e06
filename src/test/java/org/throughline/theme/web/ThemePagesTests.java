package org.throughline.theme.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
class ThemePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@ParameterizedTest
	@ValueSource(strings = { "/manage/themes", "/manage/themes/new", "/manage/themes/neglect" })
	void managersAndAdministratorsSeePages(String address) throws Exception {
		for (String person : new String[] { "business.manager", "administrator" }) {
			var result = get(address, person);
			assertThat(result).hasStatusOk();
			assertThat(HtmlValidator.complaints(result.getResponse().getContentAsString())).isEmpty();
		}
		assertThat(get(address, "councillor")).hasStatus(404);
		assertThat(get(address, "scrutineer")).hasStatus(404);
		assertThat(this.mvc.get().uri(address).exchange()).hasStatus3xxRedirection();
	}

	@Test
	void unknownThemeIsNotFound() {
		assertThat(get("/manage/themes/nothing", "business.manager")).hasStatus(404);
	}

	@Test
	void themeIsAddedOnce() throws Exception {
		assertThat(post("/manage/themes/new", "<i>Housing</i>", "0")).hasRedirectedUrl("/manage/themes");
		assertThat(page(get("/manage/themes", "business.manager")).select("main i")).isEmpty();
		var again = post("/manage/themes/new", "<i>Housing</i>", "0");
		assertThat(again).hasStatus(422);
		assertThat(page(again).select("#name-error").text()).contains("there is already a theme with this one");
		assertThat(page(again).select("#name").val()).isEqualTo("<i>Housing</i>");
		assertThat(post("/manage/themes/new", " ", "0")).hasStatus(422);
	}

	@Test
	void editConflictShowsBothVersions() throws Exception {
		var result = post("/manage/themes/neglect", "Neglect of children", "50");
		assertThat(result).hasStatus(409);
		assertThat(page(result).select("[role=alert]").text()).contains("only in your version: of children");
		assertThat(
				post("/manage/themes/neglect", "Neglect of children", page(result).select("input[name=version]").val()))
			.hasRedirectedUrl("/manage/themes");
	}

	private MvcTestResult get(String address, String person) {
		return this.mvc.get().uri(address).with(this.people.as(person)).exchange();
	}

	private MvcTestResult post(String address, String name, String version) {
		return this.mvc.post()
			.uri(address)
			.param("name", name)
			.param("version", version)
			.with(this.people.as("business.manager"))
			.with(csrf())
			.exchange();
	}

	private static Document page(MvcTestResult result) throws Exception {
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

}
