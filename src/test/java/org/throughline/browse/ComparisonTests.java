package org.throughline.browse;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.measure.TestIndicators;
import org.throughline.partnership.TestPartnerships;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Comparisons of partnerships.
 */
@SampleTest
@Transactional
class ComparisonTests {

	private static final String PLANS = "/compare/indicators/children-with-a-plan";

	private static final String BOTH = "?with=kent&with=oxfordshire";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private TestIndicators indicators;

	@Autowired
	private TestReports reports;

	@Autowired
	private SamplePeople people;

	private UUID kent;

	@BeforeEach
	void twoPartnerships() {
		this.kent = this.world.publishing("kent", "Kent", "Listen to the quokkas");
		this.indicators.add(this.kent, "2023-24", "Children with a plan", "On 31 March",
				Map.of(2021, 300, 2022, 310, 2023, 3));
		this.indicators.add(this.world.partnership("oxfordshire"), "2024-25", "children with a Plan", "On 31 March",
				Map.of(2022, 605, 2023, 700));
	}

	@Test
	void startListsWhatSeveralPartnershipsShare() throws Exception {
		this.indicators.add(this.kent, "2023-24", "Only in Kent", null, Map.of(2023, 12));
		var page = page("/compare");
		assertThat(page.select("#indicators + ul").text()).contains("2 partnerships").doesNotContain("Only in Kent");
		assertThat(page.select("main a").eachAttr("href")).contains(PLANS, "/compare/themes/neglect");
		assertThat(page("/oxfordshire/themes/neglect").text()).contains("Neglect in other partnerships");
		assertThat(page("/").select("main a").eachAttr("href")).contains("/compare");
	}

	@Test
	void showsAnIndicatorSideBySide() throws Exception {
		var page = page(PLANS + BOTH);
		assertThat(page.select("thead th").eachText()).containsExactly("Period",
				"Kent Safeguarding Children Partnership", "OSCP");
		assertThat(page.select("tbody tr").eachText()).containsExactly("2023/24 fewer than 5 700", "2022/23 310 605",
				"2021/22 300 –No figure");
		assertThat(page.select(".app-picture__headline").text())
			.contains("2022/23: from 310 (Kent Safeguarding Children Partnership) to 605 (OSCP)");
		assertThat(page.select("main svg")).hasSize(1);
		assertThat(page.select(".govuk-warning-text")).isEmpty();
		assertThat(page.text()).contains("Children with a plan here", "Numbers from 1 to 4 are not shown");
		assertThat(HtmlValidator.complaints(page.html())).isEmpty();
	}

	@Test
	void smallNumbersStayHiddenInEveryForm() throws Exception {
		for (String address : List.of(PLANS + BOTH, PLANS + "/csv" + BOTH)) {
			assertThat(read(address).getContentAsString()).contains("fewer than 5").doesNotContainPattern("\\b3,,|>3<");
		}
		assertThat(read(PLANS + "/csv" + BOTH).getContentAsString())
			.contains("Kent Safeguarding Children Partnership,Children with a plan here,children");
	}

	@Test
	void warnsWherePartnershipsCountInDifferentWays() throws Exception {
		this.indicators.define(this.kent, "children-with-a-plan-here", "At any time in the year", "plans");
		var page = page(PLANS + BOTH);
		assertThat(page.select(".govuk-warning-text li").eachText()).contains(
				"Units differ: plans (Kent Safeguarding Children Partnership), children (OSCP).",
				"Definitions differ or are missing: see how each partnership counts.");
		assertThat(page.select("main svg")).isEmpty();
		assertThat(page.text()).contains("No chart: the units differ", "At any time in the year");
	}

	@Test
	void showsAThemeSideBySide() throws Exception {
		var page = page("/compare/themes/neglect" + BOTH);
		var row = page.expectFirst("tbody tr:has(th:containsOwn(2023/24))");
		assertThat(row.text()).contains("Key message Listen to the quokkas", "No report");
		assertThat(page.expectFirst("tbody tr:has(th:containsOwn(2024/25))").text()).startsWith("2024/25 No report");
		String address = row.expectFirst("td a").attr("href");
		assertThat(page(address.replaceAll("#.*", "")).select(address.replaceAll(".*#", "#")).text())
			.contains("Listen to the quokkas");
		assertThat(HtmlValidator.complaints(page.html())).isEmpty();
		assertThat(read("/compare/themes/neglect/csv" + BOTH).getContentAsString())
			.contains("2023/24,2023-04-01,2024-03-31,Kent Safeguarding Children Partnership,1,KEY_MESSAGE,"
					+ "Listen to the quokkas,/kent/2023-24/key-messages#statement-");
	}

