package org.throughline.browse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.throughline.TestClock;
import org.throughline.platform.security.Visibility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.review.TestReviews;
import org.throughline.SampleTest;
import org.throughline.partnership.TestPartnerships;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;
import org.throughline.theme.TestThemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Follow-up of statements: from the front page, a report and a theme to actions.
 */
@SampleTest
@Transactional
class FollowUpQueriesTests {

	private static final String CITY = "/oxfordshire/reports/2021-22-oxford-city";

	@Autowired
	private TestReviews reviews;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ReviewRows rows;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestThemes themes;

	@Test
	void homeComparesTheReportWithThePreviousOne() throws Exception {
		this.reports.drop(this.world.report("2024-25"), this.world.statementOf("2020-21", StatementKind.KEY_MESSAGE, 0),
				"It is done");
		this.reports.reword(this.world.statementOf("2024-25", StatementKind.IMPROVEMENT_AREA, 0),
				"Neglect, in other words");
		var before = page("/oxfordshire/previous-report").expectFirst("#before");
		assertThat(before.select("li").eachText())
			.anySatisfy((said) -> assertThat(said).startsWith("Removed").contains("Reason: It is done"))
			.anySatisfy((said) -> assertThat(said).startsWith("Reworded").contains("Neglect"))
			.anySatisfy((said) -> assertThat(said).startsWith("Repeated").contains("Child exploitation"))
			.anySatisfy((said) -> assertThat(said).startsWith("Not repeated")
				.contains("Keeping children safe in education"));
	}

	@Test
	void homeDoesNotSayNotRepeatedOfReportsWithoutLinks() throws Exception {
		UUID partnership = this.partnerships.addNamed("unlinked", "Unlinked");
		UUID former = this.reports.add(partnership, "2023-24", "Annual report 2023/24", 2023, ReportState.PUBLISHED);
		UUID latest = this.reports.add(partnership, "2024-25", "Annual report 2024/25", 2024, ReportState.PUBLISHED);
		UUID said = this.reports.statement(former, StatementKind.KEY_MESSAGE, "Neglect matters", null, null);
		this.reports.statement(former, StatementKind.AIM, "Listen", null, null);
		UUID again = this.reports.statement(latest, StatementKind.KEY_MESSAGE, "Neglect still matters", null, null);
		this.reports.tag(said, this.themes.id("neglect"));
		this.reports.tag(again, this.themes.id("neglect"));
		assertThat(page("/unlinked/previous-report").expectFirst("#before").text())
			.contains("Not linked: nobody has recorded", "Not linked Neglect matters", "Not repeated Listen");
	}

	@Test
	void homeCountsActionsOnThemesOfThePreviousReport() throws Exception {
		var review = this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.rows.followUp(review, 9500, "PUBLIC", "One", "VERIFIED_COMPLETE");
		this.rows.followUp(review, 9501, "PUBLIC", "Two", "REPORTED_COMPLETE");
		this.rows.followUp(review, 9502, "PARTNER", "Not public", "IN_PROGRESS");
		this.rows.followUp(review, 9503, "PUBLIC", "Late", "IN_PROGRESS");
		assertThat(page("/oxfordshire/previous-report").select("#before tbody tr:contains(Neglect) td").eachText())
			.containsExactly("9", "1", "1", "1", "6", "1");
		assertThat(page("/oxfordshire").select("section:has(> #due) li:contains(Overdue):not(:contains(Annual report))")
			.eachText()).singleElement().satisfies((late) -> assertThat(late).contains("Late", "due 19 July 1931"));
		assertThat(page("/oxfordshire/actions?status=overdue").select("main .app-statement").eachText()).singleElement()
			.satisfies((late) -> assertThat(late).contains("Late", "Overdue"));
	}

	@Test
	void actionIsThreeClicksFromAnEarlierStatement() throws Exception {
		var theme = page("/oxfordshire/previous-report").expectFirst("#before li a[href*=/themes/neglect]");
		var action = page(theme.attr("href")).expectFirst("section:has(> #theme-actions) a");
		assertThat(page(action.attr("href")).expectFirst("h1").text()).startsWith("Action · ");
	}

	@Test
	void reportShowsItsPlansRecommendationsAndActions() throws Exception {
		assertThat(page(CITY).select("nav a").eachAttr("href")).contains(CITY + "/actions");
		var page = page(CITY + "/actions");
		assertThat(page.select("section:has(> #plans) h3").eachText())
			.contains("Joint Neglect action plan with three district Councils")
			.doesNotContain("Example: actions to try an update with");
		assertThat(page.select("section:has(> #recommended) a").eachText()).hasSize(5);
		assertThat(page.select("section:has(> #actions) .app-statement")).hasSize(17);
		assertThat(page.expectFirst("section:has(> #progress) dd").text()).isEqualTo("0 of 17");
	}

	@Test
	void reportIncludesRecommendationsOfReviewsOfItsPeriod() throws Exception {
		var review = this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.rows.followUp(review, 9500, "PUBLIC", "Ask about the home", "VERIFIED_COMPLETE");
		assertThat(page("/oxfordshire/2016-17/actions").select("main").text())
			.contains("No plans or actions published yet");
		this.reviews.recordPeriod(this.world.partnership("oxfordshire"), "rev-9500", "2016/17");
		assertThat(page("/oxfordshire/2016-17/actions").select("main").text()).contains("1 of 1", "Ask about the home");
		assertThat(page("/oxfordshire/2016-17").select("nav a").eachAttr("href"))
			.contains("/oxfordshire/2016-17/actions");
	}

