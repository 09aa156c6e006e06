package org.throughline.paper.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.pattern.PathPatternParser;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.paper.PaperFinalService;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A business manager writes a paper on pages.
 */
@SampleTest
@Transactional
class PaperPagesTests {

	private static final String PAPERS = "/manage/oxfordshire/papers";

	private static final String TEMPLATES = "/manage/oxfordshire/paper-templates";

	private static final String TITLE = "Report on safeguarding";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private PaperFinalService finals;

	@Autowired
	private CurrentUser user;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<RecordPages> kinds;

	private String paper = "";

	@BeforeEach
	void begin() throws Exception {
		var form = form(page(PAPERS + "/new"));
		set(form, "title", TITLE);
		set(form, "meetsOn.day", "19", "meetsOn.month", "10", "meetsOn.year", "2027");
		this.paper = redirected(send(form));
	}

	@Test
	void newPaperProposesTheTemplateInForceAndTheLatestReport() throws Exception {
		var proposed = page(PAPERS + "/new");
		assertThat(proposed.select("#template option[selected]").text())
			.isEqualTo("Oxfordshire County Council, Cabinet 2025");
		assertThat(proposed.select("[name=reports][checked]").eachAttr("value")).containsExactly("2024-25");
		assertThat(page(PAPERS).select("tbody tr").text()).contains(TITLE, "Cabinet", "19 October 2027", "Draft");
		assertThat(page(this.paper).select("#write + ul li").eachText()).contains("Background Ready",
				"Financial Implications To do", "Recommendations Ready");
	}

	@Test
	void newPaperHasTheFactsOfItsReportInTheWordingOfItsTemplate() throws Exception {
		assertThat(page(this.paper + "/sections/key-issues").select("#paragraphs li > p").eachText()).contains(
				"6. The OSCP Annual Report sets out the safeguarding challenges in Oxfordshire. The report shows the need to improve practice with respect to the themes of: (1) Neglect (2) Child exploitation and (3) Effectiveness of Multi-agency arrangements",
				"7. There are key messages for system leaders to bring a collective focus to:",
				"Paragraph without number Tackling Neglect of children in the family home by supporting those families who are not yet meeting all the needs of their children.",
				"9. The repeat safeguarding themes identified in reviews last year are still current and continue to be a priority for the partnership this year. These are:",
				"Bullet Understanding the roles of fathers/male carers and extended family members");
	}

	@Test
	void changedFactIsMarkedAndItsNewWordsAreTaken() throws Exception {
		this.reports.reword(this.reports.statementId("2024-25", StatementKind.IMPROVEMENT_AREA, 0), "Neglect at home");
		String section = this.paper + "/sections/key-issues";
		var changed = page(section).expectForm(".app-mismatch");
		assertThat(changed.text()).contains("Wording when added: “Neglect”", "Wording now: “Neglect at home”");
		assertThat(page(section).select("#paragraphs mark").eachText()).singleElement()
			.asString()
			.startsWith("(1) Neglect (2)");
		assertThat(press(changed, "answer", "TAKE")).hasStatus3xxRedirection();
		assertThat(page(section).select("#paragraphs li > p").text()).contains("(1) Neglect at home (2)");
		assertThat(page(section).select(".app-mismatch")).isEmpty();
	}

	@Test
	void factsThatAreNotUsedAreAddedByAClick() throws Exception {
		String section = this.paper + "/sections/key-issues";
		remove("paperParagraph",
				page(section).expectFirst("#paragraphs li:contains(fathers) a[href$=/remove]").attr("href"));
		var unused = page(section).expectForm("h3:contains(Repeat themes) + ul form");
		assertThat(send(unused)).hasStatus3xxRedirection();
		var paragraphs = page(section).select("#paragraphs li > p").eachText();
		assertThat(paragraphs).last()
			.isEqualTo("Bullet Understanding the roles of fathers/male carers and extended family members");
	}

