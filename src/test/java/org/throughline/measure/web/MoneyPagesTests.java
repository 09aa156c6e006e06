package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.Validity;
import org.throughline.platform.security.Role;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measure.web.MeasureVisit.address;
import static org.throughline.measure.web.MeasureVisit.formOf;
import static org.throughline.measure.web.MeasureVisit.html;
import static org.throughline.measure.web.MeasureVisit.with;

@ApplicationTest
class MoneyPagesTests {

	@Autowired
	private ReportWorld world;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private AgencyRoleService roles;

	@Autowired
	private SqlCounter counter;

	private ReportWorld.Place place;

	private MeasureVisit manager;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.manager = new MeasureVisit(this.mvc, this.world.signIn(Role.BUSINESS_MANAGER, this.place));
		this.world.signOut();
		takesPart();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void managerAddsBudgetYearAndCopiesPayers() throws Exception {
		assertThat(this.manager.page(money()).text()).contains("No budget years yet");
		String first = open("2021/22", "2021", "2022");
		assertThat(contribution(first, "payer.organisation", this.place.slug(), "stated.amount", "10,000",
				"purpose.recurring", "true"))
			.hasStatus3xxRedirection();
		assertThat(contribution(first, "payer.name", "Police and Crime Commissioner", "stated.amount", "£6,592.80",
				"purpose.description", "for the chair"))
			.hasStatus3xxRedirection();
		assertThat(this.manager.post(first + "/expenditure/new", "wording", "Online procedures", "category",
				"PROCEDURES", "stated.amount", "5000.50"))
			.hasStatus3xxRedirection();
		assertThat(this.manager.page(first).text()).contains("Testford City Council", "£6,592.80",
				"Police and Crime Commissioner", "£16,592.80 in cash", "Total stated: £5,000.50",
				"Contributions less expenditure: +£11,592.30", "No report yet");
		String next = address(this.manager.post(money() + "/new", "period.label", "2022/23", "period.from.day", "1",
				"period.from.month", "4", "period.from.year", "2022", "period.to.day", "31", "period.to.month", "3",
				"period.to.year", "2023", "payersFrom", "2021-22"));
		assertThat(this.manager.page(next).text())
			.contains("Police and Crime Commissioner", "2 not stated", "for the chair")
			.doesNotContain("£10,000");
		assertThat(this.manager.page(next + "/contributions/2").select("#stated\\.amount").val()).isEmpty();
		for (String page : new String[] { "/edit", "/history", "/remove", "/contributions/new", "/contributions/1",
				"/contributions/1/remove", "/expenditure/new" }) {
			assertThat(this.manager.page(next + page).select("h1")).as(page).hasSize(1);
		}
		assertThat(this.manager.page(first + "/expenditure/1").select("#stated\\.amount").val()).isEqualTo("5,000.50");
		assertThat(this.manager.page(first + "/history").text()).contains("Contribution added", "Expenditure added",
				"6592.8");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "12.345|no more than 2 digits after the decimal point",
			"-1|an amount of 0 or more", "a lot|Enter an amount in pounds and pence" })
	void invalidAmountIsReportedAtTheFieldAndKept(String amount, String reason) throws Exception {
		String budget = open("2021/22", "2021", "2022");
		var answer = contribution(budget, "payer.name", "Schools forum", "stated.amount", amount, "stated.asWritten",
				"Kept words");
		assertThat(answer).hasStatus(422);
		var page = html(answer);
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#stated.amount");
		assertThat(page.select("#stated\\.amount-error").text()).contains(reason);
		assertThat(page.select("#stated\\.amount").val()).isEqualTo(amount);
		assertThat(page.select("#stated\\.asWritten").val()).isEqualTo("Kept words");
	}

	@Test
	void allMissingFieldsAreReportedAtOnce() throws Exception {
		var period = this.manager.post(money() + "/new", "period.label", "", "period.from.day", "31",
				"period.from.month", "2", "period.from.year", "2021", "income.amount", "1.234");
		assertThat(period).hasStatus(422);
		assertThat(html(period).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#period.label",
				"#period.from.day", "#period.to.day", "#income.amount");
		String budget = open("2021/22", "2021", "2022");
		var payer = contribution(budget, "kind", "NONE");
		assertThat(html(payer).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#payer.organisation",
				"#kind");
		var line = this.manager.post(budget + "/expenditure/new", "wording", "x".repeat(501));
		assertThat(html(line).select(".govuk-error-summary a").eachText())
			.containsExactly("Purpose must be 500 characters or fewer", "Select a category");
	}

	@Test
	void periodIsUniqueAndMayBeLongerThanAYear() throws Exception {
		open("2021/22", "2021", "2022");
		var again = this.manager.post(money() + "/new", "period.label", "2021/22", "period.from.day", "1",
				"period.from.month", "4", "period.from.year", "2021", "period.to.day", "31", "period.to.month", "3",
				"period.to.year", "2022");
		assertThat(html(again).select("#period\\.label-error").text()).contains("already has a budget");
		String long24 = address(this.manager.post(money() + "/new", "period.label", "2022 to 2024", "period.from.day",
				"1", "period.from.month", "4", "period.from.year", "2022", "period.to.day", "31", "period.to.month",
				"3", "period.to.year", "2024"));
		assertThat(long24).endsWith("/money/2022-to-2024");
		var tooLong = this.manager.post(money() + "/new", "period.label", "2024 to 2042", "period.from.day", "1",
				"period.from.month", "4", "period.from.year", "2024", "period.to.day", "31", "period.to.month", "3",
				"period.to.year", "2042");
		assertThat(html(tooLong).select("#period\\.to-error").text()).contains("3 years or less");
		var unknown = this.manager.post(money() + "/new", "period.label", "2025/26", "report", "nowhere",
				"period.from.day", "1", "period.from.month", "4", "period.from.year", "2025", "period.to.day", "31",
				"period.to.month", "3", "period.to.year", "2026");
		assertThat(html(unknown).select("#report-error").text()).contains("it is not in Throughline");
	}

	@Test
	void decisionOfAnotherBodyAndItsConditionsAreShown() throws Exception {
		String budget = open("2021/22", "2021", "2022");
		String add = budget + "/contributions/new";
		var form = with(formOf(this.manager.page(add)), "payer.name", "Schools", "stated.amount", "5000",
				"decision.decidedBy", "the schools forum", "decision.decidedOn.day", "3", "decision.decidedOn.month",
				"3", "decision.decidedOn.year", "2021", "decision.status", "NOT_MET");
		var incomplete = this.manager.post(add, form);
		assertThat(html(incomplete).select("#decision\\.conditions-error").text()).contains("Enter the conditions");
		assertThat(this.manager.post(add, with(form, "decision.conditions", "A report each term")))
			.hasStatus3xxRedirection();
		assertThat(this.manager.page(budget).text()).contains("Decided by the schools forum on 3 March 2021",
				"Conditions (not met): A report each term",
				"£5,000 of this depends on conditions that are not recorded as met.");
		var edit = this.manager.page(budget + "/contributions/1");
		assertThat(edit.select("#decision\\.status [selected]").val()).isEqualTo("NOT_MET");
		assertThat(this.manager.page(budget + "/contributions/1/history").text()).contains("Status of conditions",
				"Not met");
	}

	@Test
	void formSentAgainWithOtherWordsAddsAnotherContribution() throws Exception {
		String budget = open("2021/22", "2021", "2022");
		var form = formOf(this.manager.page(budget + "/contributions/new"));
		for (String payer : List.of("Schools forum", "Probation")) {
			assertThat(this.manager.post(budget + "/contributions/new",
					with(form, "payer.name", payer, "stated.amount", "1")))
				.hasStatus3xxRedirection();
		}
		assertThat(this.manager.page(budget).text()).contains("Schools forum", "Probation");
	}

	@Test
	void managerSeesBothVersionsAfterEditConflict() throws Exception {
		String budget = open("2021/22", "2021", "2022");
		contribution(budget, "payer.name", "Schools forum", "stated.amount", "100");
		assertThat(this.manager.post(budget + "/contributions/1", "version", "0", "kind", "CASH", "payer.name",
				"Schools forum", "stated.amount", "200"))
			.hasStatus3xxRedirection();
		var second = this.manager.post(budget + "/contributions/1", "version", "0", "kind", "CASH", "payer.name",
				"Schools forum", "stated.amount", "300");
		assertThat(second).hasStatus(409);
		var page = html(second);
		assertThat(page.select(".app-conflict tbody").text()).contains("Amount in £", "200", "300");
		assertThat(page.select("#stated\\.amount").val()).isEqualTo("300");
		assertThat(this.manager.post(budget + "/contributions/1", "version", page.select("[name=version]").val(),
				"kind", "CASH", "payer.name", "Schools forum", "stated.amount", "300"))
			.hasStatus3xxRedirection();
		var period = this.manager.post(budget + "/edit", "version", "7", "period.label", "2021/22", "period.from.day",
				"1", "period.from.month", "4", "period.from.year", "2021", "period.to.day", "31", "period.to.month",
				"3", "period.to.year", "2022", "note", "Mine");
		assertThat(period).hasStatus(409);
	}

	@Test
	void managerSeesTotalsThatDiffer() throws Exception {
		String budget = open("2021/22", "2021", "2022");
		contribution(budget, "payer.name", "Schools forum", "stated.amount", "100", "stated.asWritten",
				"a sum of £1,000");
		assertThat(this.manager.post(budget + "/edit", "version", "0", "period.label", "2021/22", "period.from.day",
				"1", "period.from.month", "4", "period.from.year", "2021", "period.to.day", "31", "period.to.month",
				"3", "period.to.year", "2022", "income.amount", "150", "income.asWritten", "£150 in all"))
			.hasStatus3xxRedirection();
		assertThat(this.manager.page(budget).select(".app-mismatch").text()).contains(
				"The report states income of £150; its contributions add up to £100.",
				"The wording gives “a sum of £1,000”; the amount entered is £100.");
	}

	@Test
	void managerRemovesContributionAndBudget() throws Exception {
		String budget = open("2021/22", "2021", "2022");
		contribution(budget, "payer.name", "Schools forum");
		assertThat(this.manager.post(budget + "/contributions/1/remove", "version", "0")).hasStatus3xxRedirection();
		assertThat(this.manager.page(budget).text()).contains("No contributions yet");
		assertThat(this.manager.get(budget + "/contributions/1")).hasStatus(404);
		assertThat(this.manager.post(budget + "/remove", "version", "0")).hasStatus3xxRedirection();
		assertThat(this.manager.get(budget)).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "BUSINESS_MANAGER")
	void pagesAreForBusinessManagersOnly(Role role) {
		String budget = open("2021/22", "2021", "2022");
		contribution(budget, "payer.name", "Schools forum");
		var other = new MeasureVisit(this.mvc, this.world.signIn(role, this.place));
		this.world.signOut();
		for (String page : new String[] { money(), money() + "/new", budget, budget + "/edit", budget + "/history",
				budget + "/contributions/1", budget + "/expenditure/new" }) {
			assertThat(other.get(page)).as(page).hasStatus(404);
		}
		assertThat(other.post(budget + "/contributions/1/remove")).hasStatus(404);
		assertThat(other.post(budget + "/remove")).hasStatus(404);
	}

	@Test
	void pagesCostTheSameWithManyYears() throws Exception {
		String budget = open("2021/22", "2021", "2022");
		contribution(budget, "payer.name", "Schools forum");
		int list = cost(money());
		int one = cost(budget);
		for (int year = 1990; year < 2020; year++) {
			String next = open(year + "/" + (year + 1), String.valueOf(year), String.valueOf(year + 1));
			for (int payer = 0; payer < 5; payer++) {
				contribution(next, "payer.name", "Payer " + payer, "stated.amount", "10");
			}
		}
		assertThat(cost(money())).isEqualTo(list).isLessThanOrEqualTo(12);
		assertThat(cost(budget)).isEqualTo(one).isLessThanOrEqualTo(15);
	}

	private int cost(String page) {
		return this.counter.count(() -> assertThat(this.manager.get(page)).hasStatusOk());
	}

	private String money() {
		return "/manage/" + this.place.slug() + "/money";
	}

	private String open(String label, String from, String to) {
		return address(this.manager.post(money() + "/new", "period.label", label, "period.from.day", "1",
				"period.from.month", "4", "period.from.year", from, "period.to.day", "31", "period.to.month", "3",
				"period.to.year", to));
	}

	private MvcTestResult contribution(String budget, String... fields) {
		var all = new ArrayList<>(List.of());
		if (!List.of(fields).contains("kind")) {
			all.addAll(List.of("kind", "CASH"));
		}
		all.addAll(List.of(fields));
		return this.manager.post(budget + "/contributions/new", all.toArray(String[]::new));
	}

	private void takesPart() {
		this.world.asProcess(() -> {
			this.roles.add(this.place.id(),
					new AgencyRoleEdit(this.place.slug(), AgencyRoleKind.FUNDER, Validity.UNKNOWN));
			return true;
		});
	}

}