	@Test
	void learningSummaryOfThePeriodIsReadInTheReportAndItsFileIsADownload() throws Exception {
		var oxfordshire = this.world.partnership("oxfordshire");
		this.reviews.addSummary(oxfordshire, "seven-minutes", "Seven minutes", "2024/25", "seven.pdf",
				"%PDF-1.7\n1 0 obj\n<< >>\nendobj".getBytes(StandardCharsets.UTF_8));
		var link = page("/oxfordshire/2024-25/learning").expectFirst("section:has(#summaries) a[download]");
		assertThat(link.text()).contains("Seven minutes", "seven.pdf");
		var file = read(link.attr("href"));
		assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		this.reviews.changeSummaryVisibility(oxfordshire, "seven-minutes", Visibility.PARTNER);
		assertThat(read(link.attr("href")).getStatus()).isEqualTo(404);
		assertThat(page("/oxfordshire/2024-25/learning").select("a[download]")).isEmpty();
	}

	@Test
	void themeListsFirstResultsAndLinksToTheRest() throws Exception {
		var review = this.rows.review("rev-9500", "PUBLIC", "Child Example");
		for (int number = 9500; number < 9525; number++) {
			this.rows.followUp(review, number, "PUBLIC", "Ask about the home", "IN_PROGRESS");
		}
		var page = page("/oxfordshire/themes/neglect");
		assertThat(page.select("section:has(> #theme-reviews) a").eachAttr("href"))
			.contains("/oxfordshire/reviews/rev-9500");
		assertThat(page.select("section:has(> #theme-recommendations)").text()).contains("10 of 25 shown");
		assertThat(page.select("section:has(> #theme-actions)").text()).contains("10 of 31 shown");
		String all = page.expectFirst("section:has(> #theme-actions) > p a").attr("href");
		assertThat(page(all).select("main h2").eachText()).contains("31 actions");
		assertThat(
				page.expectFirst("section:has(> #follow-up) a:contains(20 of 25 recommendations shown)").attr("href"))
			.isEqualTo("/oxfordshire/recommendations?theme=neglect");
	}

	@Test
	void headlineOfAFollowUpCountsVerifiedActionsNotPublicUpdatesThatSaySo() throws Exception {
		var review = this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.rows.followUp(review, 9500, "PUBLIC", "Ask about the home", "VERIFIED_COMPLETE");
		this.rows.followUp(review, 9501, "PUBLIC", "Ask at school", "IN_PROGRESS");
		assertThat(page("/oxfordshire/recommendations/rec-9500").select(".app-picture__headline").eachText())
			.anySatisfy((shown) -> assertThat(shown).contains("1 action, 1 verified complete"));
		assertThat(page("/oxfordshire/recommendations/rec-9501").select(".app-picture__headline").eachText())
			.anySatisfy((shown) -> assertThat(shown).contains("1 action, none verified complete"));
	}

	@Test
	void longFollowUpIsCutAndLinksToWholeLists() throws Exception {
		var review = this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.rows.moreFollowUp(review, 9400, 31, 8);
		for (int number = 9501; number < 9545; number++) {
			this.rows.followUp(review, number, "PUBLIC", "Ask about the home", "IN_PROGRESS");
		}
		var followUp = page("/oxfordshire/reviews/rev-9500").expectFirst("section:has(> #follow-up)");
		assertThat(followUp.select("a:contains(20 of 45 recommendations shown)").attr("href"))
			.isEqualTo("/oxfordshire/reviews/rev-9500#recommendations");
		assertThat(followUp.select("a:contains(20 of 31 actions shown)").attr("href"))
			.isEqualTo("/oxfordshire/recommendations/rec-9400#actions");
		assertThat(followUp.select("a:contains(Latest 5 of 9 updates shown)").attr("href"))
			.isEqualTo("/oxfordshire/actions/act-9400#updates");
		assertThat(page("/oxfordshire/recommendations/rec-9400").select("section:has(> #actions) > ul > li"))
			.hasSize(31);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/themes/neglect", "/recommendations", "/reviews", "/2016-17/reviews" })
	void reviewIsNotReadAfterItsTimeAndStillCounted(String page) throws Exception {
		this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.reviews.recordPeriod(this.world.partnership("oxfordshire"), "rev-9500", "2016/17");
		this.reviews.endAvailability(this.world.partnership("oxfordshire"), "rev-9500",
				LocalDate.now(TestClock.ZONE).minusDays(1));
		var gone = read("/oxfordshire/reviews/rev-9500");
		assertThat(gone.getStatus()).isEqualTo(410);
		assertThat(gone.getContentAsString()).contains("no longer available").doesNotContain("Child Example");
		assertThat(page("/oxfordshire" + page).select("main a[href$=rev-9500]")).isEmpty();
		if (page.endsWith("reviews")) {
			assertThat(page("/oxfordshire" + page).text()).contains(
					"One local child safeguarding practice review was published and is no longer available here.");
		}
		var manager = this.mvc.perform(get("/oxfordshire/reviews/rev-9500").with(this.people.as("business.manager")));
		assertThat(manager.andReturn().getResponse().getContentAsString()).contains("Child Example",
				"no longer public");
	}

	@Test
	void reviewIsReadOnTheLastDayOfItsTime() throws Exception {
		this.rows.review("rev-9500", "PUBLIC", "Child Example");
		this.reviews.endAvailability(this.world.partnership("oxfordshire"), "rev-9500", LocalDate.now(TestClock.ZONE));
		assertThat(page("/oxfordshire/reviews/rev-9500").text()).contains("Available until");
	}

	private Document page(String address) throws Exception {
		var response = read(address);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		assertThat(HtmlValidator.complaints(response.getContentAsString())).as(address).isEmpty();
		return Jsoup.parse(response.getContentAsString());
	}

	private MockHttpServletResponse read(String address) throws Exception {
		return this.mvc.perform(get(address)).andReturn().getResponse();
	}

}
