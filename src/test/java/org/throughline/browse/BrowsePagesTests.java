package org.throughline.browse;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.TestClock;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.Visibility;
import org.throughline.review.TestReviews;
import org.throughline.SampleTest;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SampleTest
@Transactional
class BrowsePagesTests {

	@Autowired
	private TestReviews reviews;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private TestReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void listsPartnershipsUnderTodaysNameWithTheirLatestReport() throws Exception {
		var card = page("/").expectFirst(".app-card");
		assertThat(card.text()).contains("Oxfordshire Safeguarding Children Partnership", "OSCP", "2024/25");
		assertThat(card.select("a").eachAttr("href")).containsExactly("/oxfordshire", "/oxfordshire/2024-25");
	}

	@Test
	void findsPartnershipByFormerName() throws Exception {
		this.world.otherPartnership();
		assertThat(page("/?name=oscb").select(".app-card")).hasSize(1);
		assertThat(page("/?name=no%25such").select("h2").text()).contains("No partnerships found");
	}

	@Test
	void partnershipWithoutReportExplainsWhatWillAppear() throws Exception {
		String slug = this.jdbc.sql("select slug from partnership where id = ?")
			.param(this.world.otherPartnership())
			.query(String.class)
			.single();
		assertThat(page("/" + slug).select("main h2").text()).isEqualTo("No annual report published yet");
		assertThat(page("/" + slug + "/reports").select("main").text()).contains("No report published yet");
		assertThat(page("/" + slug + "/key-messages").select("main h2").text()).contains("Nothing published yet");
		assertThat(page("/" + slug + "/themes").select("main h2").text()).contains("No themes published yet");
		assertThat(page("/" + slug + "/themes/neglect").select("main h2").text())
			.contains("Nothing published on this theme yet");
	}

	@Test
	void homeBeginsWithTheKeyMessagesOfTheLatestReport() throws Exception {
		var page = page("/oxfordshire");
		assertThat(page.expectFirst("main h2").text()).isEqualTo("Key messages 2024/25");
		assertThat(page.expectFirst(".app-message").text()).contains("Tackling Neglect", "Done No action linked",
				"Changed Effect not known", "Felt No evidence", "Neglect");
	}

	@Test
	void homeListsRecurringThemesWithTheirYears() throws Exception {
		var home = page("/oxfordshire");
		assertThat(recurring(home)).contains("Child exploitation 4 of 5").hasSize(5);
		assertThat(home.select("section:has(#returning) > p").text())
			.contains("Multi-agency working and Mental health and wellbeing are in all 5 reporting years.");
	}

	/** Returns the first and last cell of each row. */
	private static List<String> recurring(Document home) {
		return home.select("section:has(#returning) tbody tr")
			.stream()
			.map((row) -> row.expectFirst("th").text() + " " + row.expectFirst("td:last-child").text())
			.toList();
	}

	@Test
	void cellOfARecurringThemeLeadsToWhatItCounts() throws Exception {
		var cell = page("/oxfordshire").expectFirst("section:has(#returning) td a");
		String count = cell.expectFirst("[aria-hidden]").text();
		assertThat(page(cell.attr("href")).select("main .app-statement")).hasSize(Integer.parseInt(count));
	}

	@Test
	void homeShowsTheDueDateOfTheNextReport() throws Exception {
		String tag = LocalDate.now(TestClock.ZONE).isAfter(LocalDate.of(2026, 9, 30)) ? "Overdue " : "";
		assertThat(page("/oxfordshire").select("section:has(#due) li").eachText())
			.anySatisfy((date) -> assertThat(date).startsWith(tag + "Annual report 2025/26 due 30 September 2026"));
	}

