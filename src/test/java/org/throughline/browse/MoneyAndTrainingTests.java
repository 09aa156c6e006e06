package org.throughline.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.EvaluatedTraining;
import org.throughline.measure.EvaluationContent;
import org.throughline.measure.TestMoney;
import org.throughline.platform.security.Role;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.review.TestReviews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measure.TestMoney.cash;
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
	private TestMoney money;

	@Autowired
	private TestReviews reviews;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter counter;

	@Test
	void budgetIsDrawnWithItsTable() throws Exception {
		var budget = budget("2024-25", "2024/25", 2024);
		contributions(budget, cash("oxfordshire-county-council", null, "150000.50"), cash("bob-icb", null, "50000.50"),
				cash("Schools forum", "100000"));
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
		this.money.restate(oxfordshire(), "2020-21", "100");
		contributions(budget("2024-25", "2024/25", 2024), cash("bob-icb", null, "120"));
		var page = read("/oxfordshire/money", anonymous());
		var rows = table(page).select("tbody tr").eachText();
		var picture = page.expectFirst("figure");
		assertThat(picture.expectFirst("figcaption").text())
			.isEqualTo("Stated income fell from £500 in 2020/21 to £120 in 2024/25.");
		assertThat(picture.select("svg > text").eachText()).contains("£120", "2024/25");
		assertThat(this.mvc.perform(get("/oxfordshire/money/csv")).andReturn().getResponse().getContentAsString(UTF_8))
			.contains("2024/25,120.00,,,");
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
		this.money.restate(oxfordshire(), "2021-22-oxford-city", "9000");
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
		this.reviews.withdraw(this.world.partnership("oxfordshire"), "jacob");
		assertThat(read(CITY + "/training", anonymous()).outerHtml()).doesNotContain("reviews/jacob");
	}

	@Test
	void trainingShowsItsEvaluation() throws Exception {
		assertThat(read("/oxfordshire/2016-17/training", anonymous()).select("tbody td").eachText())
			.containsExactly("Not evaluated", "Not evaluated");
		this.money.evaluate(oxfordshire(), "Learning and improvement events", new EvaluationContent("Fewer cases drift",
				"an audit of files", new ApproximateDate(LocalDate.of(2018, 5, 1), DatePrecision.MONTH)));
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
			contributions(budget,
					IntStream.rangeClosed(1, 12)
						.mapToObj((number) -> cash("Payer " + number, "100.10"))
						.toArray(ContributionEdit[]::new));
		}
		this.money.training(oxfordshire(),
				IntStream.rangeClosed(1, 100)
					.mapToObj((number) -> TestMoney.evaluatedCourse("2016-17", "Course " + number))
					.toArray(EvaluatedTraining[]::new));
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
		contributions(budget("2025-26", "2025/26", 2025), cash(BrowseWorld.SECRET + " payer", "77"));
		contributions(budget(null, "2026/27", 2026), cash(BrowseWorld.SECRET + " fund", "77"));
		this.money.training(oxfordshire(), TestMoney.course("2025-26", BrowseWorld.SECRET + " course"));
	}

	private UUID oxfordshire() {
		return this.world.partnership("oxfordshire");
	}

	private String budget(@Nullable String report, String label, int year) {
		return this.money.budget(oxfordshire(), report, label, year);
	}

	private void contributions(String budget, ContributionEdit... contributions) {
		this.money.contributions(oxfordshire(), budget, contributions);
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
