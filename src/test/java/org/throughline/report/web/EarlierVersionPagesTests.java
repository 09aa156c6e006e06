package org.throughline.report.web;

import java.io.UnsupportedEncodingException;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.partnership.TestPartnerships;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Suggested earlier versions of statements and the manager's decisions.
 */
@SampleTest
@Transactional
class EarlierVersionPagesTests {

	private static final String PAGE = "/manage/oxfordshire/reports/y-2002/earlier-versions";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private SqlCounter counter;

	private UUID later;

	@BeforeEach
	void twoYears() {
		UUID before = add("y-2001", 2001);
		this.reports.statement(before, StatementKind.KEY_MESSAGE, "Respond early to neglect of unborn babies",
				"system leaders", null);
		this.reports.statement(before, StatementKind.KEY_MESSAGE, "Publish a strategy on modern slavery", null, null);
		this.later = add("y-2002", 2002);
		this.reports.statement(this.later, StatementKind.KEY_MESSAGE, "Unborn babies: neglect needs a faster response",
				"System leaders", null);
		this.reports.statement(this.later, StatementKind.AIM, "Thank the volunteers", null, null);
	}

	@Test
	void suggestionNamesItsReasonsAndNothingIsLinkedYet() {
		var suggestion = suggestion();
		assertThat(suggestion.text())
			.contains("2001/02", "Respond early to neglect of unborn babies", "Both have the words", "babies", "unborn",
					"neglect", "and the audience System leaders.")
			.doesNotContain("slavery");
		assertThat(page().text()).contains("1 other statement has no suggestion.");
		assertThat(read("/oxfordshire/y-2002/key-messages").text()).doesNotContain("Previously in");
	}

	@Test
	void managerLinksInAPublishedReportAndRemovesTheLinkAgain() {
		assertThat(decide(suggestion(), "LINK")).hasStatus3xxRedirection();
		assertThat(page().select("h2").eachText()).contains("Linked");
		assertThat(read("/oxfordshire/y-2002/key-messages").text()).contains("Reworded", "Previously in 2001/02");
		assertThat(decide(page().expectFirst("tbody tr"), "UNLINK")).hasStatus3xxRedirection();
		assertThat(read("/oxfordshire/y-2002/key-messages").text()).doesNotContain("Previously in");
	}

	@Test
	void rejectedSuggestionStaysAwayUntilItIsRestored() {
		assertThat(decide(suggestion(), "REJECT")).hasStatus3xxRedirection();
		var rejected = page();
		assertThat(rejected.select("section .app-statement")).isEmpty();
		assertThat(rejected.select("h2").eachText()).contains("Rejected");
		assertThat(decide(rejected.expectFirst("tbody tr"), "RESTORE")).hasStatus3xxRedirection();
		assertThat(suggestion().text()).contains("Respond early to neglect");
	}

	@Test
	void linkMadeMeanwhileIsKept() {
		var seen = suggestion();
		assertThat(post("1", "y-2001/2", "LINK")).hasStatus3xxRedirection();
		var redirected = decide(seen, "LINK");
		assertThat(redirected).hasStatus3xxRedirection();
		assertThat(page().select("tbody tr").text()).contains("modern slavery").doesNotContain("Respond early");
	}

	@Test
	void onlyEarlierStatementsOfTheSamePartnershipCanBeLinked() {
		assertThat(post("1", "y-2002/2", "LINK")).hasStatus(404);
		assertThat(post("1", "2024-25/1", "LINK")).hasStatus(404);
		assertThat(post("1", "y-2001/1", "BREAK")).hasStatus(404);
		assertThat(post("1", "y-2001/x", "LINK")).hasStatus(404);
		assertThat(post("1", "y-2001", "LINK")).hasStatus(404);
		UUID elsewhere = this.partnerships.addNamed("elsewhere-1", "Elsewhere");
		this.reports.statement(this.reports.add(elsewhere, "e-2000", "Report", 2000, ReportState.PUBLISHED),
				StatementKind.KEY_MESSAGE, "Unborn babies", null, null);
		assertThat(post("1", "e-2000/1", "LINK")).hasStatus(404);
		assertThat(page().text()).doesNotContain("Elsewhere");
	}

	@Test
	void managerChoosesAnEarlierStatementThatIsNotSuggested() {
		UUID first = add("y-1999", 1999);
		this.reports.statement(first, StatementKind.AIM, "Recognise what volunteers give", null, null);
		assertThat(page().select("select[name=statement] option").eachText()).containsExactly("Select a statement",
				"Thank the volunteers", "Unborn babies: neglect needs a faster response");
		assertThat(page().select("select[name=earlier] option").eachText()).hasSize(3)
			.noneMatch((text) -> text.contains("Recognise"));
		var chosen = read(PAGE + "?from=y-1999", "business.manager");
		assertThat(chosen.select("select[name=from] option[selected]").val()).isEqualTo("y-1999");
		var option = chosen.expectFirst("select[name=earlier] option[value=y-1999/1]");
		assertThat(option.text()).isEqualTo("Aim: Recognise what volunteers give");
		assertThat(post("2", "", "LINK")).hasStatus3xxRedirection();
		assertThat(page().select("h2").eachText()).doesNotContain("Linked");
		assertThat(post("2", option.val(), "LINK")).hasStatus3xxRedirection();
		assertThat(page().select("tbody tr").text()).contains("Thank the volunteers", "Recognise what volunteers give");
		assertThat(page().select("select[name=statement] option")).hasSize(2);
	}

	@Test
	void costsTheSameWithManyStatements() {
		int few = this.counter.count(this::page);
		for (int number = 0; number < 20; number++) {
			this.reports.statement(this.later, StatementKind.KEY_MESSAGE, "Babies and neglect, number " + number, null,
					null);
		}
		assertThat(this.counter.count(this::page)).isEqualTo(few).isLessThanOrEqualTo(12);
	}

	private UUID add(String slug, int year) {
		return this.reports.add(this.partnerships.id("oxfordshire"), slug, "Annual report", year,
				ReportState.PUBLISHED);
	}

	private Element suggestion() {
		var suggestions = page().select("section .app-statement");
		assertThat(suggestions).hasSize(1);
		return suggestions.get(0);
	}

	private MvcTestResult decide(Element shown, String decision) {
		assertThat(shown.select("button[value=" + decision + "]")).hasSize(1);
		return post(shown.select("input[name=statement]").val(), shown.select("input[name=earlier]").val(), decision);
	}

	private MvcTestResult post(String statement, String earlier, String decision) {
		return this.mvc.post()
			.uri(PAGE)
			.with(this.people.as("business.manager"))
			.with(csrf())
			.param("statement", statement)
			.param("earlier", earlier)
			.param("decision", decision)
			.exchange();
	}

	private Document page() {
		return read(PAGE, "business.manager");
	}

	private Document read(String path, String person) {
		return document(this.mvc.get().uri(path).with(this.people.as(person)).exchange());
	}

	private Document read(String path) {
		return document(this.mvc.get().uri(path).exchange());
	}

	private static Document document(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
