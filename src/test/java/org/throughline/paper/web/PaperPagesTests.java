package org.throughline.paper.web;

import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A business manager writes a paper on pages.
 */
@SampleTest
@Transactional
class PaperPagesTests {

	private static final String PAPERS = "/manage/oxfordshire/papers";

	private static final String TITLE = "Report on safeguarding";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	private String paper = "";

	@BeforeEach
	void begin() throws Exception {
		var form = form(page(PAPERS + "/new"));
		set(form, "title", TITLE);
		set(form, "meetsOn.day", "19", "meetsOn.month", "10", "meetsOn.year", "2027");
		this.paper = redirected(send(form));
	}

	@Test
	void newPaperProposesTheTemplateInForceAndTheLatestReport() throws Exception {
		var proposed = page(PAPERS + "/new");
		assertThat(proposed.select("#template option[selected]").text())
			.isEqualTo("Oxfordshire County Council, Cabinet 2025");
		assertThat(proposed.select("[name=reports][checked]").eachAttr("value")).containsExactly("2024-25");
		assertThat(page(PAPERS).select("tbody tr").text()).contains(TITLE, "Cabinet", "19 October 2027", "Draft");
		assertThat(page(this.paper).select("#write + ul li").eachText()).contains("Background Ready",
				"Financial Implications To do", "Recommendations 1");
	}

	@Test
	void newPaperSaysTheFactsOfItsReportInTheWordsOfItsTemplate() throws Exception {
		assertThat(page(this.paper + "/sections/key-issues").select("#paragraphs li > p").eachText()).contains(
				"6. The {acronym} Annual Report sets out the safeguarding challenges in Oxfordshire. The report shows the need to improve practice with respect to the themes of: (1) Neglect (2) Child exploitation and (3) Effectiveness of Multi-agency arrangements",
				"7. There are key messages for system leaders to bring a collective focus to:",
				"Paragraph without number Tackling Neglect of children in the family home by supporting those families who are not yet meeting all the needs of their children.",
				"9. The repeat safeguarding themes identified in reviews last year are still current and continue to be a priority for the partnership this year. These are:",
				"Bullet Understanding the roles of fathers/male carers and extended family members");
	}

	@Test
	void meetingNeedsAWorkingDay() throws Exception {
		var form = form(page(PAPERS + "/new"));
		set(form, "meetsOn.day", "25", "meetsOn.month", "12", "meetsOn.year", "2027");
		var answer = send(form);
		assertThat(answer).hasStatus(422);
		assertThat(html(answer).select("#meetsOn-error").text()).contains("This date is a weekend or a bank holiday");
	}

	@Test
	void paragraphsAreAddedBelowOthersMovedAndRemoved() throws Exception {
		String section = this.paper + "/sections/legal-implications";
		add(section, "First words");
		add(section, "Third words");
		var between = form(page(page(section).expectFirst("a:contains(Add below)").attr("href")));
		set(between, "wording", "Second words");
		send(between);
		assertThat(page(section).select("#paragraphs li > p").eachText()).hasSize(3)
			.satisfiesExactly((first) -> assertThat(first).contains("First words"),
					(second) -> assertThat(second).contains("Second words"),
					(third) -> assertThat(third).contains("Third words"));
		var down = (FormElement) page(section).expectFirst("#paragraphs li form");
		assertThat(this.mvc.post()
			.uri(down.attr("action"))
			.param("direction", "DOWN")
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange()).hasStatus3xxRedirection();
		assertThat(page(section).select("#paragraphs li > p").eachText().get(1)).contains("First words");
		send(form(page(page(section).expectFirst("a[href$=/remove]").attr("href"))));
		assertThat(page(section).select("#paragraphs li > p").eachText()).hasSize(2);
	}

	@Test
	void twoPeopleWhoEditAParagraphLoseNothing() throws Exception {
		add(this.paper + "/sections/legal-implications", "First words");
		String paragraph = page(this.paper + "/sections/legal-implications").expectFirst("a:contains(Edit)")
			.attr("href");
		var mine = form(page(paragraph));
		var theirs = form(page(paragraph));
		set(theirs, "wording", "Their words");
		send(theirs);
		set(mine, "wording", "My words");
		var answer = send(mine);
		assertThat(answer).hasStatus(409);
		assertThat(html(answer).select(".app-conflict").text()).contains("Their", "My");
	}

