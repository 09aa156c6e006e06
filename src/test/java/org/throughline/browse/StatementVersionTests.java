package org.throughline.browse;

import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;
import org.throughline.theme.TestThemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The page of a statement through all reports that have it.
 */
@SampleTest
@Transactional
class StatementVersionTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private BrowseWorld world;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestThemes themes;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter counter;

	@BeforeEach
	void threeYears() {
		UUID first = add(2001, "Act early on neglect. Listen to babies.", null);
		UUID middle = add(2002, "Act at once on neglect. Listen to babies.", first);
		UUID last = add(2004, "Act at once on neglect. Ask fathers.", middle);
		this.reports.drop(add(2003), middle, "Covered by the neglect strategy");
		this.reports.tag(last, this.themes.id("neglect"));
		this.reports.tag(
				this.reports.statement(report(2004), StatementKind.ACHIEVEMENT, "All staff trained", null, null),
				this.themes.id("neglect"));
	}

	@Test
	void everyVersionLeadsToAllOfThem() throws Exception {
		for (int year = 2001; year <= 2004; year++) {
			if (year != 2003) {
				assertThat(page(year).select("main section h2").eachText()).hasSize(3)
					.satisfiesExactly((heading) -> assertThat(heading).startsWith("2004/05"),
							(heading) -> assertThat(heading).startsWith("2002/03"),
							(heading) -> assertThat(heading).startsWith("2001/02"));
			}
		}
		var statement = Jsoup.parse(read("/oxfordshire/y-2002/key-messages"));
		assertThat(statement.select("a:contains(All versions)").eachAttr("href"))
			.containsExactly("/oxfordshire/statements/y-2002/1");
	}

	@Test
	void changesAreShownInSentencesAndMarkedForSightAndScreenReaders() throws Exception {
		var newest = page(2004).select("main section").get(0);
		assertThat(newest.select("ul li").eachText()).contains("Added: added: Ask fathers. (end of added words)",
				"Removed: removed: Listen to babies. (end of removed words)", "Achievement: All staff trained");
		assertThat(page(2004).select("main section").get(1).select("ins, del")).hasSize(2);
	}

	@Test
	void historyShowsDroppedStatementsReasonsAndReturns() throws Exception {
		assertThat(page(2001).select("ul[aria-label=What happened] li").eachText()).satisfiesExactly(
				(line) -> assertThat(line).startsWith("2004/05: raised again by").endsWith("in other words."),
				(line) -> assertThat(line).startsWith("2003/04: removed by")
					.endsWith("Reason: Covered by the neglect strategy"),
				(line) -> assertThat(line).startsWith("2002/03: repeated by").endsWith("in other words."),
				(line) -> assertThat(line).startsWith("2001/02: stated by"));
	}

	@Test
	void versionOfADraftIsPassedOver() throws Exception {
		this.reports.unpublish("y-2002");
		var read = page(2004);
		assertThat(read.select("main section h2").eachText()).hasSize(2);
		assertThat(read.select("main section").get(0).text()).contains("Changes since 2001/02");
		assertThat(read.text()).doesNotContain("2002/03", "Act at once on neglect. Listen");
		assertThat(this.mvc.perform(get("/oxfordshire/statements/y-2002/1")).andReturn().getResponse().getStatus())
			.isEqualTo(404);
		assertThat(this.mvc.perform(get("/oxfordshire/statements/y-2002/1").with(this.people.as("business.manager")))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("Draft – not published");
	}

	@Test
	void numberBeyondAllStatementsIsNotFound() throws Exception {
		for (String number : List.of("99", "999999", "99999999999999999999")) {
			assertThat(this.mvc.perform(get("/oxfordshire/statements/y-2002/" + number))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(404);
		}
	}

	@Test
	void costsFewStatementsWhateverTheYears() {
		int few = cost("/oxfordshire/statements/y-2004/1");
		this.world.manyYears(10, 4);
		assertThat(cost("/oxfordshire/statements/2015-16/1")).isEqualTo(few).isLessThanOrEqualTo(8);
	}

	private int cost(String path) {
		return this.counter.count(() -> this.mvc.perform(get(path)));
	}

	private UUID add(int year, String wording, @Nullable UUID earlier) {
		return this.reports.statement(add(year), StatementKind.KEY_MESSAGE, wording, null, earlier);
	}

	private UUID add(int year) {
		return this.reports.add(this.world.partnership("oxfordshire"), "y-" + year, "Annual report", year,
				ReportState.PUBLISHED);
	}

	private UUID report(int year) {
		return this.world.report("y-" + year);
	}

	private Document page(int year) throws Exception {
		return Jsoup.parse(read("/oxfordshire/statements/y-" + year + "/1"));
	}

	private String read(String path) throws Exception {
		return this.mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
	}

}
