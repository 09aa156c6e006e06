package org.throughline;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Inconsistencies of the five documents (domain brief, c.7) are kept as written. The
 * business manager sees a note; the public does not.
 */
@SampleTest
class AnomalyTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@Test
	void reportThatSaysFiveMessagesListsSix() {
		String part = "/oxfordshire/reports/2018-19-paqa/assurance";
		assertThat(everyone(part).select("section[aria-label=Conclusions]").text()).contains("there are five messages",
				"The workload is not straightforward.");
		assertThat(everyone(part).text()).doesNotContain("are listed");
		assertThat(manager("/manage/oxfordshire/reports/2018-19-paqa").select(".app-mismatch").text())
			.contains("The report says five messages, but the list has 6.");
	}

	@Test
	void sixStandardsHaveFiveRatingsAndTheReportClaimsAllFive() {
		var told = everyone("/oxfordshire/reports/2021-22-oxford-city/assurance");
		assertThat(told.text()).contains("6. Reflecting on Past and Future Challenges Not rated");
		assertThat(manager(
				"/manage/oxfordshire/self-assessments/safeguarding-audit-2021/organisations/oxford-city-council")
			.text()).contains("5 of 6 standards are rated. Not rated: Reflecting on Past and Future Challenges.",
					"Best level in every rated standard: 1 audit (2021); earlier audits are not in Throughline");
	}

	@Test
	void reportOf2016To2017TellsOfEventsIn2017To2018() {
		assertThat(everyone("/oxfordshire/reports/2016-17-case-review/training").text()).contains("in 2017/18");
		var rows = manager("/manage/oxfordshire/training").select("li, tr");
		assertThat(rows.stream().map(Element::text)).anySatisfy((row) -> assertThat(row).contains("Annual conference",
				"April 2017 to March 2018", "Outside the reporting period"));
	}

	@Test
	void wordsAreMissingInASentenceAndStayMissing() {
		String words = "in an effort to ensure the of a case";
		var told = everyone("/oxfordshire/2016-17/learning").text();
		assertThat(told).contains(words).doesNotContain("Words are missing");
		assertThat(manager("/manage/oxfordshire/reports/2016-17").text()).contains(words,
				"Internal note: Words are missing in the source.");
	}

	@Test
	void oneReviewIsCalledByTwoNames() {
		assertThat(everyone("/oxfordshire/reviews/jacob").text()).contains("serious case review",
				"Jacob Child Safeguarding Practice Review");
		assertThat(manager("/manage/oxfordshire/reviews/jacob").text()).contains("Type in the source",
				"serious case review");
	}

	@Test
	void threeThemesHaveTwoKeyMessages() {
		var told = everyone("/oxfordshire/2024-25/key-messages");
		assertThat(told.select("section[aria-label='Key messages'] .app-statement")).hasSize(2);
		assertThat(told.select("section[aria-label='Areas for improvement'] .app-statement")).hasSize(3);
	}

	@Test
	void paperForCabinetKeepsASelectionSeparateFromScrutiny() {
		assertThat(everyone("/oxfordshire/papers/cabinet-2025-10-21").text())
			.contains("(3) Effectiveness of Multi-agency arrangements")
			.doesNotContain("safety in education");
		assertThat(manager("/manage/oxfordshire/meetings").select("tr").text()).contains("26 September 2025");
	}

	@Test
	void actKeepsTheYearThatThePaperGivesIt() {
		assertThat(everyone("/oxfordshire/papers/oxford-city-cabinet-2022-07-13").text())
			.contains("Homelessness Reduction Act 2018");
	}

	@Test
	void phrasesOfTimeAreShownWithTheirDays() {
		assertThat(everyone("/oxfordshire/reports/2018-19-paqa/figures").text()).contains("2018/19 (“last year”)");
	}

	@Test
	void acronymIsKeptAsMisspelt() {
		assertThat(everyone("/oxfordshire/2016-17/governance").text())
			.contains("The Oxfordshire Safeguarding Children Board (OCSB)");
	}

	@Test
	void unitThatIsNotClearIsNotedForTheManagerAlone() {
		assertThat(everyone("/oxfordshire/reports/2021-22-oxford-city/figures").text()).contains("concern categories")
			.doesNotContain("the unit is not clear");
		assertThat(manager("/manage/oxfordshire/indicators/concern-categories-in-a-month").text())
			.contains("the unit is not clear");
	}

	private Elements everyone(String page) {
		return read(get(page));
	}

	private Elements manager(String page) {
		return read(get(page).with(this.people.as("business.manager")));
	}

	private Elements read(MockHttpServletRequestBuilder request) {
		try {
			var response = this.mvc.perform(request).andReturn().getResponse();
			assertThat(response.getStatus()).isEqualTo(200);
			return Jsoup.parse(response.getContentAsString()).select("main");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