	@Test
	void headRecommendationsAndEndAreSaved() throws Exception {
		var details = form(page(this.paper + "/details"));
		set(details, "head.reportingOfficer", "Director of Children’s Services", "box.keyDecision", "false");
		assertThat(send(details)).hasStatus3xxRedirection();
		var recommendations = form(page(this.paper + "/recommendations"));
		set(recommendations, "rows[1].verbs", "consider", "rows[1].wording", "consider the key messages.");
		assertThat(send(recommendations)).hasStatus3xxRedirection();
		var end = form(page(this.paper + "/end"));
		set(end, "signatories[0].name", "A signatory", "signatories[0].post", "Director", "attachments[0].title",
				"Annual report", "attachments[1].title", "Costs", "attachments[1].exempt.paragraph", "3");
		var refused = send(end);
		assertThat(refused).hasStatus(422);
		assertThat(html(refused).select(".govuk-error-summary a").eachText())
			.containsExactly("Enter why the public interest in not publishing it is greater");
		set(end, "attachments[1].exempt.publicInterest", "It names a tender");
		assertThat(send(end)).hasStatus3xxRedirection();
		assertThat(page(this.paper + "/end").select("[id^=attachments][id$=title]").eachAttr("value"))
			.containsExactly("Annual report", "Costs");
		assertThat(page(this.paper).select("#write + ul li").eachText()).contains("Details Ready", "Recommendations 2",
				"Signatures and annexes Ready");
	}

	@Test
	void optionalSectionsAreAddedAndRemoved() throws Exception {
		assertThat(this.mvc.post()
			.uri(this.paper + "/sections")
			.param("key", "risk-management")
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange()).hasStatus3xxRedirection();
		var section = form(page(this.paper + "/sections/risk-management"));
		set(section, "heading", "Risks");
		assertThat(send(section)).hasStatus3xxRedirection();
		assertThat(page(this.paper).select("#write + ul li").eachText()).contains("Risks To do");
		send(form(page(this.paper + "/sections/risk-management/remove")));
		assertThat(page(this.paper).select("#write + ul li").eachText()).doesNotContain("Risks To do");
		assertThat(page(this.paper + "/sections/background").select("a[href$=remove]:contains(Remove section)"))
			.isEmpty();
	}

	@Test
	void draftIsRemovedAndAFinalPaperIsNot() throws Exception {
		send(form(page(this.paper + "/remove")));
		assertThat(page(PAPERS).text()).doesNotContain(TITLE);
		var last = page(PAPERS).expectFirst("tbody tr:contains(Final) a").attr("href");
		assertThat(page(last).select("a[href$=/remove]")).isEmpty();
	}

	private void add(String section, String words) throws Exception {
		var form = form(page(page(section).select("#add a").attr("href")));
		set(form, "wording", words);
		assertThat(send(form)).hasStatus3xxRedirection();
	}

	private static void set(FormElement form, String... namesAndValues) {
		for (int at = 0; at < namesAndValues.length; at += 2) {
			var fields = form.select("[name=" + namesAndValues[at] + "]");
			assertThat(fields).as(namesAndValues[at]).isNotEmpty();
			for (var field : fields) {
				if (field.attr("type").equals("radio")) {
					field.attr("checked", field.val().equals(namesAndValues[at + 1]));
				}
				else if (field.normalName().equals("select")) {
					field.select("option").removeAttr("selected");
					field.select("option[value=" + namesAndValues[at + 1] + "]").attr("selected", "selected");
				}
				else {
					field.val(namesAndValues[at + 1]);
				}
			}
		}
	}

	private static FormElement form(Document page) {
		return (FormElement) page.expectFirst("form#edit, main form[method=post]");
	}

	private MvcTestResult send(FormElement form) {
		var request = this.mvc.post().uri(form.attr("action")).with(csrf()).with(this.people.as("business.manager"));
		form.formData().forEach((field) -> request.param(field.key(), field.value()));
		return request.exchange();
	}

	private String redirected(MvcTestResult answer) {
		assertThat(answer).hasStatus3xxRedirection();
		return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
	}

	private Document page(String address) throws Exception {
		var answer = this.mvc.get().uri(address).with(this.people.as("business.manager")).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return html(answer);
	}

	private static Document html(MvcTestResult answer) throws Exception {
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

}
