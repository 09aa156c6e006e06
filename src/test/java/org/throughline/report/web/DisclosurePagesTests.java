package org.throughline.report.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.SqlCounter;
import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.measure.TestIndicators;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that findings of the disclosure check in a draft are removed or explained before
 * publication.
 */
@AccountTest
class DisclosurePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestIndicators indicators;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCounter sql;

	private Editor editor;

	private String report;

	private String page;

	@BeforeEach
	void write() {
		this.editor = new Editor(this.mvc, this.people);
		this.report = this.editor.startReport();
		this.page = this.report + "/disclosure";
		var partnership = this.jdbc.sql("select id from partnership where slug = ?")
			.param(this.editor.partnership())
			.query(UUID.class)
			.single();
		this.indicators.add(partnership, "2024-25", "Missing from education", null, Map.of(2024, 3));
		this.indicators.add(partnership, "2024-25", "Protection plans", null, Map.of(2024, 612));
	}

	@Test
	void eachFindingIsShownInItsSentenceAndExplainedByNamedPerson() {
		assertThat(this.editor.page(this.page).select("#state").text()).startsWith("Nothing found.");
		this.editor.say(this.report, "NOTE",
				"Three were missing from education here. There were 621 protection plans here. Write to j.example@gmail.com.");
		var found = this.editor.page(this.page);
		assertThat(found.select("#state").text()).isEqualTo("3 open items.");
		assertThat(found.select("#identifiers h3").eachText()).containsExactlyInAnyOrder(
				"Small number that the figures do not show: Three", "Number that differs from the figures: 621",
				"Personal email address: j.example@gmail.com");
		assertThat(found.select("#identifiers li span").eachText()).contains("Three were missing from education here.",
				"There were 621 protection plans here.");
		assertThat(found.select("#identifiers .govuk-hint").text()).contains("the figures state 612 (2024/25)");
		assertThat(found.select("#identifiers li a").attr("href")).isEqualTo(this.report + "/statements/1");
		assertThat(this.editor.page(this.report).text()).contains("Disclosure check");
		assertThat(this.editor.page(this.report + "/publish").select("main").text())
			.contains("Disclosure check: 3 open items");
		assertThat(this.editor.save(this.report + "/publish", Map.of())).hasStatus(422);

		assertThat(explain("Counted a month later", "", "")).hasStatus3xxRedirection();
		var rest = this.editor.page(this.page);
		assertThat(rest.select("#state").text()).isEqualTo("2 open items.");
		assertThat(rest.select("#identifiers .govuk-inset-text").text())
			.startsWith("Reason given by Person of the test on ")
			.endsWith(": Counted a month later");
		assertThat(explain("Checked", "Checked")).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.page).select("#state").text()).isEqualTo("No open items.");

		this.editor.say(this.report, "NOTE", "There were 622 protection plans here.");
		assertThat(this.editor.page(this.page).select("#state").text()).isEqualTo("1 open item.");
	}

	@Test
	void placeInSectionIsNamedByItsHeading() {
		assertThat(this.editor.save(this.report + "/sections/new",
				Map.of("heading", "Schools and colleges", "part", "OVERVIEW", "body", "Write to j.example@gmail.com.")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.page(this.page).select("#identifiers li a").text())
			.isEqualTo("Section “Schools and colleges”: Text");
	}

	@Test
	void headingSaysWhatKindsAreFound() {
		this.editor.say(this.report, "NOTE", "There were 621 protection plans here.");
		assertThat(this.editor.page(this.page).select("#identifiers h2").text())
			.isEqualTo("Numbers that differ from the figures");
		this.editor.say(this.report, "NOTE", "Write to j.example@gmail.com.");
		assertThat(this.editor.page(this.page).select("#identifiers h2").text()).isEqualTo("Text to remove or explain");
	}

	@Test
	void reasonHoldsForItsSentenceOnly() {
		this.editor.say(this.report, "NOTE", "There were 621 protection plans here.");
		assertThat(explain("Another day")).hasStatus3xxRedirection();
		this.editor.say(this.report, "NOTE", "There were 621 protection plans here.");
		assertThat(this.editor.page(this.page).select("#state").text()).isEqualTo("No open items.");
		this.editor.say(this.report, "NOTE", "Here 621 protection plans were made.");
		assertThat(this.editor.page(this.page).select("#state").text()).isEqualTo("1 open item.");
	}

	@Test
	void charactersThatFilesCannotShowAreFoundBeforeTheReportIsSignedAndCannotBeKept() {
		this.editor.say(this.report, "NOTE", "One child drew 🧒 and wrote مرحبا here.");
		var found = this.editor.page(this.page);
		assertThat(found.select("#state").text()).isEqualTo("2 open items.");
		assertThat(found.select("#identifiers h2").text()).isEqualTo("Text that files cannot show");
		assertThat(found.select("#identifiers h3").eachText()).containsExactlyInAnyOrder(
				"Characters that the files cannot show: 🧒", "Characters that the files cannot show: مرحبا");
		assertThat(found.select("#identifiers li a").attr("href")).isEqualTo(this.report + "/statements/1");
		assertThat(found.select("#edit, [name=_identifierReason], [name=_identifierGivenBy]")).isEmpty();

		this.editor.save(this.page, Map.of("_identifier", List.of("UNPRINTABLE 🧒", "UNPRINTABLE مرحبا"),
				"_identifierReason", List.of("Lovely", "Lovely"), "_identifierGivenBy", "Person of the test"));
		assertThat(this.editor.page(this.page).select("#state").text()).isEqualTo("2 open items.");
		assertThat(this.editor.save(this.report + "/publish", Map.of())).hasStatus(422)
			.bodyText()
			.contains("Replace or remove characters that the files cannot show");
	}

	@Test
	void draftThatCannotBecomeFileSaysWhichTextToCorrect() {
		this.editor.say(this.report, "KEY_MESSAGE", "One child drew 🧒 here.");
		assertThat(this.editor.get(this.report + "/draft/html")).hasStatus(422)
			.bodyText()
			.contains("The file was not made", "These characters cannot be printed");
	}

	@Test
	void pageCostsNoMoreStatementsWithManyFindings() {
		this.editor.say(this.report, "NOTE", "There were 621 protection plans here.");
		this.editor.page(this.page);
		int few = this.sql.count(() -> this.editor.get(this.page));
		this.editor.say(this.report, "NOTE",
				IntStream.range(700, 720)
					.mapToObj((number) -> "There were " + number + " protection plans here.")
					.collect(Collectors.joining(" ")));
		assertThat(this.editor.page(this.page).select("#state").text()).isEqualTo("21 open items.");
		assertThat(this.sql.count(() -> this.editor.get(this.page))).isEqualTo(few).isLessThanOrEqualTo(12);
	}

	private MvcTestResult explain(String... reasons) {
		return this.editor.save(this.page,
				Map.of("_identifier", this.editor.page(this.page).select("[name=_identifier]").eachAttr("value"),
						"_identifierReason", List.of(reasons), "_identifierGivenBy", "Person of the test"));
	}

}
