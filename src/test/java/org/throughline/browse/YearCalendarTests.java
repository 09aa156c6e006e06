package org.throughline.browse;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.action.TestFollowUps;
import org.throughline.review.TestReviews;
import org.throughline.partnership.TestPartnerships;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The calendar of a reporting year, for everyone and for business managers.
 */
@SampleTest
@Transactional
class YearCalendarTests {

	private static final LocalDate DAY = LocalDate.of(2031, 5, 20);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ReviewRows rows;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestFollowUps followUps;

	@Autowired
	private TestReviews reviews;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private SamplePeople people;

	@Test
	void namesTheReportsThatAreDueAndWhetherTheyArePublished() {
		var page = page("/oxfordshire/calendar?year=2025");
		assertThat(page.select("h1").text()).endsWith("Calendar 2025/26");
		assertThat(page.select("section:has(#m2025-09) li").eachText())
			.contains("Annual report 2024/25 due 30 September 2025 (to be confirmed locally)");
		assertThat(page("/oxfordshire/calendar?year=2026").select("section:has(#m2026-09) li").text())
			.contains("Annual report 2025/26 due 30 September 2026 (to be confirmed locally)");
	}

	@Test
	void fileHasDatesThatSpreadsheetsSort() {
		assertThat(page("/oxfordshire/calendar/csv?year=2025").text())
			.contains("2025-09-26,Meeting,Scrutiny committee,", "2025-10,Review to be published,,");
	}

	@Test
	void everyoneSeesPublicActionsAndMonthsOfReviewsOnly() {
		String before = page("/oxfordshire/calendar?year=2031").select("main").html();
		var hidden = this.rows.review("rev-9501", "PARTNER", "Hidden name");
		this.rows.followUp(hidden, 9502, "PARTNER", "Hidden action", "IN_PROGRESS");
		due("act-9502");
		plan("rev-9501");
		assertThat(page("/oxfordshire/calendar?year=2031").select("main").html()).isEqualTo(before);
		assertThat(page("/oxfordshire/calendar/csv?year=2031").text()).doesNotContain("Hidden");
		var open = this.rows.review("rev-9503", "SUMMARY_PUBLIC", "Hidden name");
		this.rows.followUp(open, 9504, "PUBLIC", "Open action", "IN_PROGRESS");
		due("act-9504");
		plan("rev-9503");
		var may = page("/oxfordshire/calendar?year=2031").select("section:has(#m2031-05) li");
		assertThat(may.eachText()).anySatisfy((date) -> assertThat(date).contains("Open action", "due 20 May 2031"))
			.anySatisfy((date) -> assertThat(date).contains("to be published May 2031"));
		assertThat(may.text()).doesNotContain("Hidden");
		assertThat(page("/oxfordshire/calendar?year=2031").select("p.app-picture__headline").text())
			.isEqualTo("2 dates in 2031/32: 0 done, 0 overdue, 2 ahead.");
	}

	@Test
	void managerSeesReturnsAndHiddenActionsToo() {
		var hidden = this.rows.review("rev-9501", "PARTNER", "Hidden name");
		this.rows.followUp(hidden, 9502, "PARTNER", "Hidden action", "IN_PROGRESS");
		due("act-9502");
		assertThat(
				managed("/manage/oxfordshire/calendar?year=2031").select("section:has(#m2031-05) a").eachAttr("href"))
			.contains("/manage/oxfordshire/actions/act-9502");
		assertThat(managed("/manage/oxfordshire/calendar?year=2026").select("main").text()).contains("Return due",
				"Contributions");
		assertThat(managed("/manage/oxfordshire/calendar/csv?year=2026").text()).contains("Contributions");
	}

	@Test
	void yearListsTheFirstDatesOfMonthAndLinksToAll() {
		var review = this.rows.review("rev-9506", "PUBLIC", "Child Example");
		for (int at = 9530; at < 9590; at++) {
			this.rows.followUp(review, at, "PUBLIC", "Action", "IN_PROGRESS");
			due("act-" + at);
		}
		var year = page("/oxfordshire/calendar?year=2031").select("section:has(#m2031-05)");
		assertThat(year.select("li")).hasSize(6);
		var link = year.select("p a");
		assertThat(link.text()).isEqualTo("All 60 dates in May 2031");
		var month = page(link.attr("href"));
		assertThat(month.title()).startsWith("May 2031 – Calendar 2031/32");
		assertThat(month.select("main").text()).contains("60 dates in May 2031: 0 done, 0 overdue, 60 ahead.");
		assertThat(month.select("main li:has(a[href*=act-95])")).hasSize(50);
		assertThat(page(month.select("a[rel=next]").attr("href")).select("main li:has(a[href*=act-95])")).hasSize(10);
		assertThat(page("/oxfordshire/calendar?year=2031&month=2030-05").select("h1").text())
			.endsWith("Calendar 2031/32");
	}

