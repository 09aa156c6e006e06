package org.throughline.report.web;

import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationTest;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of a draft, and the pages of its parts.
 */
@ApplicationTest
class DraftTaskListTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	private Editor editor;

	private String report;

	@BeforeEach
	void startReport() {
		this.editor = new Editor(this.mvc, this.people);
		this.report = this.editor.startReport();
	}

	@Test
	void listOfTasksCountsWhatThePagesOfThePartsAskFor() {
		assertThat(task(this.editor.page(this.report), "Key messages")).isEqualTo("Key messages 1 to do");
		assertThat(this.editor.save(this.report + "/statements/new",
				Map.of("kind", "VOICE", "content.wording", "We were heard", "content.quotation", "true")))
			.hasStatus3xxRedirection();
		this.editor.say(this.report, "AIM", "To hear every child");
		assertThat(this.editor.save(this.report + "/lists/aim", Map.of("declared", "5"))).hasStatus3xxRedirection();
		assertThat(this.editor.save(this.report + "/sections/new?kind=money",
				Map.of("heading", "Funding", "part", "MONEY")))
			.hasStatus3xxRedirection()
			.redirectedUrl()
			.isEqualTo(this.report + "/parts/money");
		assertThat(this.editor.save(this.report + "/priorities/new", Map.of("content.title", "Neglect")))
			.hasStatus3xxRedirection();
		var page = this.editor.page(this.report);
		var toDo = page.select("li:not(#details) .govuk-task-list__status .govuk-tag--yellow").eachText();
		assertThat(toDo).containsExactly("1 to do", "4 to do", "1 to do", "1 to do");
		int all = toDo.stream().mapToInt((tag) -> tag.charAt(0) - '0').sum();
		assertThat(this.editor.page(this.report + "/parts").select("#open + ul li")).hasSize(all);
		assertThat(this.editor.page(this.report + "/parts/priorities").select("#open + ul li")).hasSize(4);
		this.editor.say(this.report, "KEY_MESSAGE", "Name it early");
		assertThat(task(this.editor.page(this.report), "Key messages")).isEqualTo("Key messages 1 statement Ready");
		assertThat(this.editor.page(this.report).select("progress").attr("value")).isEqualTo("1");
	}

	@Test
	void detailsSayWhatIsMissing() {
		String details = this.report + "/details";
		assertThat(this.editor.page(this.report).select("#details li").eachText()).contains("Add an author");
		assertThat(
				this.editor.save(details,
						Map.of("title", "Annual report 2019/20", "authors[0].name", "Jo Example", "document.dated.day",
								"1", "document.dated.month", "10", "document.dated.year", "2025")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report).select("#details li").eachText())
			.containsExactly("Check the title: it names another period");
		assertThat(this.editor.save(details, Map.of("title", "Annual report", "period.starts.year", "2023")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report).select("#details li").eachText())
			.containsExactly("Check the dates: they differ from the period");
		assertThat(this.editor.save(details, Map.of("period.starts.year", "2024"))).hasStatus3xxRedirection();
		assertThat(task(this.editor.page(this.report), "Details")).endsWith("Ready");
	}

	@Test
	void publicationIsLockedUntilNothingIsNeeded() {
		var page = this.editor.page(this.report);
		assertThat(page.select("#publish + ul li:last-child").text()).contains("Needed first", "Signed off",
				"Cannot start yet");
		assertThat(page.select("#publish + ul .govuk-task-list__link").eachText()).doesNotContain("Publish report");
		assertThat(this.editor.get(this.report + "/stages")).hasStatus3xxRedirection()
			.redirectedUrl()
			.isEqualTo(this.report + "#move");
	}

	@Test
	void statementIsOnThePageOfItsSection() {
		assertThat(this.editor.save(this.report + "/sections/new", Map.of("heading", "Funding", "part", "MONEY")))
			.hasStatus3xxRedirection();
		for (String wording : new String[] { "One", "Two", "Three" }) {
			assertThat(this.editor.save(this.report + "/statements/new",
					Map.of("kind", "PRESSURE", "content.wording", wording, "links.section",
							wording.equals("Two") ? "" : "funding")))
				.hasStatus3xxRedirection()
				.redirectedUrl()
				.endsWith(wording.equals("Two") ? "/parts/risks" : "/parts/money");
		}
		assertThat(this.editor.page(this.report + "/parts/risks").select("[id^=section-]")).isEmpty();
		assertThat(rows("money")).isEqualTo("statement-1 statement-3");
		assertThat(rows("risks")).isEqualTo("statement-2");
		assertThat(this.editor.press(this.report + "/statements/3/move", "direction", "UP")).redirectedUrl()
			.endsWith("/parts/money#statement-3");
		assertThat(rows("money")).isEqualTo("statement-3 statement-1");
		assertThat(this.editor.get(this.report + "/parts/nothing")).hasStatus(404);
	}

	private String rows(String part) {
		return String.join(" ",
				this.editor.page(this.report + "/parts/" + part).select("[id^=statement-]").eachAttr("id"));
	}

	private static String task(Document page, String name) {
		return page.select(".govuk-task-list__item")
			.stream()
			.filter((row) -> row.select(".govuk-task-list__link").text().equals(name))
			.findFirst()
			.orElseThrow()
			.text();
	}

}
