package org.throughline.browse;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.measure.TestMeasures;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SampleTest
@Transactional
class MoneyAndTrainingTests {

	private static final String CITY = "/oxfordshire/reports/2021-22-oxford-city";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestMeasures measures;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter counter;

	@Test
	void budgetTableIsDrawnWithItsTableBeside() throws Exception {
		var budget = budget("2024-25", "2024/25", 2024);
		contribution(budget, 1, "oxfordshire-county-council", null, "150000.50");
		contribution(budget, 2, "bob-icb", null, "50000.50");
		contribution(budget, 3, null, "Schools forum", "100000");
		var page = read("/oxfordshire/2024-25/money", anonymous());
		assertThat(HtmlValidator.complaints(page.outerHtml())).isEmpty();
		var table = table(page);
		assertThat(table.select("caption").text()).isEqualTo("Contributions to OSCP, 2024/25");
		assertThat(table.select("tbody tr").eachText()).containsExactly("Oxfordshire County Council £150,000.50 50.0%",
				"NHS Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board £50,000.50 16.7%",
				"Schools forum £100,000 33.3% new");
		assertThat(table.select("tfoot").text()).isEqualTo("Total £300,001");
		var chart = page.select("svg[role=img]:has(rect)");
		assertThat(chart.select("title").text()).isEqualTo("Income in 2024/25");
		assertThat(chart.select("desc").text()).endsWith("The table above has the same figures.");
		assertThat(chart.select("rect").eachAttr("width")).containsExactly("210", "140", "70");
		assertThat(chart.select("text").eachText()).contains("£150,000.50", "Schools forum");
		assertThat(page.select("main [style], main style")).isEmpty();
	}

	@Test
	void successorSharesTheRowOfItsPredecessor() throws Exception {
		this.jdbc
			.sql("update contribution set amount = 100 where payer_id = (select id from organisation where slug = ?)")
			.param("oxfordshire-ccg")
			.update();
		contribution(budget("2024-25", "2024/25", 2024), 1, "bob-icb", null, "120");
		var rows = table(read("/oxfordshire/money", anonymous())).select("tbody tr").eachText();
		assertThat(rows).anyMatch((row) -> row
			.startsWith("NHS Buckinghamshire, Oxfordshire and Berkshire West "
					+ "Integrated Care Board previously: Oxfordshire Clinical Commissioning Group £120")
				&& row.endsWith("£100"));
		assertThat(read("/oxfordshire/2024-25/money", anonymous()).text()).contains("Change since 2020/21",
				"not compared previously paid by Oxfordshire Clinical Commissioning Group, for another area",
				"Contributed in 2020/21 but not listed here: ", "district councils");
	}