	@Test
	void yearThatIsNoneShowsTheCurrentOne() {
		String now = page("/oxfordshire/calendar").select("h1").text();
		assertThat(page("/oxfordshire/calendar?year=9999").select("h1").text()).isEqualTo(now);
		assertThat(page("/oxfordshire/calendar?year=%27").select("h1").text()).isEqualTo(now);
		assertThat(page("/oxfordshire/calendar?year=1950").select("main").text()).contains("No dates in 1950/51");
	}

	@Test
	void monthWithoutAYearIsTheOneNearestToToday() {
		var today = LocalDate.of(2026, 11, 30);
		assertThat(YearCalendar.monthNamed("10", today)).isEqualTo(YearMonth.of(2026, 10));
		assertThat(YearCalendar.monthNamed("04", today)).isEqualTo(YearMonth.of(2027, 4));
		assertThat(YearCalendar.monthNamed("6", today)).isEqualTo(YearMonth.of(2026, 6));
		assertThat(YearCalendar.monthNamed("1", today)).isEqualTo(YearMonth.of(2027, 1));
		assertThat(YearCalendar.monthNamed("2031-05", today)).isEqualTo(YearMonth.of(2031, 5));
		assertThat(YearCalendar.monthNamed("May", today)).isNull();
		assertThat(YearCalendar.monthNamed("13", today)).isNull();
		assertThat(page("/oxfordshire/calendar?month=2031-02").title()).startsWith("February 2031 – Calendar 2030/31");
		assertThat(page("/oxfordshire/calendar?year=2031&month=2").select("h1").text()).endsWith("February 2032");
		assertThat(managed("/manage/oxfordshire/calendar?month=2031-05").select("h1").text()).endsWith("May 2031");
	}

	@Test
	void monthThatIsNoneShowsTheYearWithANote() {
		String note = "No month here has the name in this address. All months of 2031/32 are shown.";
		assertThat(page("/oxfordshire/calendar?year=2031&month=May").select("main").text()).contains(note);
		assertThat(page("/oxfordshire/calendar?year=2031&month=2030-05").select("main").text()).contains(note);
		assertThat(page("/oxfordshire/calendar?year=2031").select("main").text()).doesNotContain("No month here");
	}

	@Test
	void printOfAMonthNamesItsOwnAddress() {
		assertThat(page("/oxfordshire/calendar?year=2031&month=2031-05").select(".app-printed").text())
			.contains("/oxfordshire/calendar?year=2031&month=2031-05 ·");
		assertThat(page("/oxfordshire/calendar?year=2031").select(".app-printed").text())
			.contains("/oxfordshire/calendar?year=2031 ·");
		assertThat(page("/oxfordshire/calendar").select(".app-printed").text()).contains("/oxfordshire/calendar ·");
	}

	@Test
	void costsAsManyStatementsWithManyDates() {
		page("/oxfordshire/calendar?year=2031");
		int few = this.counter.count(() -> this.mvc.perform(get("/oxfordshire/calendar?year=2031")));
		var review = this.rows.review("rev-9505", "PUBLIC", "Child Example");
		for (int at = 9510; at < 9530; at++) {
			this.rows.followUp(review, at, "PUBLIC", "Action", "IN_PROGRESS");
			due("act-" + at);
		}
		assertThat(this.counter.count(() -> this.mvc.perform(get("/oxfordshire/calendar?year=2031")))).isEqualTo(few)
			.isLessThanOrEqualTo(5);
	}

	private void due(String action) {
		this.followUps.recordDueDate(this.partnerships.id("oxfordshire"), action, DAY);
	}

	private void plan(String review) {
		this.reviews.plan(this.partnerships.id("oxfordshire"), review, DAY);
	}

	private Document page(String address) {
		return read(address, false);
	}

	private Document managed(String address) {
		return read(address, true);
	}

	private Document read(String address, boolean manager) {
		try {
			var request = get(address);
			var response = this.mvc.perform(manager ? request.with(this.people.as("business.manager")) : request)
				.andReturn()
				.getResponse();
			assertThat(response.getStatus()).isEqualTo(200);
			return Jsoup.parse(response.getContentAsString());
		}
		catch (Exception exception) {
			throw new IllegalStateException(exception);
		}
	}

}
