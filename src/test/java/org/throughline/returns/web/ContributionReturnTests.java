package org.throughline.returns.web;

import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SampleTest;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.TestMoney;
import org.throughline.account.TestAccounts;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.TestOrganisations;
import org.throughline.platform.security.Role;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * A partner reports what it contributes, and the business manager accepts it.
 */
@SampleTest
@Transactional
class ContributionReturnTests {

	@Autowired
	private ReturnsVisitor visitor;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private TestOrganisations organisations;

	@Autowired
	private TestReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestMoney money;

	@Autowired
	private PartnershipService partnerships;

	private int number;

	private String mine = "";

	private String managed = "";

	@BeforeEach
	void thePoliceAreAsked() throws Exception {
		this.visitor.ask("CONTRIBUTIONS", "", "thames-valley-police", "oxford-city-council");
		this.number = this.visitor.number("thames-valley-police", "CONTRIBUTIONS");
		this.mine = "/my/returns/oxfordshire/" + this.number + "/contributions";
		this.managed = MANAGED + "/" + this.number;
	}

	@Test
	void countsOnceAcceptedAndNotBefore() throws Exception {
		assertThat(answer("save", "6,592.80").getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(this.managed, MANAGER).text()).doesNotContain("6,592.80")
			.contains("has saved a draft");
		assertThat(answer("send", "6,592.80").getRedirectedUrl()).isEqualTo("/my/returns");
		assertThat(this.visitor.read(this.managed, MANAGER).text()).contains("£6,592.80", "Not accepted");
		assertThat(contributions()).isZero();
		assertThat(move("query", "").getStatus()).isEqualTo(422);
		assertThat(move("query", "Is that for one year?").getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(this.mine, POLICE).text()).contains("Is that for one year?");
		assertThat(answer("send", "7000").getStatus()).isEqualTo(302);
		assertThat(contributions()).isZero();
		String version = this.visitor.version(this.number);
		assertThat(this.visitor.send(this.managed, MANAGER, "version", version, "press", "accept").getStatus())
			.isEqualTo(302);
		assertThat(this.visitor.send(this.managed, MANAGER, "version", version, "press", "accept").getStatus())
			.isEqualTo(409);
		assertThat(contributions()).isOne();
		var contribution = contributionsOf2029().get(0);
		assertThat(contribution.amount()).isEqualTo("7000.00");
		assertThat(contribution.payer()).isEqualTo("Thames Valley Police");
		var page = this.visitor.read(this.mine, POLICE);
		assertThat(page.text()).contains("This return is accepted", "£7,000");
		assertThat(page.select("main form")).isEmpty();
		assertThat(answer("send", "1").getStatus()).isEqualTo(422);
	}

	@Test
	void fillsTheLineThatWaitedForItsAmount() throws Exception {
		String budget = this.money.budget(oxfordshire(), null, "2029/30", 2029);
		this.money.contributions(oxfordshire(), budget, TestMoney.cash("thames-valley-police", "TVP", null));
		answer("send", "7000");
		move("accept", "");
		assertThat(contributionsOf2029()).singleElement().satisfies((one) -> {
			assertThat(one.payerInSource()).isEqualTo("TVP");
			assertThat(one.amount()).isEqualTo("7000.00");
		});
	}

