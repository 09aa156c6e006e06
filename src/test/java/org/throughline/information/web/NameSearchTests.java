package org.throughline.information.web;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.HtmlValidator;
import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AccountTest
class NameSearchTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Test
	void administratorFindsNameInRecordsAndTheirHistory() throws Exception {
		var administrator = this.people.administrator();
		String partnership = this.people.partnership();
		this.people.member(partnership, "Société Zürich-Nord");
		var answer = search(administrator, "nord  SOCIETE");
		assertThat(answer).hasStatusOk();
		String html = answer.getResponse().getContentAsString();
		assertThat(HtmlValidator.complaints(html)).isEmpty();
		var found = Jsoup.parse(html).select("section[aria-labelledby=found]");
		assertThat(found.text()).contains("Name").contains("Earlier text").doesNotContain("Zürich", "??");
		assertThat(search(administrator, administrator.displayName())).bodyText()
			.contains("/admin/users/" + administrator.getUsername());
		var csv = this.mvc.post()
			.uri("/admin/names/csv")
			.param("name", "Société")
			.with(csrf())
			.with(user(administrator))
			.exchange();
		assertThat(csv).hasStatusOk()
			.hasHeader("Cache-Control", "no-store, private")
			.bodyText()
			.contains("Name")
			.doesNotContain("Zürich-Nord");
	}

	@Test
	void searchIsRecordedWithoutTheName() {
		var administrator = this.people.administrator();
		assertThat(search(administrator, "Nobody Hereabouts")).bodyText().contains("No records found");
		assertThat(this.mvc.get().uri("/admin/security-events").with(user(administrator))).bodyText()
			.contains("Records searched for a name")
			.contains("No records; fingerprint")
			.doesNotContain("Hereabouts");
	}

	@Test
	void secretsAreNotSearched() {
		assertThat(search(this.people.administrator(), "{bcrypt}")).bodyText().contains("No records found");
	}

	@Test
	void shortNamesAndTooManySearchesAreRefused() {
		var administrator = this.people.administrator();
		assertThat(search(administrator, "Jo")).hasStatus(422).bodyText().contains("Enter a name of 3 letters or more");
		for (int each = 0; each < 30; each++) {
			assertThat(search(administrator, "Nobody")).hasStatusOk();
		}
		assertThat(search(administrator, "Nobody")).hasStatus(422).bodyText().contains("30 times in the last hour");
		assertThat(search(this.people.administrator(), "Nobody")).hasStatusOk();
	}

	private MvcTestResult search(SignedInUser person, String name) {
		return this.mvc.post().uri("/admin/names").param("name", name).with(csrf()).with(user(person)).exchange();
	}

}
