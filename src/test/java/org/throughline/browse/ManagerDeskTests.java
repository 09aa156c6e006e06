package org.throughline.browse;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.TestClock;
import org.throughline.partnership.TestPartnerships;
import org.throughline.publication.TestEditions;
import org.throughline.report.ReportState;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The desk of a business manager, with the sample.
 */
@SampleTest
@Transactional
class ManagerDeskTests {

	private static final String DESK = "/manage/oxfordshire";

	private static final String REMIND = DESK + "/returns/remind";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private ManyYears years;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestEditions editions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter counter;

	@Test
	void showsTheOpenReportAndWhatWaitsBeforeTheOtherPages() throws Exception {
		assertThat(page(DESK).select(".app-manager__report").text()).contains("Start the 2025/26 report");
		this.reports.add(this.partnerships.id("oxfordshire"), "2025-26", "Annual report", 2025, ReportState.DRAFT);
		var main = page(DESK).select("main");
		assertThat(main.select(".app-manager__report").text()).contains("Annual report, 2025/26", "Due", "parts ready",
				"Continue");
		assertThat(main.select("h2").eachText()).containsExactly("Annual report, 2025/26", "To do today", "Actions",
				"Returns", "Next 90 days", "Recent changes", "Manage other records");
		assertThat(main.select("nav h3").eachText()).containsExactly("Reports", "Learning and actions", "Evidence",
				"Set-up");
	}

	@Test
	void leadsWithOneClickToWhereEachTaskIsDone() throws Exception {
		var tasks = page(DESK).select(".app-manager__tasks a");
		assertThat(tasks.eachText()).contains("Verify 2 actions", "Remind: 4 returns are late");
		for (Element task : tasks) {
			assertThat(page(task.attr("href")).select("main form, main details").size()).as(task.text()).isPositive();
		}
	}

	@Test
	void asksToVerifyOnlyWhatTheReaderMayVerify() throws Exception {
		this.jdbc.sql("""
				update role_grant set organisation_id = (
				  select owner_id from action where status = 'REPORTED_COMPLETE' and owner_id is not null limit 1)
				where role = 'BUSINESS_MANAGER'""").update();
		assertThat(page(DESK).select(".app-manager__tasks").text()).contains("Verify 1 action");
	}

	@Test
	void namesLettersCopiesAndMailThatWait() throws Exception {
		this.jdbc
			.sql("""
					insert into mail_setting (person_id, refused_email, refused_at, refusal)
					select user_id, 'nobody@example.org', now(), 'ADDRESS_REFUSED' from role_grant where role = 'SCRUTINEER'""")
			.update();
		this.editions.add(this.partnerships.id("oxfordshire"), this.reports.id("2024-25"), LocalDate.of(2025, 12, 1));
		var tasks = page(DESK).select(".app-manager__tasks");
		assertThat(tasks.text()).contains("Send 2 copies", "organisations that have not responded",
				"Emails do not reach 1 person");
		assertThat(tasks.select("a[href$=/2024-25/dispatch], a[href$=/letters], a[href$=/mail]")).hasSize(3);
	}

	@Test
	void namesClearancesThatWereReturnedAreDueTodayOrOverdue() throws Exception {
		var today = LocalDate.now(TestClock.ZONE);
		this.jdbc.sql("update cabinet_paper set state = 'DRAFT' where number = 2").update();
		clearance("RETURNED", null);
		var tasks = page(DESK).select(".app-manager__tasks");
		assertThat(tasks.text()).contains("Revise a paper: 1 clearance was returned")
			.doesNotContain("it is overdue", "due today");
		String address = tasks.select("a:contains(clearance)").attr("href");
		assertThat(page(address).select("main").text()).contains("Returned");
		clearance("REQUESTED", today);
		assertThat(page(DESK).select(".app-manager__tasks").text()).contains("Get 1 clearance of a paper due today");
		clearance("REOPENED", today.minusDays(1));
		assertThat(page(DESK).select(".app-manager__late").text()).contains("1 clearance of a paper: it is overdue");
		clearance("REQUESTED", today.plusDays(1));
		assertThat(page(DESK).select(".app-manager__tasks").text()).doesNotContain("clearance");
	}

	private void clearance(String state, @Nullable LocalDate due) {
		assertThat(this.jdbc.sql("""
				update paper_clearance c set state = ?, due_on = ? from cabinet_paper p
				where p.id = c.paper_id and p.number = 2 and c.name = 'Finance'""").param(state).param(due).update())
			.isOne();
	}

	@Test
	void saysEachReturnInWords() throws Exception {
		var grid = page(DESK).select(".app-manager__grid");
		assertThat(grid.select("thead th").eachText()).containsExactly("Organisation", "Ratings", "Money", "Training");
		assertThat(grid.select("td").eachText()).contains("Late", "Due", "–");
		assertThat(grid.select("td.app-manager__overdue").eachText()).containsOnly("Late");
	}

	@Test
	void drawsTheActionsOfTheOrganisationsWithMostOverdue() throws Exception {
		var picture = page(DESK).select("section[aria-labelledby=desk-actions] svg");
		assertThat(picture.select("desc").text()).startsWith("Thames Valley Police: ").contains("Overdue 2");
	}

	@Test
	void costsAsManyStatementsAfterTwentyYears() throws Exception {
		page(DESK);
		int few = this.counter.count(() -> get(DESK));
		this.years.add();
		assertThat(this.counter.count(() -> get(DESK))).isEqualTo(few).isLessThanOrEqualTo(12);
	}

	@Test
	void remindsOfLateReturnsAtOnce() throws Exception {
		var ticked = page(REMIND).select("input[name=requests][checked]").eachAttr("value");
		assertThat(ticked).hasSize(4);
		assertThat(send(ticked)).hasRedirectedUrl(DESK + "/returns");
		assertThat(this.jdbc.sql("select count(*) from data_request_event where kind = 'CHASED' and note = 'By phone'")
			.query(Integer.class)
			.single()).isEqualTo(4);
	}

	@Test
	void remindsNobodyIfSomebodyElseRemindedOneOfThem() throws Exception {
		var ticked = page(REMIND).select("input[name=requests][checked]").eachAttr("value");
		assertThat(send(ticked.subList(0, 1))).hasStatus3xxRedirection();
		var second = send(ticked.subList(0, 2));
		assertThat(second).hasStatus(422);
		var again = Jsoup.parse(second.getResponse().getContentAsString());
		assertThat(again.select(".govuk-error-summary").text()).contains("Someone else has just saved");
		assertThat(again.select("textarea").text()).isEqualTo("By phone");
		assertThat(again.select("input[name=requests][checked]").eachAttr("value")).containsExactly(ticked.get(1));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(this.people.as("business.manager")).exchange();
	}

	private Document page(String address) throws UnsupportedEncodingException {
		var answer = get(address);
		assertThat(answer).as(address).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private MvcTestResult send(List<String> requests) {
		return this.mvc.post()
			.uri(REMIND)
			.param("requests", requests.toArray(String[]::new))
			.param("note", "By phone")
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange();
	}

}