	@Test
	void publishedReportIsNotAddedToUnseen() throws Exception {
		assertThat(this.visitor.read(MANAGED + "/new", MANAGER).select("#report option").eachAttr("value"))
			.doesNotContain("2024-25");
		var refused = this.visitor.send(MANAGED + "/new", MANAGER, "kind", "CONTRIBUTIONS", "period.label", "2024/25",
				"period.startsOn.day", "1", "period.startsOn.month", "4", "period.startsOn.year", "2024",
				"period.endsOn.day", "31", "period.endsOn.month", "3", "period.endsOn.year", "2025", "dueOn.day", "30",
				"dueOn.month", "6", "dueOn.year", "2030", "report", "2024-25", "organisations", "thames-valley-police");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.getContentAsString()).select("#report-error").text())
			.contains("is published, and accepting a return would change it");
		// a state that a request reaches if its report is published meanwhile
		this.jdbc.sql("update data_request set report_id = ? where number = ?")
			.params(this.reports.id("2024-25"), this.number)
			.update();
		answer("send", "6,592.80");
		assertThat(this.visitor.read(this.managed, MANAGER).select(".govuk-warning-text").text())
			.contains("is published, so everyone can read what you accept immediately.");
	}

	@Test
	void queryAsksForADayThatIsNotPast() throws Exception {
		answer("send", "10");
		this.jdbc.sql("update data_request set due_on = '2020-01-31' where number = ?").param(this.number).update();
		var day = this.visitor.read(this.managed, MANAGER).select("[name^=dueOn.]").eachAttr("value");
		assertThat(day).hasSize(3);
		assertThat(move("query", "Is that for one year?").getStatus()).isEqualTo(422);
		assertThat(this.visitor
			.send(this.managed, MANAGER, "version", this.visitor.version(this.number), "press", "query", "note",
					"Is that for one year?", "dueOn.day", day.get(0), "dueOn.month", day.get(1), "dueOn.year",
					day.get(2))
			.getStatus()).isEqualTo(302);
		assertThat(this.visitor.read(this.managed, MANAGER).text()).contains("Is that for one year?")
			.doesNotContain("Overdue", "31 January 2020", "Required if you query");
	}

	@Test
	void partnerIsAskedForAnAmountOfZeroOrMore() throws Exception {
		assertThat(Jsoup.parse(answer("send", "−5").getContentAsString()).select(".govuk-error-summary").text())
			.contains("Enter an amount of 0 or more")
			.doesNotContain("refund");
	}

	@Test
	void acceptedReturnLeadsToItsBudgetAndToTheDraftOfItsYear() throws Exception {
		answer("send", "10");
		this.visitor.send(this.managed, MANAGER, "version", this.visitor.version(this.number), "press", "accept");
		var links = this.visitor.read(this.managed, MANAGER).select("main a");
		assertThat(links.eachText()).contains("Budget 2029/30");
		assertThat(this.visitor.status(links.select(":contains(Budget)").attr("href"), MANAGER)).isEqualTo(200);
		this.jdbc.sql("update data_request set period_label = '2024/25' where number = ?").param(this.number).update();
		var report = this.visitor.read(this.managed, MANAGER).select("dd:contains(names no report) a").attr("href");
		assertThat(this.visitor.status(report, MANAGER)).isEqualTo(200);
	}

	@Test
	void asksEveryOneOnce() throws Exception {
		this.visitor.ask("CONTRIBUTIONS", "", "thames-valley-police", "oxford-city-council");
		assertThat(this.jdbc.sql("select count(*) from data_request where period_label = '2029/30'")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void sentTwiceIsOneReturn() throws Exception {
		String version = this.visitor.version(this.number);
		for (int turn = 0; turn < 2; turn++) {
			assertThat(this.visitor
				.send(this.mine, POLICE, "version", version, "press", "send", "lines[0].kind", "CASH",
						"lines[0].amount", "10")
				.getStatus()).isEqualTo(302);
		}
		assertThat(this.jdbc.sql("""
				select count(*) from data_return r join data_request q on q.id = r.request_id where q.number = ?""")
			.param(this.number)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void showsBothVersionsToTheSecondOfTwoPeople() throws Exception {
		String seen = this.visitor.version(this.number);
		answer("save", "10");
		var response = this.visitor.send(this.mine, POLICE, "version", seen, "press", "save", "lines[0].kind", "CASH",
				"lines[0].amount", "20");
		assertThat(response.getStatus()).isEqualTo(409);
		assertThat(Jsoup.parse(response.getContentAsString()).select(".app-conflict").text()).contains("10", "20");
		answer("send", "10");
		response = this.visitor.send(this.mine, POLICE, "version", seen, "press", "send", "lines[0].kind", "CASH",
				"lines[0].amount", "20");
		assertThat(response.getStatus()).isEqualTo(409);
		assertThat(Jsoup.parse(response.getContentAsString()).text()).contains("has already sent this return", "20");
	}

	@Test
	void isAnotherOrganisationsAndNotThere() throws Exception {
		assertThat(this.visitor.status(this.mine, "icb")).isEqualTo(404);
		assertThat(this.visitor.status(this.mine, MANAGER)).isEqualTo(404);
		assertThat(this.visitor.status(this.managed, POLICE)).isEqualTo(404);
		assertThat(this.visitor.status("/my/returns/oxfordshire/" + this.number + "/self-assessment", POLICE))
			.isEqualTo(404);
		assertThat(this.visitor.read("/my/returns", "icb").html()).doesNotContain(this.mine);
		assertThat(this.visitor.read("/my/returns", POLICE).html()).contains(this.mine);
	}

	@Test
	void refusesWhatIsNoAmountAndKeepsWhatWasTyped() throws Exception {
		for (String wrong : new String[] { "1.234", "-5", "much" }) {
			var response = answer("save", wrong);
			assertThat(response.getStatus()).isEqualTo(422);
			assertThat(Jsoup.parse(response.getContentAsString()).select("[name='lines[0].amount']").val())
				.isEqualTo(wrong);
		}
	}

	@Test
	void wantsAnAnswerOrWordsThatThereIsNone() throws Exception {
		assertThat(send("press", "send").getStatus()).isEqualTo(422);
		assertThat(send("press", "send", "general.nothing", "true", "lines[0].kind", "CASH", "lines[0].amount", "5")
			.getStatus()).isEqualTo(422);
		assertThat(send("press", "send", "lines[0].kind", "IN_KIND", "lines[0].amount", "5").getStatus())
			.isEqualTo(422);
		assertThat(send("press", "send", "general.nothing", "true", "general.remark", "Not this year").getStatus())
			.isEqualTo(302);
		assertThat(this.visitor.read(this.managed, MANAGER).text()).contains("Nothing to report", "Not this year");
		move("accept", "");
		assertThat(contributions()).isZero();
	}

	@Test
	void isNotAcceptedByTheirOwnPeople() throws Exception {
		answer("send", "7000");
		this.accounts.grant("business.manager@oxfordshire.example", Role.PARTNER_AGENCY, oxfordshire(),
				this.organisations.id("thames-valley-police"));
		var response = move("accept", "");
		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(response.getContentAsString()).text()).contains("You work for Thames Valley Police");
		assertThat(contributions()).isZero();
	}

	@Test
	void isRemindedAndWithdrawn() throws Exception {
		move("chase", "By phone");
		assertThat(this.visitor.read(MANAGED + "?state=WAITING", MANAGER).text()).contains("Awaiting response");
		assertThat(this.visitor.read(this.mine, POLICE).text()).contains("Reminder recorded", "By phone");
		move("withdraw", "Asked by mistake");
		assertThat(this.visitor.read(this.mine, POLICE).text()).contains("You do not need to respond");
		assertThat(answer("send", "10").getStatus()).isEqualTo(422);
		assertThat(move("accept", "").getStatus()).isEqualTo(422);
	}

	@Test
	void readsMarkupAsWords() throws Exception {
		send("press", "send", "lines[0].kind", "CASH", "lines[0].description", "<i>Trainer</i>", "general.remark",
				"<script>1</script>");
		for (var page : new Document[] { this.visitor.read(this.managed, MANAGER),
				this.visitor.read(this.mine, POLICE) }) {
			assertThat(page.text()).contains("<i>Trainer</i>", "<script>1</script>", "<b>Please</b> answer");
		}
	}

	private MockHttpServletResponse answer(String press, String amount) throws Exception {
		return send("press", press, "lines[0].kind", "CASH", "lines[0].amount", amount, "lines[0].description",
				"Towards the partnership", "lines[1].kind", "CASH");
	}

	private MockHttpServletResponse send(String... fields) throws Exception {
		var all = new String[fields.length + 2];
		System.arraycopy(fields, 0, all, 0, fields.length);
		all[fields.length] = "version";
		all[fields.length + 1] = this.visitor.version(this.number);
		return this.visitor.send(this.mine, POLICE, all);
	}

	private MockHttpServletResponse move(String press, String note) throws Exception {
		return this.visitor.send(this.managed, MANAGER, "version", this.visitor.version(this.number), "press", press,
				"note", note);
	}

	private int contributions() {
		return contributionsOf2029().size();
	}

	private List<ContributionDetails> contributionsOf2029() {
		return this.money.budgets(oxfordshire(), "2029/30")
			.stream()
			.flatMap((budget) -> budget.contributions().stream())
			.toList();
	}

	private UUID oxfordshire() {
		return this.partnerships.require("oxfordshire").id();
	}

}