	@Test
	void homeShowsTheMonthInWhichAReviewIsPublished() throws Exception {
		var next = LocalDate.now(TestClock.ZONE).plusMonths(2).withDayOfMonth(14);
		var oxfordshire = this.partnerships.id("oxfordshire");
		this.reviews.plan(oxfordshire, "practice-review-2024-25", next);
		var due = page("/oxfordshire").select("section:has(#due) li:contains(to be published)");
		assertThat(due.text()).isEqualTo("Local child safeguarding practice review to be published "
				+ next.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK)));
		assertThat(due.select("a").attr("href")).isEqualTo("/oxfordshire/reviews");
		this.reviews.changeVisibility(oxfordshire, "practice-review-2024-25", Visibility.PARTNER);
		assertThat(page("/oxfordshire").text()).doesNotContain("to be published");
	}

	@Test
	void reportsOfTheSameDaysCountAsOneYear() throws Exception {
		this.reports.add(this.world.partnership("oxfordshire"), "2020-to-2021", "Second report", "2020 to 2021", 2020,
				ReportState.PUBLISHED);
		String neglect = "in 4 of 5 reporting years: 2016/17, 2018/19, 2020/21, 2024/25; not 2021/22";
		assertThat(recurring(page("/oxfordshire"))).contains("Child exploitation 4 of 5");
		assertThat(page("/oxfordshire/themes/neglect").select("main").text()).containsIgnoringCase(neglect);
	}

	@Test
	void homeNamesTheYearItComparesWith() throws Exception {
		var home = page("/oxfordshire").select("section:has(#before)");
		assertThat(home.select("h2").text()).isEqualTo("Since 2020/21");
		var before = page(home.select("a").attr("href"));
		assertThat(before.select("h1").text()).endsWith("What has happened since 2020/21");
		assertThat(before.select("main h2").eachText()).contains("Areas for improvement of 2020/21");
		assertThat(before.text()).doesNotContainIgnoringCase("last year");
	}

	@Test
	void themePagesNameTheYearsBetweenWithoutTheTheme() throws Exception {
		assertThat(page("/oxfordshire/themes/fathers-and-male-carers").select("main").text())
			.contains("In 3 of 5 reporting years: 2016/17, 2018/19, 2024/25; not 2020/21, 2021/22.");
		assertThat(page("/oxfordshire/themes").select("tr:has(a[href$=/fathers-and-male-carers])").text())
			.contains("3 of 5 years; not in 2020/21, 2021/22, again in 2024/25");
	}

	@Test
	void homeListsReportsByYear() throws Exception {
		assertThat(page("/oxfordshire").select("section:has(#reports) dt").eachText()).containsExactly("2024/25",
				"2021/22", "2020/21", "2018/19");
		assertThat(page("/oxfordshire").select("section:has(#reports) > p a").attr("href"))
			.isEqualTo("/oxfordshire/reports");
	}

	@Test
	void repeatedStatementAndEarlierOneLinkToEachOther() throws Exception {
		var neglect = page("/oxfordshire/2024-25/priorities").expectFirst(".app-statement:contains(Neglect)");
		assertThat(neglect.select(".app-chip--repeated").text()).isEqualTo("Repeated: 2 reports");
		String earlier = neglect.select("a:contains(Previously in 2020/21)").attr("href");
		String[] address = earlier.split("#");
		var there = page(address[0]).expectFirst("#" + address[1]);
		assertThat(there.text()).contains("Neglect", "Repeated in 2024/25");
	}

	@Test
	void statementRaisedAgainCountsItsReports() throws Exception {
		this.world.manyYears(3, 1);
		var page = page("/oxfordshire/2024-25/key-messages");
		assertThat(page.expectFirst(".app-statement:contains(Said for years)").text())
			.contains("Raised again: 4 reports", "Previously in 2015/16");
	}

	@Test
	void reportShowsItsBodyPeriodAndStatutoryBasis() throws Exception {
		var about = page("/oxfordshire/2020-21").select("dl").text();
		assertThat(about).contains("Oxfordshire Safeguarding Children Board", "1 April 2020 to 31 March 2021",
				"Report date October 2021", "Working Together 2018",
				"https://www.oscb.org.uk/wp-content/uploads/2021/10/");
		assertThat(page("/oxfordshire/reports/2018-19-paqa").select("dl").text()).contains("Report date 2019");
	}

	@Test
	void reportLinksThoseOfTheSamePeriodAndItsNeighbours() throws Exception {
		assertThat(page("/oxfordshire/2020-21").select("dl a").eachAttr("href")).contains(
				"/oxfordshire/reports/2020-21-cspr", "/oxfordshire/reports/2020-21-paqa", "/oxfordshire/2016-17",
				"/oxfordshire/2024-25");
	}

	@Test
	void quotationIsAQuotationWithItsSource() throws Exception {
		var quotation = page("/oxfordshire/2020-21/key-messages").expectFirst("blockquote.app-quotation");
		assertThat(quotation.select("cite").text()).startsWith("– ");
	}

	@Test
	void agencyReportNamesTheOwnerOfAPriority() throws Exception {
		var page = page("/oxfordshire/reports/2021-22-oxford-city/priorities");
		assertThat(page.select("#priorities ~ ol .app-statement").eachText()).anySatisfy((text) -> assertThat(text)
			.contains("Oxfordshire Safeguarding Adults Board", "Delivered", "No evidence of impact stated."));
	}

	@Test
	void declaredNumberThatDoesNotFitIsNotShownToThePublic() throws Exception {
		var page = page("/oxfordshire/reports/2018-19-paqa/assurance");
		assertThat(page.text()).contains("Within this context there are five messages").doesNotContain("are listed");
	}

	@Test
	void removedStatementIsShownWithReasonInBothReports() throws Exception {
		this.reports.drop(this.world.report("2024-25"), this.world.statementOf("2020-21", StatementKind.KEY_MESSAGE, 0),
				"It is done");
		assertThat(page("/oxfordshire/2024-25/key-messages").select("section:has(#dropped) li").text())
			.contains("From 2020/21: ", "Reason: It is done");
		assertThat(page("/oxfordshire/2020-21/key-messages").expectFirst(".app-statement").text())
			.contains("Not repeated in 2024/25: It is done");
		assertThat(page("/oxfordshire/key-messages/removed").select(".app-statement").text()).contains(
				"Removed in 2024/25", "ensuring early help is led", "Reason: It is done", "Key message",
				"From 2020/21");
		assertThat(this.mvc.perform(get("/oxfordshire/key-messages/removed/csv"))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains(
					"\r\n2024/25,Oxfordshire Safeguarding Children Partnership (OSCP) Annual Report,Key message,ensuring early help",
					",It is done\r\n");
		assertThat(status("/oxfordshire/key-messages/removed?page=2")).isEqualTo(404);
	}

	@Test
	void keyMessagesAreNarrowedByYearAudienceAndTheme() throws Exception {
		assertThat(page("/oxfordshire/key-messages?year=2020-21&audience=system%20leaders&theme=neglect")
			.select(".app-statement")).isNotEmpty()
			.allSatisfy((told) -> assertThat(told.text()).contains("2020/21", "system leaders", "Neglect"));
		assertThat(page("/oxfordshire/key-messages?kind=conclusion").select(".app-statement")).hasSizeGreaterThan(5);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "year=1999-00", "audience=nobody", "theme=nothing", "kind=gossip", "year=%27%22%3Cscript%3E" })
	void filterWithoutResultsOffersAllMessages(String query) throws Exception {
		var page = page("/oxfordshire/key-messages?" + query);
		assertThat(page.select(".app-statement")).isEmpty();
		assertThat(page.select("main").text()).contains("No results", "see all key messages");
	}

	@Test
	void longListIsPaged() throws Exception {
		this.world.manyYears(20, 10);
		var first = page("/oxfordshire/key-messages");
		assertThat(first.select(".app-statement")).hasSize(50);
		var last = page("/oxfordshire/key-messages?year=&page=3");
		assertThat(last.select(".app-statement")).isNotEmpty().hasSizeLessThan(50);
		assertThat(status("/oxfordshire/key-messages?page=4")).isEqualTo(404);
		assertThat(page("/oxfordshire/key-messages?page=x").select(".app-statement")).hasSize(50);
		assertThat(page("/oxfordshire/themes/neglect?page=2").select(".app-statement")).hasSize(20);
	}

	@Test
	void themeListsStatementsByYearNewestFirst() throws Exception {
		var page = page("/oxfordshire/themes/child-exploitation");
		assertThat(page.select("section:not([aria-labelledby]) > h2").eachText()).isNotEmpty()
			.isSortedAccordingTo((one, other) -> other.substring(0, 7).compareTo(one.substring(0, 7)));
		assertThat(page.select(".app-statement__number").eachText()).contains("Area for improvement", "Key message");
	}

	@Test
	void governanceShowsAnExpectedSuccessionAsToBeConfirmed() throws Exception {
		var page = page("/oxfordshire/governance?on=2026-05-01");
		assertThat(page.expectFirst("#expected + ol").text())
			.contains("1 April 2026 Thames Valley Integrated Care Board")
			.contains("To be confirmed");
		assertThat(page.select("#agencies + dl").text()).contains("Berkshire West Integrated Care Board");
		assertThat(page("/oxfordshire/governance?on=2022-07-01").select("#expected")).isEmpty();
	}

	@Test
	void governanceIsShownUnderTheNamesOfTheDay() throws Exception {
		assertThat(page("/oxfordshire/governance?on=2022-06-30").select("main").text())
			.contains("Oxfordshire Clinical Commissioning Group", "Derek Benson");
		var later = page("/oxfordshire/governance?on=1%20July%202022");
		assertThat(later.select("div:has(> #agencies)").text()).contains("Integrated Care Board")
			.doesNotContain("Clinical Commissioning Group");
		assertThat(later.select("#changes ~ ol li").text()).contains("1 July 2022", "(previously: ");
		assertThat(page("/oxfordshire/2016-17/governance").select("main h2").text())
			.contains("As at 30 September 2017");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rubbish", "2022-02-30", "%2B999999999-12-31", "31/12/0001" })
	void dayThatIsNoneIsExplained(String day) throws Exception {
		var page = page("/oxfordshire/governance?on=" + day);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select("#on-error").text()).contains("Enter a date");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/nowhere/2024-25", "/nowhere/key-messages", "/nowhere/themes",
			"/nowhere/themes/neglect", "/nowhere/governance", "/nowhere/reports", "/nowhere/reports/2018-19-paqa",
			"/oxfordshire/2023-24", "/oxfordshire/2024-25/nothing", "/oxfordshire/2024-25/overview",
			"/oxfordshire/reports/2024-25", "/oxfordshire/2018-19-paqa", "/oxfordshire/reports/nothing",
			"/oxfordshire/reports/2018-19-paqa/nothing", "/oxfordshire/themes/nothing", "/OXFORDSHIRE",
			"/oxfordshire/x/y/z", "/?page=2" })
	void unknownAddressIsNotFound(String address) throws Exception {
		assertThat(status(address)).isEqualTo(404);
	}

	@Test
	void unchangedPageIsNotSentAgain() throws Exception {
		String tag = this.mvc.perform(get("/oxfordshire")).andReturn().getResponse().getHeader("ETag");
		assertThat(tag).isNotNull();
		var again = this.mvc.perform(get("/oxfordshire").header("If-None-Match", String.valueOf(tag)))
			.andReturn()
			.getResponse();
		assertThat(again.getStatus()).isEqualTo(304);
	}

	private int status(String address) throws Exception {
		return this.mvc.perform(get(URI.create(address))).andReturn().getResponse().getStatus();
	}

	private Document page(String address) throws Exception {
		var response = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		var page = Jsoup.parse(response.getContentAsString());
		assertThat(page.select("h1")).hasSize(1);
		return page;
	}

}