	@Test
	void reviewThatIsToBePublishedLaterIsRefusedWithItsDay() throws Exception {
		this.jdbc.sql("""
				update case_review set pseudonym = 'Quokka', visibility = 'PARTNER', summary = 'What happened.',
				planned_publication_on = date '2027-10-14', planned_publication_precision = 'DAY'
				where reference = 'practice-review-2024-25'""").update();
		var section = page(
				page(this.paper + "/sections/key-issues").expectFirst("a:contains(Outcomes of reviews)").attr("href"));
		var review = section.expectFirst("li:contains(Quokka: What happened)");
		assertThat(review.text()).contains("Not public yet. It is to be published 14 October 2027");
		assertThat(review.select("form")).isEmpty();
		assertThat(section.text()).contains("The paper becomes public on 11 October 2027");
		String id = this.jdbc.sql("select id::text from case_review where pseudonym = 'Quokka'")
			.query(String.class)
			.single();
		assertThat(post(this.paper + "/sections/key-issues/facts", "record", id)).hasStatus(404);
	}

	@Test
	void paperWithAWithdrawnFactDoesNotBecomeFinal() {
		int number = Integer.parseInt(this.paper.substring(this.paper.lastIndexOf('/') + 1));
		this.jdbc.sql("update paper_fact set record_id = gen_random_uuid() where wording = 'Neglect'").update();
		var manager = this.people.person("business.manager");
		var obstacles = this.user.asPerson(manager, () -> this.finals.obstacles(this.partnerships.id("oxfordshire"),
				number, LocalDate.of(2027, 10, 11), null));
		assertThat(obstacles).filteredOn((obstacle) -> obstacle.field().equals("facts"))
			.extracting(RuleViolation::key)
			.containsExactly("paperFact.withdrawn");
	}

	@Test
	void paperOnADraftNamesItsReportOnceWithItsAddress() throws Exception {
		this.reports.unpublish("2024-25");
		var todo = page(this.paper + "/final").select("[aria-labelledby=to-do] a");
		assertThat(todo.eachText()).filteredOn((line) -> line.contains("Neglect")).isEmpty();
		var report = todo.stream().filter((each) -> each.attr("href").endsWith("/reports/2024-25/publish")).toList();
		assertThat(report).singleElement()
			.satisfies((link) -> assertThat(link.text()).startsWith("Publish ")
				.endsWith("2024/25 first, or seal it for 11 October 2027 or an earlier day"));
		assertThat(todo.eachAttr("href")).contains(this.paper + "/clearances");
	}

	@Test
	void reportThatIsSealedForALaterDayIsNamedWithItsDay() throws Exception {
		this.reports.publishedOn(this.reports.id("2024-25"), LocalDate.of(2027, 10, 13));
		assertThat(page(this.paper + "/final").select("[aria-labelledby=to-do] a").eachText())
			.filteredOn((line) -> line.contains("is published on 13 October 2027. Enter that day or a later one"))
			.hasSize(1);
	}

	/** The layouts of East Sussex and Northamptonshire, by the pages alone. */
	@Test
	void templatesOfOtherCouncilsAreMadeOnPages() throws Exception {
		String east = template("East Sussex");
		sent(east + "/recommendations", "recommendation", "The {meeting body} is recommended to", "listed", "false",
				"verbs", "receive, consider");
		sent(east + "/lines/4", "wording", "{title}", "label", "Title:");
		assertThat(errors(east + "/lines/5", "wording", "{purpose} for {ward}")).containsExactly(
				"Replace {ward}: there is no such field. To ask for it in each paper, add it to the further fields");
		sent(east + "/details", "fields", "ward");
		sent(east + "/lines/5", "wording", "{purpose} for {ward}");
		sent(east + "/lines/new", "label", "By:", "wording", "{reporting officer}");
		move(east + "/lines/7", "UP", 6);
		sent(east + "/sections/2", "optional", "false", "heading", "Reasons for recommendations");
		sent(east + "/sections/new", "heading", "Implications: climate");
		move(east + "/sections/11", "UP", 1);
		sent(east + "/facts/new?section=background", "fact", "KEY_MESSAGE", "wording", "Messages for {audience}:");
		sent(east + "/clearances/new", "name", "Climate", "section", "implications-climate");
		assertThat(page(east + "/lines").select(".app-worklist__words").eachText())
			.startsWith("Header By: [reporting officer]", "Header Report to: [meeting body]");
		assertThat(page(east).select(".app-paper").text()).contains("[meeting body] is recommended to",
				"Implications: climate", "Messages for [audience]:", "[Key messages]");
		assertThat(page(TEMPLATES).text()).contains("East Sussex");
		var begun = form(page(PAPERS + "/new"));
		set(begun, "template", "east-sussex", "meetsOn.day", "20", "meetsOn.month", "10", "meetsOn.year", "2027");
		String made = redirected(send(begun));
		assertThat(page(made + "/details").text()).contains("Ward");
		assertThat(page(made + "/recommendations").select("#rows-0\\.wording").text())
			.startsWith("receive and consider the annual report");
		assertThat(page(made + "/sections/background").select("#paragraphs li > p").text())
			.contains("Messages for system leaders:");
		assertThat(page(made).select("#write + ul li").eachText()).contains("Implications: climate To do",
				"Reasons for recommendations To do");
		assertThat(page(made + "/clearances").text()).contains("Climate");

		String northamptonshire = template("Northamptonshire");
		sent(northamptonshire + "/details", "layout.summaryHeading", "Report summary", "layout.numbering",
				"HIERARCHICAL");
		sent(northamptonshire + "/recommendations", "place", "SUMMARY");
		sent(northamptonshire + "/sections/new", "heading", "Purpose");
		sent(northamptonshire + "/sections/new", "heading", "Alternative ways considered", "level", "2");
		assertThat(page(northamptonshire).select(".app-paper").text()).contains("Report summary", "1.1", "Purpose");
	}

