package org.throughline.platform.list;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * All lists are sorted, filtered, paged and saved in the same way, with the sample.
 */
@SampleTest
@Transactional
class ManagedListsTests {

	private static final String ACTIONS = "/manage/oxfordshire/actions";

	private static final Pattern COUNT = Pattern.compile(" \\(([0-9]+)\\)$");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter sql;

	@ParameterizedTest
	@ValueSource(strings = { "actions", "recommendations", "reviews", "audits", "risks", "external-assurance",
			"indicators", "returns", "statements?report=2024-25", "organisations", "money", "training",
			"communications", "standards", "self-assessments", "plans", "recipients", "clocks", "reports", "groups",
			"appointments", "letters", "meetings", "papers", "promises" })
	void everyColumnSortsBothWaysWithAtMostTwelveStatements(String list) throws Exception {
		sortsBothWays("/manage/oxfordshire/" + list, "business.manager");
	}

	@Test
	void themesAndPeopleAreSortedAsWell() throws Exception {
		sortsBothWays("/manage/themes", "administrator");
		sortsBothWays("/admin/users", "administrator");
	}

	@Test
	void ownReturnsAreFilteredByType() {
		var page = page("/my/returns?kind=TRAINING&sort=-due", "partner.agency");
		assertThat(page.select(".app-worklist__row")).hasSize(1);
		assertThat(page.select("#kind option[selected]").text()).isEqualTo("Training (1)");
		assertThat(page("/my/returns?kind=NARRATIVE", "partner.agency").select("main").text())
			.contains("No returns match");
	}

	@Test
	void ownersAndDatesAreInOrder() throws Exception {
		assertThat(cells(page(ACTIONS + "?sort=owner", "business.manager"), "Owner")).isNotEmpty()
			.isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
		assertThat(cells(page(ACTIONS + "?sort=-owner", "business.manager"), "Owner"))
			.isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
	}

