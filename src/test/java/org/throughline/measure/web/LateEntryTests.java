package org.throughline.measure.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.measure.TestMoney;
import org.throughline.platform.security.Role;
import org.throughline.platform.time.Dates;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measure.web.MeasureVisit.address;
import static org.throughline.measure.web.MeasureVisit.formOf;
import static org.throughline.measure.web.MeasureVisit.html;
import static org.throughline.measure.web.MeasureVisit.with;

@ApplicationTest
class LateEntryTests {

	private static final String TODAY = Dates.inWords(LocalDate.now(ZoneId.of("Europe/London")));

	private static final String ADDED = "Added on " + TODAY + ", after the report was published";

	private static final String CHANGED = "Changed on " + TODAY + ", after the report was published";

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestMoney money;

	@Autowired
	private MockMvcTester mvc;

	private ReportWorld.Place place;

	private UUID report;

	private MeasureVisit manager;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.manager = new MeasureVisit(this.mvc, this.world.signIn(Role.BUSINESS_MANAGER, this.place));
		this.world.signOut();
		this.report = this.reports.add(this.place.id(), "2021-22", "Annual report", 2021, ReportState.PUBLISHED);
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void figureAddedToPublishedReportIsMarked() throws Exception {
		addFigure("2021-22");
		assertThat(published("/2021-22/figures")).containsOnlyOnce(ADDED);
		assertThat(published("/indicators/referrals")).contains(ADDED);
		assertThat(this.manager.page(manage("/indicators/referrals")).text()).contains(ADDED);
	}

	@Test
	void entriesBeforePublicationAndOnItsDaySayNothing() throws Exception {
		this.reports.add(this.place.id(), "2022-23", "Annual report", 2022, ReportState.DRAFT);
		addFigure("2022-23");
		assertThat(this.manager.page(manage("/indicators/referrals")).text()).doesNotContain("after the report");
		this.reports.publishedOn(this.report, LocalDate.now(ZoneId.of("Europe/London")));
		send("/communications/new", "title", "Newsletter", "kind", "NEWSLETTER", "report", "2021-22");
		assertThat(published("/2021-22/training")).contains("Newsletter").doesNotContain("after the report");
	}

	@Test
	void trainingCommunicationsAndEvaluationsSaySo() throws Exception {
		this.money.training(this.place.id(), TestMoney.course("2021-22", "Known course", "test-neglect"));
		assertThat(published("/2021-22/training")).contains("Known course").doesNotContain("after the report");
		send("/training/1/evaluations/new", "changed", "Fewer cases drift");
		send("/communications/new", "title", "Newsletter", "kind", "NEWSLETTER", "report", "2021-22");
		assertThat(published("/2021-22/training").split(ADDED, -1)).hasSize(3);
		send("/training/1", "attendance.places.note", "Two were ill");
		assertThat(published("/2021-22/training")).doesNotContain(CHANGED);
		send("/training/1", "attendance.attendances", "40");
		assertThat(published("/2021-22/training")).containsOnlyOnce(CHANGED);
		assertThat(this.manager.page(manage("/training")).text()).contains(CHANGED);
		assertThat(published("/themes/test-neglect"))
			.contains("changed on " + TODAY + ", after the report was published");
		assertThat(this.manager.page(manage("/training/1/history")).text()).contains("Changed after publication");
	}

	@Test
	void lateMoneyIsMarked() throws Exception {
		String budget = "/money/" + this.money.budget(this.place.id(), "2021-22", "2021/22", 2021);
		this.money.contributions(this.place.id(), "2021-22", TestMoney.cash("Schools forum", "5"));
		assertThat(published("/2021-22/money")).contains("Schools forum").doesNotContain("after the report");
		send(budget + "/contributions/new", "payer.name", "Probation", "stated.amount", "1");
		send(budget + "/expenditure/new", "wording", "Procedures", "category", "SYSTEMS", "stated.amount", "4");
		send(budget + "/edit", "income.amount", "6");
		assertThat(published("/2021-22/money").split(ADDED, -1)).hasSize(3);
		assertThat(published("/2021-22/money")).contains("Budget year: " + CHANGED);
		send(budget + "/contributions/1", "stated.amount", "7");
		assertThat(this.manager.page(manage(budget)).text()).contains(ADDED, CHANGED);
		assertThat(published("/money").split("added or changed after the report was published", -1)).hasSize(4);
	}

	@Test
	void whatIsRemovedFromPublishedReportIsSeen() throws Exception {
		String budget = "/money/" + this.money.budget(this.place.id(), "2021-22", "2021/22", 2021);
		this.money.contributions(this.place.id(), "2021-22", TestMoney.cash("Schools forum", "5"),
				TestMoney.cash("Probation", "2"));
		send(budget + "/contributions/new", "payer.name", "Police", "stated.amount", "1");
		for (int number = 1; number <= 3; number++) {
			send(budget + "/contributions/" + number + "/remove");
		}
		String removed = "Removed on " + TODAY + ", after the report was published: 2 contributions.";
		assertThat(published("/2021-22/money")).containsOnlyOnce(removed);
		assertThat(published("/2021-22")).contains("Removed after publication 2 contributions, " + TODAY);
		this.money.training(this.place.id(), TestMoney.course("2021-22", "Known course", "test-neglect"));
		send("/training/1", "description.report", "");
		assertThat(published("/2021-22")).contains("1 training activity, " + TODAY);
	}

	private void addFigure(String report) throws Exception {
		send("/indicators/new", "content.name", "Referrals", "content.kind", "MEASURE");
		send("/indicators/referrals/figures/new", "number.asWritten", "605", "period.endsOn.year", "2022", "report",
				report);
	}

	/** Sends the form of a page with other values. */
	private void send(String page, String... fields) throws Exception {
		var form = formOf(this.manager.page(manage(page)));
		assertThat(address(this.manager.post(manage(page), with(form, fields)))).isNotEmpty();
	}

	private String published(String page) throws Exception {
		var answer = this.mvc.get().uri("/" + this.place.slug() + page).exchange();
		assertThat(answer).hasStatusOk();
		return html(answer).text();
	}

	private String manage(String page) {
		return "/manage/" + this.place.slug() + page;
	}

}