	@Test
	void templateStaysWholeWithEachChange() throws Exception {
		String template = template("A council");
		assertThat(errors(template + "/lines/4", "style", "LINE"))
			.containsExactly("Give one line of the header the style “Title”");
		assertThat(errors(template + "/lines/1", "wording", "{meeting")).containsExactly(
				"Replace {meeting: there is no such field. To ask for it in each paper, add it to the further fields");
		assertThat(errors(template + "/lines/1", "wording", "{recommendations}"))
			.containsExactly("Place the recommendations only once");
		assertThat(errors(template + "/recommendations", "place", "SUMMARY"))
			.containsExactly("Enter the heading of the summary box, or move its lines to the header");
		assertThat(errors(template + "/sections/4", "heading", "Background"))
			.containsExactly("Enter another heading. Another section has this one");
		sent(template + "/details", "layout.numbering", "HIERARCHICAL");
		assertThat(errors(template + "/sections/1", "level", "2")).containsExactly(
				"Put this section below a numbered section of level 1: its paragraphs are numbered after it");
		refusedRemoval("templateLine", template + "/lines/4", "paperTemplate.title.none");
		refusedRemoval("templateSection", template + "/sections/1", "paperTemplate.recommendations.none");
		refusedRemoval("templateSection", template + "/sections/8", "paperTemplate.section.unknown.elsewhere");
		sent(template + "/lines/6", "style", "TITLE");
		assertThat(page(template + "/lines").select(".app-chip:contains(Title)")).hasSize(1);
		remove("templateSection", template + "/sections/5/remove");
		assertThat(page(template).text()).doesNotContain("Learning from reviews", "In the year:");
		assertThat(
				this.mvc.get().uri(TEMPLATES + "/general/details").with(this.people.as("business.manager")).exchange())
			.hasStatus(404);
	}

	@Test
	void changeOfATemplateWritesOnlyTheRowThatIsChanged() throws Exception {
		String template = template("A council");
		String changes = "select count(*) from history where table_name like 'template_%' and operation = 'UPDATE'";
		long before = this.jdbc.sql(changes).query(Long.class).single();
		sent(template + "/sections/4", "heading", "Messages");
		assertThat(this.jdbc.sql(changes).query(Long.class).single()).isEqualTo(before + 1);
		move(template + "/sections/4", "UP", 1);
		assertThat(this.jdbc.sql(changes).query(Long.class).single()).isEqualTo(before + 3);
	}

	@Test
	void twoPeopleWhoEditDifferentPartsOfATemplateDoNotConflict() throws Exception {
		String template = template("A council");
		var mine = form(page(template + "/sections/4"));
		var same = form(page(template + "/sections/4"));
		sent(template + "/sections/6", "heading", "Choices");
		set(mine, "heading", "Messages");
		assertThat(send(mine)).hasStatus3xxRedirection();
		set(same, "heading", "Other messages");
		assertThat(send(same)).hasStatus(409);
	}

