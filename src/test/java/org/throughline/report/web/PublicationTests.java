package org.throughline.report.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.LoggedText;
import org.throughline.account.AccountTest;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text that may identify a child is removed or kept with a reason before it is public.
 */
@AccountTest
class PublicationTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private Editor editor;

	private String report;

	@BeforeEach
	void startReport() {
		this.editor = new Editor(this.mvc, this.people);
		this.report = this.editor.startReport();
	}

	@Test
	void allFindingsOfReportAreShownAndEachNeedsReason() {
		this.editor.say(this.report, "NOTE", "Call 01865 792422, or write to OX1 1ND or to OX1 1NE");
		assertThat(this.editor.save(this.report + "/statements/new", Map.of("kind", "AIM", "content.wording", "Safety",
				"points[0]", "DOB 03/03/2015", "points[1]", "NHS number 943 476 5919")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report).select("main").text())
			.contains("Remove, or give a reason for, what the disclosure check found: 5 items");
		assertThat(this.editor.page(this.report + "/publish").select("main").text())
			.contains("Disclosure check: 5 open items");
		var page = asked();
		assertThat(page.select("#identifiers h3").eachText()).containsExactlyInAnyOrder(
				"Telephone number: 01865 792422", "Postcode: OX1 1ND", "Postcode: OX1 1NE",
				"Date of birth or other full date: DOB 03/03/2015", "NHS number: 943 476 5919");
		assertThat(page.select("#identifiers li a").attr("href")).isEqualTo(this.report + "/statements/1");

		try (var log = new LoggedText()) {
			assertThat(Editor.valid(publish(page, "")).select(".govuk-error-message")).hasSize(5);
			assertThat(log.toString()).doesNotContain("792422", "OX1 1N", "476 5919");
		}
		assertThat(published()).isFalse();
		assertThat(accepted()).isZero();

		var reasons = List.of("Our own number", "Our office", "", "An example", "Made up");
		var again = Editor.valid(publish(page, reasons));
		assertThat(again.select("[name=_identifierReason]").eachAttr("value")).containsExactlyElementsOf(reasons);
		assertThat(published()).isFalse();
		assertThat(accepted()).isZero();

		assertThat(publish(page, "Checked")).hasStatus3xxRedirection();
		assertThat(published()).isTrue();
		assertThat(accepted()).isEqualTo(5);
	}

	@Test
	void sameWordsNeedNoSecondReasonAndOthersDo() {
		this.editor.say(this.report, "NOTE", "Write to OX1 1ND");
		assertThat(publish(asked(), "Our office")).hasStatus3xxRedirection();
		this.report = this.editor.correct(this.report);
		assertThat(this.editor.save(this.report + "/statements/1",
				Map.of("kind", "NOTE", "content.wording", "Write to us at ox1  1nd or call 07700 900123")))
			.hasStatus3xxRedirection();
		var page = asked();
		assertThat(page.select("#identifiers .govuk-inset-text").text())
			.startsWith("Reason given by Person of the test on ")
			.endsWith(": Our office");
		assertThat(page.select("[name=_identifier]").eachAttr("value")).containsExactly("PHONE_NUMBER 07700 900123");
		assertThat(publish(page, "")).hasStatus(422);
		assertThat(this.editor.save(this.report + "/statements/1",
				Map.of("kind", "NOTE", "content.wording", "Write to us at OX1 1ND")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.save(this.report + "/publish", Map.of("changes", "Another address")))
			.hasStatus3xxRedirection();
	}

	@Test
	void removedReasonIsReplacedWhileTextIsPublic() {
		this.editor.say(this.report, "NOTE", "Write to OX1\u00a01ND");
		assertThat(publish(asked(), "Our office")).hasStatus3xxRedirection();
		String list = "/manage/" + this.editor.partnership() + "/accepted-text";
		var page = this.editor.page(list);
		assertThat(page.select("main h2").text()).isEqualTo("Postcode: OX1 1ND");
		assertThat(page.select("main dd").eachText()).first().isEqualTo("Our office");
		assertThat(page.select("main dd").eachText().get(1)).startsWith("Person of the test, ");
		assertThat(page.select("main dd a").attr("href")).isEqualTo(this.report);
		assertThat(this.editor.page(page.select("main a[href$=history]").attr("href")).text()).contains("Our office");

		String removal = page.select("main a[href$=remove]").attr("href");
		var refused = Editor.valid(this.editor.save(removal, Map.of()));
		assertThat(refused.select("#identifiers h3").text()).isEqualTo("Postcode: OX1 1ND");
		assertThat(accepted()).isOne();
		assertThat(this.editor.send(removal, refused, with(Map.of(), refused, "The civic centre")))
			.hasStatus3xxRedirection();
		page = this.editor.page(list);
		assertThat(page.select("main dd").eachText()).first().isEqualTo("The civic centre");

		correct("Write to us");
		page = this.editor.page(list);
		assertThat(page.select("main dd").eachText()).last().isEqualTo("No record");
		assertThat(this.editor.save(page.select("main a[href$=remove]").attr("href"), Map.of()))
			.hasStatus3xxRedirection();
		assertThat(accepted()).isZero();
		assertThat(correct("Write to OX1 1ND")).hasStatus(422);
	}

	private MvcTestResult correct(String wording) {
		String correction = this.editor.correct(this.report);
		assertThat(this.editor.save(correction + "/statements/1", Map.of("kind", "NOTE", "content.wording", wording)))
			.hasStatus3xxRedirection();
		return this.editor.save(correction + "/publish", Map.of("changes", "The address"));
	}

	@Test
	void textThatIsPublicAtOnceNeedsReasonInItsForm() {
		String address = "/manage/" + this.editor.partnership() + "/groups/new";
		var typed = Map.of("content.name", "Executive", "content.kind", "EXECUTIVE", "content.remit",
				"Meets at OX1 1ND");
		var refused = Editor.refused(this.editor.save(address, typed));
		assertThat(Editor.problems(refused))
			.containsExactly("Text may identify a child: remove it, or give a reason for keeping it");
		assertThat(refused.select("main #identifiers [form=edit]")).hasSize(3);
		assertThat(refused.select(".govuk-error-summary a").attr("href")).isEqualTo("#identifiers");
		assertThat(refused.select("form#edit [name$=remit]").text()).isEqualTo("Meets at OX1 1ND");
		assertThat(this.editor.send(address, refused, with(typed, refused, "Our office"))).hasStatus3xxRedirection();
		assertThat(accepted()).isOne();
	}

	private static Map<String, Object> with(Map<String, ?> typed, Document page, Object reasons) {
		var sent = new HashMap<String, Object>(typed);
		var keys = page.select("[name=_identifier]").eachAttr("value");
		sent.put("_identifier", keys);
		sent.put("_identifierReason",
				(reasons instanceof List<?>) ? reasons : keys.stream().map((key) -> reasons).toList());
		sent.put("_identifierGivenBy", "Person of the test");
		return sent;
	}

	/** The page that asks for reasons. */
	private Document asked() {
		return Editor.valid(this.editor.save(this.report + "/publish", Map.of("changes", "Another address")));
	}

	private MvcTestResult publish(Document page, Object reasons) {
		return this.editor.send(this.report + "/publish", page,
				with(Map.of("changes", "Another address"), page, reasons));
	}

	private boolean published() {
		return this.jdbc.sql("""
				select r.state = 'PUBLISHED' from annual_report r join partnership p on p.id = r.partnership_id
				where p.slug = ?""").param(this.editor.partnership()).query(Boolean.class).single();
	}

	private int accepted() {
		return this.jdbc.sql(
				"select count(*) from accepted_identifier a join partnership p on p.id = a.partnership_id where p.slug = ?")
			.param(this.editor.partnership())
			.query(Integer.class)
			.single();
	}

}
