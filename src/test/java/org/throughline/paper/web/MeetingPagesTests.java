package org.throughline.paper.web;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.HtmlValidator;
import org.throughline.SqlCounter;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Meetings that consider reports, and what they were promised.
 */
@ApplicationTest
class MeetingPagesTests {

	private static final List<String> CABINET = List.of("meeting.body", "Cabinet", "meeting.council", "Test Council",
			"meetsOn.day", "21", "meetsOn.month", "10", "meetsOn.year", "2025", "links.reports", "2024-25");

	@Autowired
	private ReportWorld world;

	@Autowired
	private ReportService reports;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private SignedInUser manager;

	@BeforeEach
	void reportAndManager() {
		this.place = this.world.place();
		this.world.asProcess(() -> {
			this.reports.importReport(ReportWorld.report(this.place, 2024, ReportState.PUBLISHED, null, null, null));
			return this.place;
		});
		this.manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.world.signOut();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void emptyListsExplainTheNextStep() throws Exception {
		assertThat(page("/meetings").text()).contains("No meetings yet");
		assertThat(page("/promises").text()).contains("No promises yet");
		assertThat(page("/promises/new").text()).contains("Add the meeting first");
	}

	@Test
	void meetingKeepsItsAgendaOutcomeAndQuestions() throws Exception {
		meeting();
		assertThat(page("/meetings/1").select("dl").text()).contains("Decision None recorded", "Public Not public");
		part(1, "agenda", "meeting.itemNumber", "132", "meeting.reference", "CA11", "meeting.forwardPlanReference",
				"2021/197");
		part(1, "decision", "outcome.decision", "Noted", "outcome.minute", "The report was *noted*.");
		part(1, "questions", "questions[0].askedBy", "A councillor", "questions[0].question", "What will change?",
				"questions[1].question", "", "questions[2].question", "When?");
		var page = page("/meetings/1");
		assertThat(page.select("h1").text()).isEqualTo("Test Council Cabinet, 21 October 2025");
		assertThat(page.select("dl").text()).contains("Item 132", "Forward plan 2021/197", "Noted",
				"The report was noted.", "A councillor: What will change?", "When?");
		assertThat(page("/meetings/1/questions").select("[name='questions[1].question']").text()).isEqualTo("When?");
		assertThat(page("/meetings/1/details").select("[name='links.reports'][checked]").val()).isEqualTo("2024-25");
		assertThat(page("/meetings").text()).contains("Cabinet, 21 October 2025", "Test Council", "Noted");
		assertThat(page("/meetings/1/history").text()).contains("Cabinet");
		assertThat(page("/reports/2024-25/calendar").text()).doesNotContain("Notice of a key decision");
		meeting("links.keyDecision", "true", "meetsOn.year", "2031");
		assertThat(page("/reports/2024-25/calendar").text()).contains("Notice of a key decision");
		part(2, "disclosure", "disclosure", "MEETING");
		assertThat(published("/meetings/2").text()).contains("Decision Not yet held");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			meeting.body; ; Enter the body that meets
			meetsOn.month; 14; Enter a real date
			meetsOn.day; 19; Enter a working day
			links.reports; 1999-00; Select reports from the list
			links.reports; ; Select a report or a paper
			links.papers; none; Select papers from the list""")
	void errorsAreShownAtTheirFieldAndInputIsKept(String field, String typed, String reason) throws Exception {
		var page = refused("/meetings/new",
				with("meeting.council", "Kept Council", field, (typed != null) ? typed : ""));
		assertThat(page.select(".govuk-error-summary").text()).contains(reason);
		assertThat(page.select("[name='meeting.council']").val()).isEqualTo("Kept Council");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			decision; outcome.minute; N/A; leave this empty until there is something to record
			questions; questions[0].askedBy; Somebody; Enter the question
			disclosure; disclosure; ALL; Select what is public""")
	void errorsOfAPartAreShownAtTheirField(String part, String field, String typed, String reason) throws Exception {
		meeting();
		assertThat(refused("/meetings/1/" + part, List.of("version", version(1, part), field, typed))
			.select(".govuk-error-summary")
			.text()).contains(reason);
	}

	@Test
	void christmasDayAndAnOutcomeBeforeTheMeetingAreRefused() throws Exception {
		assertThat(refused("/meetings/new", with("meetsOn.day", "25", "meetsOn.month", "12")).text())
			.contains("This date is a weekend or a bank holiday");
		meeting("meetsOn.year", "2031");
		for (String field : List.of("decision outcome.decision", "questions questions[0].question")) {
			String part = field.split(" ")[0];
			var page = refused("/meetings/1/" + part,
					List.of("version", version(1, part), field.split(" ")[1], "Noted"));
			var reason = page.select(".govuk-error-summary a");
			assertThat(reason.text()).contains("empty until the meeting has been held");
			assertThat(page.getElementById(reason.attr("href").substring(1))).isNotNull();
		}
	}

	@Test
	void sameItemOfTheSameMeetingIsRefused() throws Exception {
		meeting();
		assertThat(html(post("/meetings/new", with())).select(".govuk-error-summary").text())
			.contains("This meeting is recorded already");
		meeting("meeting.council", "Another Council");
		assertThat(page("/meetings").select("tbody tr")).hasSize(2);
	}

	@Test
	void editConflictShowsBothVersionsOfAPartAndTwoPartsDoNotConflict() throws Exception {
		meeting();
		String first = version(1, "agenda");
		String decision = version(1, "decision");
		part(1, "agenda", "meeting.presentedBy", "One");
		var conflict = post("/meetings/1/agenda", List.of("version", first, "meeting.presentedBy", "Other"));
		assertThat(conflict).hasStatus(409);
		assertThat(html(conflict).select(".app-conflict").text()).contains("Presented by", "One", "Other");
		assertThat(post("/meetings/1/decision", List.of("version", decision, "outcome.decision", "Noted")))
			.hasStatus3xxRedirection();
		assertThat(page("/meetings/1").select("dl").text()).contains("Presented by One", "Noted");
	}

	@Test
	void promiseBecomesAnActionAndKeepsItsMeeting() throws Exception {
		meeting();
		assertThat(post("/promises/new", List.of("meeting", "1", "content.wording", "Report on progress", "dueOn.day",
				"31", "dueOn.month", "3", "dueOn.year", "2031")))
			.hasStatus3xxRedirection();
		assertThat(page("/promises").text()).contains("Report on progress", "31 March 2031", "Open");
		assertThat(page("/meetings/1").text()).contains("Report on progress");
		var form = page("/promises/1/action");
		assertThat(form.select("[name='dueOn.year']").val()).isEqualTo("2031");
		assertThat(html(post("/promises/1/action", List.of("owner", "", "dueOn.year", ""))).text())
			.contains("Select the organisation that owns the action", "Enter the due date");
		assertThat(html(post("/promises/1/action",
				List.of("owner", this.place.slug(), "dueOn.day", "1", "dueOn.month", "3", "dueOn.year", "2020")))
			.select(".govuk-error-summary")
			.text()).contains("past");
		var due = List.of("owner", this.place.slug(), "dueOn.day", "31", "dueOn.month", "3", "dueOn.year", "2031");
		assertThat(post("/promises/1/action", due)).hasStatus3xxRedirection();
		assertThat(html(post("/promises/1/action", due)).text()).contains("This promise is an action already");
		var promise = page("/promises/1");
		assertThat(promise.select(".app-toolbar").text()).contains("Action for this promise Not started");
		String action = promise.select("a:contains(Action for this promise)").attr("href");
		assertThat(page(action.replace(manage(), "")).select("dl a[href$=/promises/1]").text())
			.isEqualTo("Report on progress");
		this.jdbc.sql("update action set visibility = 'PUBLIC' where wording = 'Report on progress'").update();
		String readable = action.replace(manage(), "");
		assertThat(published(readable).text()).doesNotContain("Promised at");
		part(1, "disclosure", "disclosure", "OUTCOME");
		assertThat(published(readable).text()).contains("Promised at Cabinet, 21 October 2025");
	}

	@Test
	void promiseWhoseDayHasPassedIsOverdueForEveryoneUntilItIsKept() throws Exception {
		meeting();
		post("/promises/new", List.of("meeting", "1", "content.wording", "Report on progress", "dueOn.day", "31",
				"dueOn.month", "10", "dueOn.year", "2025"));
		disclose("OUTCOME");
		assertThat(page("/promises").select("tbody").text()).contains("Overdue");
		assertThat(page("/meetings/1").text()).contains("Report on progress Overdue");
		assertThat(published("/meetings/1").text()).contains("Report on progress Overdue due 31 October 2025");
		assertThat(published("/2024-25/papers").text()).contains("Report on progress Overdue");
	}

	@Test
	void meetingWithPromisesIsNotRemoved() throws Exception {
		meeting();
		post("/promises/new", List.of("meeting", "1", "content.wording", "Report on progress"));
		assertThat(html(this.mvc.get().uri(manage() + "/meetings/1/remove").with(user(this.manager)).exchange()).text())
			.contains("Promises were made at this meeting");
		assertThat(post("/promises/1/remove", List.of("version", "0"))).hasStatus3xxRedirection();
		assertThat(post("/meetings/1/remove", List.of("version", "0"))).hasStatus3xxRedirection();
		assertThat(page("/meetings").text()).contains("No meetings yet");
	}

	@Test
	void everyoneReadsTheMeetingFirstAndItsOutcomeOnceThatIsPublic() {
		String decided = "Noted with thanks";
		meeting();
		part(1, "decision", "outcome.decision", decided);
		part(1, "questions", "questions[0].question", "What will change?");
		post("/promises/new", List.of("meeting", "1", "content.wording", "Report on progress"));
		assertThat(published("/papers").text()).contains("No papers published yet").doesNotContain("Cabinet,");
		assertThat(this.mvc.get().uri("/" + this.place.slug() + "/meetings/1").exchange()).hasStatus(404);
		assertThat(published("/2024-25").text()).doesNotContain("Considered by");
		disclose("MEETING");
		assertThat(published("/papers").text()).contains("Cabinet, 21 October 2025 Test Council")
			.doesNotContain(decided, "1 promise");
		assertThat(published("/meetings/1").text()).contains("Decision Not recorded")
			.doesNotContain(decided, "What will change?", "Report on progress");
		assertThat(found("cabinet")).contains("Cabinet, 21 October 2025");
		assertThat(found("thanks")).doesNotContain("Cabinet, 21 October 2025");
		disclose("OUTCOME");
		assertThat(found("thanks")).contains("Cabinet, 21 October 2025", "Meeting");
		assertThat(found("progress")).contains("Report on progress", "Promise");
		assertThat(published("/feed").text()).contains("Cabinet, 21 October 2025", "Report on progress");
		assertThat(published("/calendar?year=2025").text()).contains("Cabinet Test Council, 21 October 2025");
		assertThat(published("/sitemap.xml").text()).contains("/meetings/1", "/papers");
		assertThat(published("/meetings/1").text()).contains(decided, "What will change?", "No answer recorded",
				"Report on progress Open");
		assertThat(published("/2024-25").select("nav").text()).contains("Considered by");
		assertThat(published("/2024-25/papers").text()).contains("Cabinet, 21 October 2025", decided);
		disclose("NONE");
		assertThat(found("thanks")).doesNotContain("Cabinet, 21 October 2025");
		assertThat(published("/feed").text()).doesNotContain("Cabinet", "Report on progress");
		assertThat(published("/papers").text()).doesNotContain("Cabinet,");
		assertThat(published("/2024-25").text()).doesNotContain("Considered by");
	}

	private void disclose(String disclosure) {
		part(1, "disclosure", "disclosure", disclosure);
	}

	private void part(int meeting, String part, String... fields) {
		var sent = new ArrayList<>(List.of("version", version(meeting, part)));
		sent.addAll(List.of(fields));
		assertThat(post("/meetings/" + meeting + "/" + part, sent)).hasStatus3xxRedirection();
	}

	private String version(int meeting, String part) {
		return page("/meetings/" + meeting + "/" + part).select("[name=version]").val();
	}

	private Document refused(String address, List<String> fields) {
		var answer = post(address, fields);
		assertThat(answer).hasStatus(422);
		return html(answer);
	}

	private String found(String words) {
		return read("/search?q=" + words + "&in=" + this.place.slug()).select("main").text();
	}

	private Document published(String address) {
		return read("/" + this.place.slug() + address);
	}

	private Document read(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return html(answer);
	}

	@Test
	void listsNeedSameStatementsForManyRows() throws Exception {
		meeting();
		int few = this.counter.count(() -> page("/meetings"));
		for (int at = 1; at < 15; at++) {
			meeting("meeting.council", "Council " + at);
		}
		assertThat(this.counter.count(() -> page("/meetings"))).isEqualTo(few).isLessThanOrEqualTo(12);
	}

	private void meeting(String... fields) {
		assertThat(post("/meetings/new", with(fields))).hasStatus3xxRedirection();
	}

	private static List<String> with(String... changes) {
		var fields = new ArrayList<>(CABINET);
		for (int at = 0; at < changes.length; at += 2) {
			int known = fields.indexOf(changes[at]);
			if (known >= 0) {
				fields.set(known + 1, changes[at + 1]);
			}
			else {
				fields.addAll(List.of(changes[at], changes[at + 1]));
			}
		}
		return fields;
	}

	private String manage() {
		return "/manage/" + this.place.slug();
	}

	private Document page(String address) {
		var answer = this.mvc.get().uri(manage() + address).with(user(this.manager)).exchange();
		assertThat(answer).hasStatusOk();
		return html(answer);
	}

	private MvcTestResult post(String address, List<String> fields) {
		var request = this.mvc.post().uri(manage() + address).with(user(this.manager)).with(csrf());
		for (int at = 0; at < fields.size(); at += 2) {
			request = request.param(fields.get(at), fields.get(at + 1));
		}
		return request.exchange();
	}

	private static Document html(MvcTestResult answer) {
		try {
			String body = answer.getResponse().getContentAsString();
			if (!body.startsWith("<?xml")) {
				assertThat(HtmlValidator.complaints(body)).isEmpty();
			}
			return Jsoup.parse(body);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