	@Test
	void changedTemplateChangesADraftOnlyIfItsAuthorTakesTheNewLayout() throws Exception {
		String template = template("A council");
		var begun = form(page(PAPERS + "/new"));
		set(begun, "template", "a-council", "meetsOn.day", "20", "meetsOn.month", "10", "meetsOn.year", "2027");
		String made = redirected(send(begun));
		assertThat(page(made).select("#layout-changed")).isEmpty();
		sent(template + "/lines/1", "label", "Paper for:");
		assertThat(page(made + "/preview").text()).contains("Report to:").doesNotContain("Paper for:");
		assertThat(send(page(made).expectForm("#layout-changed"))).hasStatus3xxRedirection();
		assertThat(page(made + "/preview").text()).contains("Paper for:").doesNotContain("Report to:");
		assertThat(page(made).select("#layout-changed")).isEmpty();
	}

	@Test
	void retiredTemplateIsNotOffered() throws Exception {
		String template = template("A council");
		assertThat(page(PAPERS + "/new").select("#template option").eachText()).contains("A council");
		send(page(template).expectForm("form[action$=/retire]"));
		assertThat(page(PAPERS + "/new").select("#template option").eachText()).doesNotContain("A council");
		assertThat(page(TEMPLATES).select("tr:contains(A council)").text()).contains("Retired");
	}

	private String template(String name) throws Exception {
		var form = form(page(page(TEMPLATES + "/general").expectFirst("a:contains(Copy template)").attr("href")));
		set(form, "name", name);
		return redirected(send(form));
	}

	private void sent(String page, String... namesAndValues) throws Exception {
		var form = form(page(page));
		set(form, namesAndValues);
		assertThat(send(form)).as(page).hasStatus3xxRedirection();
	}

	private List<String> errors(String page, String... namesAndValues) throws Exception {
		var form = form(page(page));
		set(form, namesAndValues);
		var answer = send(form);
		assertThat(answer).hasStatus(422);
		return html(answer).select(".govuk-error-summary a").eachText();
	}

	private void move(String part, String direction, int times) {
		for (int time = 0; time < times; time++) {
			assertThat(post(part + "/move", "direction", direction)).hasStatus3xxRedirection();
		}
	}