	@Test
	void yearNarrowsWhatIsShown() throws Exception {
		assertThat(page(PLANS + BOTH + "&year=2022-23").select("tbody tr")).hasSize(1);
		assertThat(page("/compare/themes/neglect" + BOTH + "&year=2023-24").select("tbody tr")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?with=kent&with=no-such-place", "?with=kent&with=%7F&year=2999-00",
			"?with=kent&with=oxfordshire&year=9999999999-99", "", "?with=a&with=b&with=c&with=d&with=e&with=f&with=g",
			"?name=%25_%27&with=kent", "?name=nowhere" })
	void badAddressesGetAHelpfulPage(String query) throws Exception {
		for (String page : List.of(PLANS, "/compare/themes/neglect")) {
			var found = page(page + query);
			assertThat(found.select("main input[name=with], main .govuk-inset-text, main form p")).isNotEmpty();
			assertThat(HtmlValidator.complaints(found.html())).isEmpty();
		}
	}

	@Test
	void unknownAndHiddenAreTheSame() throws Exception {
		String unknown = page(PLANS + "?with=kent&with=unknown").select("main").outerHtml();
		this.partnerships.list("oxfordshire", false);
		assertThat(page(PLANS + "?with=kent&with=oxfordshire").select("main .govuk-inset-text").eachText())
			.isEqualTo(Jsoup.parse(unknown).select("main .govuk-inset-text").eachText());
		assertThat(page("/compare/themes/neglect?with=kent&with=oxfordshire").select("table")).isEmpty();
		assertThat(page("/compare").select("main").text()).contains("Only one partnership").doesNotContain("plan");
		this.partnerships.list("oxfordshire", true);
		this.reports.unpublish("2023-24");
		assertThat(read("/compare/indicators/unknown").getStatus()).isEqualTo(404);
		assertThat(page(PLANS + BOTH).text()).doesNotContain("Kent");
		assertThat(page("/compare/themes/neglect" + BOTH).text()).doesNotContain("quokkas", "Kent");
		this.reports.unpublish("2024-25");
		assertThat(read(PLANS).getStatus()).isEqualTo(404);
	}

	@Test
	void draftsAreComparedForNobody() throws Exception {
		UUID draft = this.reports.add(this.kent, "2025-26", "Annual report 2025/26", 2025, ReportState.DRAFT);
		this.reports.tag(this.reports.statement(draft, StatementKind.KEY_MESSAGE, BrowseWorld.SECRET, null, null),
				this.world.theme("neglect"));
		this.indicators.add(this.kent, "2025-26", "Secret measure", null, Map.of(2025, 40));
		for (String address : List.of("/compare", "/compare/themes/neglect" + BOTH, PLANS + BOTH)) {
			String open = page(address).select("main").outerHtml();
			assertThat(open).doesNotContain(BrowseWorld.SECRET, "Secret");
			assertThat(Jsoup
				.parse(this.mvc.perform(get(address).with(this.people.as("business.manager")))
					.andReturn()
					.getResponse()
					.getContentAsString())
				.select("main")
				.outerHtml()).isEqualTo(open);
		}
		assertThat(read("/compare/indicators/secret-measure").getStatus()).isEqualTo(404);
	}

	/** One statement looks for former addresses of the partnerships. */
	@Test
	void costsTheSameForTwoAndForSix() throws Exception {
		int two = this.counter.count(() -> this.mvc.perform(get(PLANS + BOTH)));
		int theme = this.counter.count(() -> this.mvc.perform(get("/compare/themes/neglect" + BOTH)));
		var query = new StringBuilder(BOTH);
		for (String slug : List.of("devon", "dorset", "essex", "surrey")) {
			UUID id = this.world.publishing(slug, slug, "Message");
			this.indicators.add(id, "2023-24", "Children with a plan", "On 31 March", Map.of(2022, 20, 2023, 30));
			query.append("&with=").append(slug);
		}
		assertThat(this.counter.count(() -> this.mvc.perform(get(PLANS + query)))).isEqualTo(two)
			.isLessThanOrEqualTo(6);
		assertThat(this.counter.count(() -> this.mvc.perform(get("/compare/themes/neglect" + query)))).isEqualTo(theme)
			.isLessThanOrEqualTo(6);
		assertThat(page(PLANS + query).select("thead th")).hasSize(7);
		this.world.publishing("wiltshire", "Wiltshire", "Message");
		assertThat(page("/compare/themes/neglect" + query + "&with=wiltshire").select("main .govuk-inset-text").text())
			.contains("Choose up to six partnerships. 7 are chosen.");
	}

	@Test
	void theIndicatorsOwnPageLeadsThere() throws Exception {
		assertThat(page("/oxfordshire/indicators/children-with-a-plan-here").select("main dl a").attr("href"))
			.isEqualTo(PLANS + "?with=oxfordshire");
		this.partnerships.list("oxfordshire", false);
		assertThat(page("/oxfordshire/indicators/children-with-a-plan-here").select("main dl a")).isEmpty();
	}

	private Document page(String address) throws Exception {
		var response = read(address);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	private MockHttpServletResponse read(String address) throws Exception {
		return this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
	}

}
