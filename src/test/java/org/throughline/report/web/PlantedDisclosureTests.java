package org.throughline.report.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.action.TestFollowUps;
import org.throughline.measure.TestIndicators;
import org.throughline.measure.TestMoney;
import org.throughline.platform.security.Visibility;
import org.throughline.report.ProgressLevel;
import org.throughline.report.TestReports;
import org.throughline.review.TestReviews;
import org.throughline.theme.TestThemes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words of each kind, planted in each part that a report prints, are all found on the
 * page of the disclosure check.
 */
@AccountTest
class PlantedDisclosureTests {

	private static final String PLANTED = """
			Her NHS number is 943 476 5919. She was born 12 March 2014. She lives at OX4 9ZZ. \
			Call 07700 900123. Write to j.example@gmail.com. We met Example Sample. \
			Child Heron told us. We met on 14 February 2024.""";

	/** The kinds, and the words that are marked. */
	private static final Map<String, String> KINDS = Map.of("NHS number", "943 476 5919",
			"Date of birth or other full date", "born 12 March 2014", "Postcode", "OX4 9ZZ", "Telephone number",
			"07700 900123", "Personal email address", "j.example@gmail.com", "Private name", "Example Sample",
			"Pseudonym of an unpublished review", "Child Heron", "Date of an unpublished review", "14 February 2024");

	/** A date of an unpublished review is looked for in the text of reports only. */
	private static final String REVIEW_DATE = "Date of an unpublished review";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestIndicators indicators;

	@Autowired
	private TestMoney money;

	@Autowired
	private TestFollowUps followUps;

	@Autowired
	private TestReviews reviews;

	@Autowired
	private TestThemes themes;

	@Autowired
	private JdbcClient jdbc;

	private Editor editor;

	private String manage;

	private String report;

	private UUID partnership;

	private int priority;

	@BeforeEach
	void writeEveryPart() {
		this.editor = new Editor(this.mvc, this.people);
		this.manage = "/manage/" + this.editor.partnership();
		this.report = this.editor.startReport();
		this.partnership = this.jdbc.sql("select id from partnership where slug = ?")
			.param(this.editor.partnership())
			.query(UUID.class)
			.single();
		var draft = this.jdbc.sql("select id from annual_report where partnership_id = ?")
			.param(this.partnership)
			.query(UUID.class)
			.single();
		this.editor.say(this.report, "NOTE", "A statement.");
		this.reports.section(draft, "introduction", "Introduction");
		this.reports.priority(this.partnership, draft, "Neglect", ProgressLevel.SOME);
		this.priority = this.jdbc.sql("select number from priority_progress where report_id = ?")
			.param(draft)
			.query(Integer.class)
			.single();
		this.indicators.add(this.partnership, "2024-25", "Protection plans", null, Map.of(2024, 612));
		this.money.lines(this.partnership, this.money.budget(this.partnership, "2024-25", "2024/25", 2024), 1);
		this.money.training(this.partnership, TestMoney.course("2024-25", "Working with fathers"));
		this.followUps.recommendation(this.partnership, 1, Visibility.PUBLIC, "Train all staff");
		this.followUps.countedAction(this.partnership, 1, "An action");
		this.themes.add("planted", "Planted");
		this.reviews.add(this.partnership, "review-1", Visibility.INTERNAL, "Child Heron", LocalDate.of(2024, 2, 14),
				"planted");
		assertThat(this.editor.save(this.manage + "/private-names/new", Map.of("name", "Example Sample")))
			.hasStatus3xxRedirection();
	}

	@Test
	void everyKindIsFoundInEveryPart() {
		assertThat(page().select("#state").text()).startsWith("Nothing found.");
		plant("section set body", "report_id in (select id from annual_report where partnership_id = :partnership)");
		plant("statement set wording",
				"report_id in (select id from annual_report where partnership_id = :partnership)");
		plant("priority_progress set impact",
				"report_id in (select id from annual_report where partnership_id = :partnership)");
		plant("figure set commentary",
				"indicator_id in (select id from indicator where partnership_id = :partnership)");
		plant("contribution set description",
				"budget_id in (select id from budget where partnership_id = :partnership)");
		plant("training_activity set summary", "partnership_id = :partnership");
		plant("recommendation set wording", "partnership_id = :partnership and visibility = 'PUBLIC'");
		this.jdbc.sql("update action set visibility = 'PUBLIC' where partnership_id = ?")
			.param(this.partnership)
			.update();
		plant("action set wording", "partnership_id = :partnership");

		var page = page();
		var ofReport = List.of(this.report + "/sections/introduction", this.report + "/statements/1",
				this.report + "/priorities/" + this.priority);
		var beside = List.of(this.manage + "/actions/act-0001", this.manage + "/recommendations/rec-0001",
				this.manage + "/training/1", this.manage + "/indicators/protection-plans-here/figures/1",
				this.manage + "/money/2024-25/contributions/1");
		for (var kind : KINDS.entrySet()) {
			assertThat(places(page, kind.getKey(), kind.getValue())).as(kind.getKey()).containsAll(ofReport);
			if (!kind.getKey().equals(REVIEW_DATE)) {
				assertThat(places(page, kind.getKey(), kind.getValue())).as(kind.getKey()).containsAll(beside);
			}
		}
		assertThat(this.editor.save(this.report + "/publish", Map.of())).hasStatus(422);
	}

	/** Writes words into a column, as an import of old records could have done. */
	private void plant(String column, String where) {
		String name = column.substring(column.lastIndexOf(' ') + 1);
		int rows = this.jdbc.sql("update " + column + " = concat_ws(' ', " + name + ", :words) where " + where)
			.param("words", PLANTED)
			.param("partnership", this.partnership)
			.update();
		assertThat(rows).as(column).isPositive();
	}

	private Document page() {
		return this.editor.page(this.report + "/disclosure");
	}

	/** Returns the places of found words on the page, marked in their sentences. */
	private static List<String> places(Document page, String kind, String words) {
		return page.select("#identifiers h3")
			.stream()
			.filter((heading) -> heading.text().equals(kind + ": " + words))
			.map(Element::nextElementSibling)
			.flatMap((list) -> list.select("li").stream())
			.filter((place) -> place.select("mark").text().equals(words) || words.startsWith("born"))
			.map((place) -> place.select("a").attr("href"))
			.toList();
	}

}