	@Test
	void nothingOfADraftIsReadByThoseWhoMayNotReadIt() throws Exception {
		secrets();
		for (var reader : List.of(anonymous(), this.people.as("councillor"), this.people.as("partner.agency"),
				this.people.as("administrator"), user(this.world.elsewhere(Role.BUSINESS_MANAGER)))) {
			for (String page : List.of("/oxfordshire/money", "/oxfordshire/2024-25/money", CITY + "/money",
					"/oxfordshire/2016-17/training", CITY + "/training", "/oxfordshire/2024-25")) {
				assertThat(read(page, reader).text()).as(page).doesNotContain(BrowseWorld.SECRET, "£77", "2025/26");
			}
			for (String part : List.of("/money", "/training")) {
				assertThat(this.mvc.perform(get("/oxfordshire/2025-26" + part).with(reader))
					.andReturn()
					.getResponse()
					.getStatus()).isEqualTo(404);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "business.manager", "safeguarding.partner", "scrutineer" })
	void thoseWhoReadDraftsReadIt(String name) throws Exception {
		secrets();
		var person = this.people.as(name);
		assertThat(read("/oxfordshire/2025-26/money", person).text()).contains(BrowseWorld.SECRET + " payer", "£77");
		assertThat(read("/oxfordshire/2025-26/training", person).text()).contains(BrowseWorld.SECRET + " course");
		assertThat(read("/oxfordshire/money", person).text()).contains(BrowseWorld.SECRET + " payer",
				BrowseWorld.SECRET + " fund");
	}

	@Test
	void hintsAreForThoseWhoReadDrafts() throws Exception {
		this.jdbc.sql("update contribution set amount = 9000 where amount = 10000").update();
		String hint = "the amount entered is £9,000";
		assertThat(read(CITY + "/money", this.people.as("business.manager")).text()).contains(hint);
		assertThat(read(CITY + "/money", this.people.as("councillor")).text()).doesNotContain(hint,
				"Check these figures");
		String outside = "Outside 2016/17";
		String training = "/oxfordshire/reports/2016-17-case-review/training";
		assertThat(read(training, this.people.as("business.manager")).text()).contains(outside);
		assertThat(read(training, anonymous()).text()).contains("in 2017/18").doesNotContain(outside);
	}

	@Test
	void reviewThatIsNotPublicIsNotLinked() throws Exception {
		assertThat(read(CITY + "/training", anonymous()).select("main a[href$=/reviews/jacob]")).hasSize(2);
		this.jdbc.sql("update case_review set visibility = 'COUNT_ONLY' where reference = 'jacob'").update();
		assertThat(read(CITY + "/training", anonymous()).outerHtml()).doesNotContain("reviews/jacob");
	}

	@Test
	void trainingShowsItsEvaluation() throws Exception {
		assertThat(read("/oxfordshire/2016-17/training", anonymous()).select("tbody td").eachText())
			.containsExactly("Not evaluated", "Not evaluated");
		this.jdbc.sql("""
				insert into training_evaluation (id, activity_id, number, changed, measured_how, evaluated_on,
				  date_precision, version)
				select gen_random_uuid(), id, 1, 'Fewer cases drift', 'an audit of files', '2018-05-01', 'MONTH', 0
				from training_activity where title = 'Learning and improvement events'""").update();
		var page = read("/oxfordshire/2016-17/training", anonymous());
		assertThat(page.text()).contains("Evaluated: 1 of 2.",
				"Fewer cases drift Measured: an audit of files, May 2018");
	}

	@Test
	void pagesCostTheSameWithManyRows() throws Exception {
		var pages = List.of("/oxfordshire/money", "/oxfordshire/2020-21/money", "/oxfordshire/2016-17/training");
		var before = pages.stream().map(this::cost).toList();
		this.world.manyYears(20, 1);
		for (int year = 1996; year < 2016; year++) {
			String label = year + "/" + ("" + (year + 1)).substring(2);
			var budget = budget(label.replace('/', '-'), label, year);
			for (int number = 1; number <= 12; number++) {
				contribution(budget, number, null, "Payer " + number, "100.10");
			}
		}
		UUID oxfordshire = this.world.partnership("oxfordshire");
		for (int number = 1001; number <= 1100; number++) {
			this.measures.evaluation(this.measures.training(oxfordshire, number, "2016-17", "Course " + number), 1,
					"Something");
		}
		assertThat(pages.stream().map(this::cost).toList()).isEqualTo(before)
			.allSatisfy((cost) -> assertThat(cost).isLessThanOrEqualTo(12));
		var years = read("/oxfordshire/money", anonymous());
		assertThat(table(years).select("thead th")).hasSize(23);
		assertThat(table(years).select("tfoot").text()).contains("£1,201.20");
	}

	private int cost(String page) {
		return this.counter.count(() -> this.mvc.perform(get(page)));
	}

	private void secrets() {
		this.world.draft();
		contribution(budget("2025-26", "2025/26", 2025), 1, null, BrowseWorld.SECRET + " payer", "77");
		contribution(budget(null, "2026/27", 2026), 1, null, BrowseWorld.SECRET + " fund", "77");
		this.measures.training(this.world.partnership("oxfordshire"), 999, "2025-26", BrowseWorld.SECRET + " course");
	}

	private UUID budget(@Nullable String report, String label, int year) {
		return this.measures.budget(this.world.partnership("oxfordshire"), report, label, year);
	}

	private void contribution(UUID budget, int number, @Nullable String payer, @Nullable String name, String amount) {
		this.jdbc
			.sql("""
					insert into contribution (id, budget_id, number, payer_id, payer_name, kind, amount, version)
					values (gen_random_uuid(), ?, ?, (select id from organisation where slug = ?), ?, 'CASH', ?::numeric, 0)""")
			.params(budget, number)
			.param(payer)
			.param(name)
			.param(amount)
			.update();
	}

	private static Element table(Document page) {
		return Objects.requireNonNull(page.selectFirst("table"));
	}

	private Document read(String page, RequestPostProcessor reader) throws Exception {
		var response = this.mvc.perform(get(page).with(reader)).andReturn().getResponse();
		assertThat(response.getStatus()).as(page).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

}
