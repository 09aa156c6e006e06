package org.throughline.browse;

import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.assurance.TestAssurance;
import org.throughline.measure.TestMoney;
import org.throughline.partnership.TestPartnerships;
import org.throughline.report.Consent;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Audit findings, risks, training and voices without consent on the page of a theme.
 */
@SampleTest
@Transactional
class ThemeFindingsTests {

	private static final String PAGE = "/oxfordshire/themes/neglect";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private TestAssurance assurance;

	@Autowired
	private TestMoney money;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestPartnerships partnerships;

	private UUID place;

	@BeforeEach
	void find() {
		this.place = this.partnerships.id("oxfordshire");
	}

	@Test
	void themeListsFindingsRisksAndTrainingOfPublishedReports() {
		tell("2024-25", "open");
		var page = page(null);
		assertThat(page.select("section li").eachText()).anyMatch((text) -> text.startsWith("Found open"))
			.anyMatch((text) -> text.startsWith("Risk open"))
			.anyMatch((text) -> text.startsWith("Course open"));
		assertThat(page.select("a[href*='/oxfordshire/2024-25/assurance#finding-']")).isNotEmpty();
		assertThat(page.select("a[href*='/oxfordshire/2024-25/risks#risk-']")).isNotEmpty();
		assertThat(page.select("a[href*='/oxfordshire/2024-25/training#training-']")).isNotEmpty();
	}

	@Test
	void recordsOfDraftsOrNoReportStayHidden() {
		tell(null, "nowhere");
		tell("2024-25", "closed");
		this.reports.unpublish("2024-25");
		assertThat(page(null).text()).doesNotContain("nowhere", "Found closed", "Risk closed", "Course closed");
		assertThat(page("business.manager").text())
			.contains("Found closed", "Risk closed", "Course closed", "Draft – not published")
			.doesNotContain("nowhere");
	}

	@Test
	void costsTheSameWithManyMore() {
		tell("2024-25", "one");
		int before = statements();
		for (int at = 0; at < 40; at++) {
			tell("2024-25", "no " + at);
		}
		assertThat(statements()).isEqualTo(before).isLessThanOrEqualTo(12);
		assertThat(page(null).text()).contains("more in the reports for those years");
	}

	@Test
	void quotedVoiceIsPublicOnlyOnceItIsRecordedThatTheyAgreed() {
		String voice = "/oxfordshire/reports/2016-17-paqa/voices";
		assertThat(text(voice, null)).contains("one person is all it takes");
		consent("NOT_RECORDED");
		for (String page : new String[] { voice, "/oxfordshire/themes/voice-of-the-child",
				"/oxfordshire/reports/2016-17-paqa", "/oxfordshire/themes" }) {
			assertThat(text(page, null)).as(page).doesNotContain("one person is all it takes");
		}
		assertThat(text(voice, "business.manager")).contains("one person is all it takes",
				"Consent to quote is not recorded");
		consent("NOTED");
		assertThat(text(voice, null)).contains("one person is all it takes").doesNotContain("agreed");
	}

	private void consent(String consent) {
		this.reports.consent("one person is all it takes", Consent.valueOf(consent));
	}

	private void tell(@Nullable String report, String name) {
		this.assurance.finding(this.place, report, "Found " + name, "neglect");
		this.assurance.risk(this.place, report, "Risk " + name, "neglect");
		this.money.training(this.place, TestMoney.course(report, "Course " + name, "neglect"));
	}

	private int statements() {
		return this.counter.count(() -> this.mvc.perform(MockMvcRequestBuilders.get(PAGE)));
	}

	private Document page(@Nullable String person) {
		return Jsoup.parse(text(PAGE, person));
	}

	private String text(String address, @Nullable String person) {
		var request = this.mvc.get().uri(address);
		var result = ((person != null) ? request.with(this.people.as(person)) : request).exchange();
		assertThat(result).hasStatusOk();
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