	@Test
	void filterIsShownWithCountsAndRemoved() throws Exception {
		var page = page(ACTIONS + "?status=NOT_STARTED&sort=-due", "business.manager");
		assertThat(page.select("#status option[selected]").text()).matches("Not started.* \\([0-9]+\\)");
		assertThat(page.select(".app-list-tags a").eachAttr("href")).containsExactly(ACTIONS + "?sort=-due",
				ACTIONS + "?sort=-due");
		assertThat(page.select("a:contains(Export this list)").attr("href"))
			.isEqualTo("/manage/oxfordshire/export/actions.xlsx?status=NOT_STARTED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "actions?status=NOT_STARTED", "recommendations?type=REVIEW", "reviews?visibility=PUBLIC",
			"statements?kind=KEY_MESSAGE", "plans?visibility=PUBLIC" })
	void countOfAFilterValueRespectsTheOtherFilters(String list) throws Exception {
		String address = "/manage/oxfordshire/" + list;
		int counted = 0;
		for (var select : page(address, "business.manager").select(".app-list-filter select")) {
			for (var option : select.select("option").stream().skip(1).limit(2).toList()) {
				var count = COUNT.matcher(option.text());
				if (count.find()) {
					var left = page(address.replaceAll(select.attr("name") + "=[^&]*", "") + "&" + select.attr("name")
							+ "=" + UriUtils.encode(option.val(), StandardCharsets.UTF_8), "business.manager");
					assertThat(left.select("caption").text()).as(option.text())
						.startsWith(count.group(1).equals("0") ? "" : count.group(1) + " ");
					assertThat(left.select(".app-list").isEmpty()).isEqualTo(count.group(1).equals("0"));
					counted++;
				}
			}
		}
		assertThat(counted).isGreaterThan(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "actions?status=NOT_STARTED", "recommendations?type=REVIEW", "reviews?visibility=PUBLIC",
			"statements?kind=KEY_MESSAGE", "audits?words=neglect", "external-assurance?words=Ofsted",
			"plans?words=plan", "risks?words=homeless", "returns?kind=CONTRIBUTIONS", "indicators?q=child",
			"groups?state=Current", "appointments?state=Former", "meetings?words=Cabinet" })
	void exportHoldsTheRowsOfTheFilteredList(String list) throws Exception {
		var page = page("/manage/oxfordshire/" + list + "&size=100", "business.manager");
		String address = page.select("a:contains(Export this list)").attr("href").replace(".xlsx", ".csv");
		String file = this.mvc.perform(get(URI.create(address)).with(this.people.as("business.manager")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		long rows = file.replaceAll("\"[^\"]*\"", "text").lines().count() - 1;
		assertThat(page.select(".app-list tbody tr")).hasSize((int) rows);
		assertThat(page.select("input[name=chosen]").eachAttr("value"))
			.allSatisfy((key) -> assertThat(file).contains("\n" + key + ","));
	}

	@ParameterizedTest
	@CsvSource({ "/manage/oxfordshire/reports?kind=PARTNERSHIP, business.manager",
			"/manage/oxfordshire/papers?state=PUBLISHED, business.manager",
			"/manage/oxfordshire/letters, business.manager", "/manage/themes?words=abuse, administrator",
			"/my/returns?kind=TRAINING, partner.agency", "/my/recommendations, partner.agency",
			"/my?sort=-due, partner.agency" })
	void listThatNoImportTakesIsExportedAsItIsFilteredAndSorted(String list, String person) throws Exception {
		var page = page(list, person);
		String address = page.select("a:contains(Export this list (CSV))").attr("href");
		assertThat(address).contains(list.contains("?") ? list + "&csv=true" : list + "?csv=true");
		var file = this.mvc.perform(get(URI.create(address)).with(this.people.as(person))).andReturn().getResponse();
		assertThat(file.getHeader("Content-Disposition")).startsWith("attachment")
			.contains(list.replaceAll("/(manage/)?([^?]*).*", "$2").replace('/', '-') + ".csv");
		assertThat(file.getHeader("Cache-Control")).contains("no-store");
		var lines = file.getContentAsString(StandardCharsets.UTF_8).replaceAll("\"[^\"]*\"", "text").lines().toList();
		assertThat(lines.get(0)).contains(",");
		assertThat(page.select(list.startsWith("/my") ? "main .app-worklist__row" : ".app-list tbody tr"))
			.hasSizeLessThanOrEqualTo(lines.size() - 1);
	}

	@Test
	void publicListHasNoFile() throws Exception {
		assertThat(this.mvc.perform(get("/oxfordshire/actions?csv=true")).andReturn().getResponse().getContentType())
			.startsWith("text/html");
	}

	@Test
	void listIsSavedUnderNameAndOfferedAtTheListOnly() throws Exception {
		var save = page(ACTIONS + "?status=NOT_STARTED&sort=-due", "business.manager")
			.select("a:contains(Save this list)");
		var form = page(save.attr("href"), "business.manager").select("form#edit");
		var sent = post(form.attr("action")).param("name", "Late ones")
			.with(csrf())
			.with(this.people.as("business.manager"));
		form.select("input[type=hidden]").forEach((field) -> sent.param(field.attr("name"), field.attr("value")));
		var saved = this.mvc.perform(sent).andReturn().getResponse();
		assertThat(saved.getRedirectedUrl()).isEqualTo(ACTIONS + "?status=NOT_STARTED&sort=-due");
		assertThat(page(ACTIONS, "business.manager").select("a:contains(Late ones)").attr("href"))
			.isEqualTo(ACTIONS + "?status=NOT_STARTED&sort=-due");
		assertThat(page("/manage/oxfordshire/reviews", "business.manager").text()).doesNotContain("Late ones");
		assertThat(page("/account/searches", "business.manager").text()).contains("Late ones");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			audits | 2018/19: Performance, Audit and Quality Assurance subgroup: Performance, Audit
			risks  | 2021/22: Oxford City Council: Oxford City Council Safeguarding Report 2021/22
			plans  | 2021/22: Oxford City Council: Oxford City Council Safeguarding Report 2021/22""")
	void reportOfRecordIsNamedInWords(String list, String report) throws Exception {
		assertThat(
				page("/manage/oxfordshire/" + list, "business.manager").select("[data-label=Reported in]").eachText())
			.anyMatch((text) -> text.startsWith(report));
	}

	@Test
	void reviewThatIsNotPublishedIsListedWithItsPlan() throws Exception {
		var row = page("/manage/oxfordshire/reviews", "business.manager")
			.select(".app-list tr:has(a:containsOwn(practice-review-2024-25))");
		assertThat(row.select("[data-label=Publication]").text()).isEqualTo("Planned for October 2025");
	}

	private void sortsBothWays(String address, String person) throws Exception {
		String given = address + (address.contains("?") ? "&" : "?") + "size=100";
		var first = page(given, person);
		var headings = first.select(".app-list thead a");
		if (first.select(".app-list").isEmpty()) {
			assertThat(first.select("main").text()).as(address).containsIgnoringCase("yet");
			return;
		}
		assertThat(headings).as(address).isNotEmpty();
		for (var heading : headings) {
			var sorted = page(heading.attr("href"), person);
			assertThat(sorted.select(".app-list th[aria-sort=ascending]")).as(heading.attr("href")).hasSize(1);
			assertThat(rows(sorted)).containsExactlyInAnyOrderElementsOf(rows(first));
			var reversed = page(sorted.select(".app-list th[aria-sort=ascending] a").attr("href"), person);
			assertThat(reversed.select(".app-list th[aria-sort=descending]")).hasSize(1);
			assertThat(rows(reversed)).hasSameSizeAs(rows(first));
		}
		assertThat(this.sql.count(() -> page(given + "&sort=gossip&status=gossip", person))).as(address)
			.isBetween(1, 12);
	}

	private static List<String> rows(Document page) {
		return page.select(".app-list tbody th").eachText();
	}

	private static List<String> cells(Document page, String column) {
		return page.select(".app-list td[data-label=" + column + "]").eachText();
	}

	private Document page(String address, String person) {
		try {
			var response = this.mvc.perform(get(URI.create(address)).with(this.people.as(person)))
				.andReturn()
				.getResponse();
			assertThat(response.getStatus()).as(address).isEqualTo(200);
			return Jsoup.parse(response.getContentAsString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(address, ex);
		}
	}

}