	private void refusedRemoval(String kind, String part, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> remove(kind, part + "/remove"))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(key));
	}

	@Test
	void meetingNeedsAWorkingDay() throws Exception {
		var form = form(page(PAPERS + "/new"));
		set(form, "meetsOn.day", "25", "meetsOn.month", "12", "meetsOn.year", "2027");
		var answer = send(form);
		assertThat(answer).hasStatus(422);
		assertThat(html(answer).select("#meetsOn-error").text()).contains("This date is a weekend or a bank holiday");
	}

	@Test
	void paragraphsAreAddedBelowOthersMovedAndRemoved() throws Exception {
		String section = this.paper + "/sections/legal-implications";
		add(section, "First words");
		add(section, "Third words");
		var between = form(page(page(section).expectFirst("a:contains(Add below)").attr("href")));
		set(between, "wording", "Second words");
		send(between);
		assertThat(page(section).select("#paragraphs li > p").eachText()).hasSize(3)
			.satisfiesExactly((first) -> assertThat(first).contains("First words"),
					(second) -> assertThat(second).contains("Second words"),
					(third) -> assertThat(third).contains("Third words"));
		var down = (FormElement) page(section).expectFirst("#paragraphs li form");
		assertThat(this.mvc.post()
			.uri(down.attr("action"))
			.param("direction", "DOWN")
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange()).hasStatus3xxRedirection();
		assertThat(page(section).select("#paragraphs li > p").eachText().get(1)).contains("First words");
		remove("paperParagraph", page(section).expectFirst("a[href$=/remove]").attr("href"));
		assertThat(page(section).select("#paragraphs li > p").eachText()).hasSize(2);
	}

	@Test
	void paragraphWithAFieldThatDoesNotExistIsRefusedAsItWouldNotBePrinted() throws Exception {
		var form = form(page(page(this.paper + "/sections/legal-implications").select("#add a").attr("href")));
		set(form, "wording", "The {acronyms} reports each year.");
		assertThat(send(form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Replace {acronyms}: there is no such field")
			.contains(">The {acronyms} reports each year.<");
		set(form, "wording", "The {acronym} reports each year.");
		assertThat(send(form)).hasStatus3xxRedirection();
	}

	@Test
	void twoPeopleWhoEditAParagraphLoseNothing() throws Exception {
		add(this.paper + "/sections/legal-implications", "First words");
		String paragraph = page(this.paper + "/sections/legal-implications").expectFirst("a:contains(Edit)")
			.attr("href");
		var mine = form(page(paragraph));
		var theirs = form(page(paragraph));
		set(theirs, "wording", "Their words");
		send(theirs);
		set(mine, "wording", "My words");
		var answer = send(mine);
		assertThat(answer).hasStatus(409);
		assertThat(html(answer).select(".app-conflict").text()).contains("Their", "My");
	}

	@Test
	void headRecommendationsAndEndAreSaved() throws Exception {
		var details = form(page(this.paper + "/details"));
		set(details, "head.reportingOfficer", "Director of Children’s Services", "box.keyDecision", "false");
		assertThat(send(details)).hasStatus3xxRedirection();
		var recommendations = form(page(this.paper + "/recommendations"));
		set(recommendations, "rows[1].verbs", "consider", "rows[1].wording", "consider the key messages.");
		assertThat(send(recommendations)).hasStatus3xxRedirection();
		var end = form(page(this.paper + "/end"));
		set(end, "signatories[0].name", "A signatory", "signatories[0].post", "Director", "attachments[0].title",
				"Annual report", "attachments[1].title", "Costs", "attachments[1].exempt.paragraph", "3");
		var refused = send(end);
		assertThat(refused).hasStatus(422);
		assertThat(html(refused).select(".govuk-error-summary a").eachText())
			.containsExactly("Enter why the public interest in not publishing it is greater");
		set(end, "attachments[1].exempt.publicInterest", "It names a tender");
		assertThat(send(end)).hasStatus3xxRedirection();
		assertThat(page(this.paper + "/end").select("[id^=attachments][id$=title]").eachAttr("value"))
			.containsExactly("Annual report", "Costs");
		assertThat(page(this.paper).select("#write + ul li").eachText()).contains("Details Ready",
				"Recommendations Ready", "Signatures and annexes Ready");
	}

	@Test
	void optionalSectionsAreAddedAndRemoved() throws Exception {
		assertThat(this.mvc.post()
			.uri(this.paper + "/sections")
			.param("key", "risk-management")
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange()).hasStatus3xxRedirection();
		var section = form(page(this.paper + "/sections/risk-management"));
		set(section, "heading", "Risks");
		assertThat(send(section)).hasStatus3xxRedirection();
		assertThat(page(this.paper).select("#write + ul li").eachText()).contains("Risks To do");
		remove("paperSection", this.paper + "/sections/risk-management/remove");
		assertThat(page(this.paper).select("#write + ul li").eachText()).doesNotContain("Risks To do");
		assertThat(page(this.paper + "/sections/background").select("a[href$=remove]:contains(Remove section)"))
			.isEmpty();
	}

	@Test
	void longPaperNeedsTheStatementsOfAShortOne() throws Exception {
		var pages = List.of(this.paper + "/sections/key-issues", this.paper + "/preview", this.paper + "/final");
		var few = pages.stream().map(this::statements).toList();
		for (int at = 0; at < 10; at++) {
			add(pages.get(0), "Paragraph " + at);
		}
		assertThat(pages.stream().map(this::statements)).isEqualTo(few);
		assertThat(few.get(0)).isLessThanOrEqualTo(12);
		assertThat(few.get(1)).isLessThanOrEqualTo(12);
		assertThat(few.get(2)).as("all that is checked before sealing").isLessThanOrEqualTo(19);
	}

	private int statements(String address) {
		return this.counter.count(() -> page(address));
	}

	@Test
	void paperWithAHeadingAndNothingBelowItDoesNotBecomeFinal() throws Exception {
		var toDo = page(this.paper + "/final").select("#to-do + ul a");
		assertThat(toDo.eachText()).contains("Write Financial Implications", "Write Legal Implications");
		add(toDo.select(":contains(Write Legal)").attr("href"), "The partners must report.");
		assertThat(page(this.paper + "/final").select("#to-do + ul a").eachText())
			.contains("Write Financial Implications")
			.doesNotContain("Write Legal Implications");
	}

	@Test
	void openClearanceLeadsToTheTextThatItIsAbout() throws Exception {
		var clearance = page(this.paper + "/clearances/legal");
		assertThat(page(clearance.expectFirst("a:contains(Edit text)").attr("href")).expectFirst("h1").text())
			.endsWith("Legal Implications");
		var request = form(page(this.paper + "/clearances/legal/request"));
		assertThat(send(request)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Enter an email address, for example");
		assertThat(send(form(page(this.paper + "/clearances/legal/not-needed")))).bodyText().contains("Enter a reason");
	}

	@Test
	void draftIsRemovedAndAFinalPaperIsNot() throws Exception {
		remove("paper", this.paper + "/remove");
		assertThat(page(PAPERS).text()).doesNotContain(TITLE);
		var last = page(PAPERS).expectFirst("tbody tr:contains(Final) a").attr("href");
		assertThat(page(last).select("a[href$=/remove]")).isEmpty();
	}

	@Test
	void finalPaperLeadsToItsMeeting() throws Exception {
		var paper = page(page(PAPERS).expectFirst("tbody tr:contains(Final) a").attr("href"));
		String body = paper.expectFirst("h1 span").ownText().split(",")[0];
		var meeting = page(paper.expectFirst("a:contains(Meeting and decision)").attr("href"));
		assertThat(meeting.expectFirst("h1").text()).contains(body);
		assertThat(
				page(page(this.paper).expectFirst("a:contains(Change meeting)").attr("href")).expectFirst("h1").text())
			.isEqualTo("Oxfordshire County Council Cabinet, 19 October 2027");
	}

	private void add(String section, String words) throws Exception {
		var form = form(page(page(section).select("#add a").attr("href")));
		set(form, "wording", words);
		assertThat(send(form)).hasStatus3xxRedirection();
	}

	private static void set(FormElement form, String... namesAndValues) {
		for (int at = 0; at < namesAndValues.length; at += 2) {
			var fields = form.select("[name=" + namesAndValues[at] + "]");
			assertThat(fields).as(namesAndValues[at]).isNotEmpty();
			for (var field : fields) {
				if (field.attr("type").equals("radio")) {
					field.attr("checked", field.val().equals(namesAndValues[at + 1]));
				}
				else if (field.normalName().equals("select")) {
					field.select("option").removeAttr("selected");
					field.select("option[value=" + namesAndValues[at + 1] + "]").attr("selected", "selected");
				}
				else {
					field.val(namesAndValues[at + 1]);
				}
			}
		}
	}

	private static FormElement form(Document page) {
		return page.expectForm(page.select("form#edit").isEmpty() ? "main form[method=post]" : "form#edit");
	}

	private MvcTestResult send(FormElement form) {
		var request = this.mvc.post().uri(form.attr("action")).with(csrf()).with(this.people.as("business.manager"));
		form.formData().forEach((field) -> request.param(field.key(), field.value()));
		return request.exchange();
	}

	/**
	 * Removes what a page asks about, without the request after which it can be undone.
	 */
	private void remove(String kind, String address) throws Exception {
		var asked = form(page(address));
		int version = Integer.parseInt(asked.expectFirst("[name=version]").val());
		var pages = this.kinds.stream().filter((each) -> each.kind().equals(kind)).findFirst().orElseThrow();
		var path = new RecordPath(Objects
			.requireNonNull(new PathPatternParser().parse("/manage/oxfordshire/" + pages.path() + "/remove")
				.matchAndExtract(PathContainer.parsePath(address)))
			.getUriVariables());
		this.user.asPerson(this.people.person("business.manager"), () -> {
			pages.remove(this.partnerships.id("oxfordshire"), path, version);
			return true;
		});
	}

	private MvcTestResult press(FormElement form, String button, String value) {
		form.select("button").removeAttr("name");
		form.appendElement("input").attr("type", "hidden").attr("name", button).attr("value", value);
		return send((FormElement) Jsoup.parse(form.outerHtml()).expectForm("form"));
	}

	private MvcTestResult post(String address, String name, String value) {
		return this.mvc.post()
			.uri(address)
			.param(name, value)
			.with(csrf())
			.with(this.people.as("business.manager"))
			.exchange();
	}

	private String redirected(MvcTestResult answer) {
		assertThat(answer).hasStatus3xxRedirection();
		return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
	}

	private Document page(String address) throws Exception {
		var answer = this.mvc.get().uri(address).with(this.people.as("business.manager")).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return html(answer);
	}

	private static Document html(MvcTestResult answer) throws Exception {
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

}
