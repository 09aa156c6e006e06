package org.throughline.report.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.account.AccountTest;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@AccountTest
class ReportPagesTests {

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
	void managerStartsAtOwnPartnerships() {
		assertThat(this.editor.get("/manage")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/manage/" + this.editor.partnership());
		var page = this.editor.page("/manage/" + this.editor.partnership() + "/reports");
		assertThat(page.select("td[data-label=Period]").eachText()).containsExactly("2024/25");
		assertThat(page.select("a.govuk-button").attr("href")).endsWith("/roll-forward/2024-25");
	}

	@Test
	void emptyPartnershipIsOfferedFirstReport() {
		var other = new Editor(this.mvc, this.people);
		assertThat(other.page("/manage/" + other.partnership()).select("a.govuk-button").text())
			.isEqualTo("Create the first report");
	}

	@Test
	void newReportNeedsBodyAndDates() {
		var page = Editor.refused(createReport("SUBGROUP",
				Map.of("period.starts.day", "1", "period.starts.month", "4", "period.starts.year", "2025",
						"period.ends.day", "31", "period.ends.month", "3", "period.ends.year", "2025", "document.url",
						"javascript:alert(1)")));
		assertThat(Editor.problems(page)).containsExactly("Select the group", "Enter the title",
				"Enter the period, for example 2025/26", "End date must be the same as or after the start date",
				"Enter the document date, its month and year, or its year",
				"Enter a web address starting with https:// or http://");
		assertThat(page.select("[id='body.kind-2']").hasAttr("checked")).isTrue();
	}

	@Test
	void detailsAreValidatedAndConflictShowsBothVersions() {
		String address = this.report + "/details";
		var open = this.editor.page(address);
		assertThat(open.select("[id='document.dated.day']").val()).isEmpty();
		assertThat(open.select("[id='document.dated.year']").val()).isEqualTo("2025");
		assertThat(Editor.problems(Editor.refused(this.editor.send(address, open, Map.of("title", "")))))
			.containsExactly("Enter the title");
		assertThat(
				this.editor.send(address, open, Map.of("document.dated.day", "1", "document.dated.month", "October")))
			.hasStatus3xxRedirection();
		var conflict = this.editor.send(address, open, Map.of("title", "Another title"));
		assertThat(conflict).hasStatus(409);
		assertThat(Editor.valid(conflict).select("#title").val()).isEqualTo("Another title");
		assertThat(this.editor.page(this.report + "/parts").select("main").text()).contains("1 October 2025");
	}

	@Test
	void detailsNameAuthorsGuidanceAndDeadline() {
		String address = this.report + "/details";
		assertThat(
				Editor.problems(Editor.refused(this.editor.save(address, Map.of("guidance.regimeKey", "SP_WT2018")))))
			.singleElement()
			.asString()
			.startsWith("Enter the reason why it is not under Safeguarding partners");
		assertThat(this.editor.save(address,
				Map.of("guidance.regimeKey", "SP_WT2018", "guidance.regimeReason", "Agreed before the new edition",
						"sourceLabel", "Annex 1", "authors[0].name", "Jo Lee", "authors[0].role", "Chair",
						"authors[1].onBehalfOf", "The safeguarding partners")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report + "/parts").select("main").text()).contains(
				"Authors Jo Lee, Chair on behalf of The safeguarding partners", "Name in the source Annex 1",
				"reason: Agreed before the new edition");
		assertThat(this.editor.save(address, Map.of("guidance.regimeKey", "", "guidance.regimeReason", "")))
			.hasStatus3xxRedirection();
		var page = this.editor.page(this.report + "/parts").select("main").text();
		assertThat(page).contains("(in force at the document date)",
				"Publication deadline 30 September 2025 Overdue by", "To be confirmed locally");
		this.editor.say(this.report, "KEY_MESSAGE", "Something");
		assertThat(this.editor.save(this.report + "/publish",
				Map.of("publishedOn.day", "21", "publishedOn.month", "10", "publishedOn.year", "2025")))
			.hasStatus3xxRedirection();
		var read = this.editor.page("/" + this.editor.partnership() + "/2024-25").select("main").text();
		assertThat(read).contains("Published on 21 October 2025",
				"Publication deadline 30 September 2025 Completed 21 days late",
				"Authors Jo Lee, Chair on behalf of The safeguarding partners", "Name in the source Annex 1");
	}

	@Test
	void jointReportNeedsTwoBodies() {
		this.people.member(this.editor.partnership(), "Police");
		var page = Editor.refused(createReport("JOINT", Map.of("body.withPartnership", "true")));
		assertThat(Editor.problems(page)).contains("Select at least two bodies");
		assertThat(page.select("[id='body.withPartnership']").hasAttr("checked")).isTrue();
	}

	@Test
	void jointReportOfPartnershipWithoutOrganisationsLeadsToAddingThem() {
		var page = Editor.refused(createReport("JOINT", Map.of("body.withPartnership", "true")));
		assertThat(page.select(".govuk-error-summary a").eachAttr("href")).contains("#body.bodies");
		assertThat(page.select("[id='body.bodies'] .govuk-error-message").text())
			.contains("Select at least two bodies");
		assertThat(page.select(".govuk-inset-text a").attr("href")).endsWith("/organisations/new");
	}

	@Test
	void newReportShowsOnlyFieldsOfItsTypeAndKeepsOthers() {
		this.people.member(this.editor.partnership(), "Police");
		String address = "/manage/" + this.editor.partnership() + "/reports/new";
		assertThat(this.editor.page(address).select("main form[method=get] input[name=type][checked]").val())
			.isEqualTo("PARTNERSHIP");
		var agency = this.editor.page(address + "?type=AGENCY");
		assertThat(agency.select("[name='body.group'], [name='body.bodies'], [name='body.organisation']")
			.not("[type=hidden]")).singleElement().returns("body.organisation", (field) -> field.attr("name"));
		String police = agency.select("[name='body.organisation'] option:last-of-type").val();
		var joint = Editor.valid(this.editor.send(address, agency, Map.of("body.kind", "JOINT", "body.organisation",
				police, "title", "Ours together", "press", "show-fields")));
		assertThat(joint.select("#title").val()).isEqualTo("Ours together");
		assertThat(joint.select("[name='body.bodies']").eachAttr("value")).containsExactly(police);
		assertThat(joint.select("input[type=hidden][name='body.organisation']").val()).isEqualTo(police);
		assertThat(joint.select(".govuk-error-summary")).isEmpty();
	}

	private MvcTestResult createReport(String type, Map<String, String> typed) {
		String address = "/manage/" + this.editor.partnership() + "/reports/new";
		return this.editor.send(address, this.editor.page(address + "?type=" + type), typed);
	}

	@Test
	void sectionIsWrittenPreviewedMovedAndRemoved() {
		String address = this.report + "/sections/new";
		assertThat(Editor.problems(Editor.refused(this.editor.save(address, Map.of("body", "Kept")))))
			.containsExactly("Select the part of the report", "Enter a heading");
		var preview = Editor
			.valid(this.editor.save(address, Map.of("body", "# One\n\n<script>x</script>", "press", "preview")));
		assertThat(preview.select(".app-preview h3, .app-preview h4").eachText()).contains("One");
		assertThat(preview.select(".app-preview script")).isEmpty();
		for (String heading : List.of("Foreword", "New")) {
			assertThat(this.editor.save(address, Map.of("heading", heading, "part", "OVERVIEW")))
				.hasStatus3xxRedirection();
		}
		var rows = this.editor.page(this.report + "/parts/overview").select("[id^=section-]").eachAttr("id");
		String second = this.report + "/sections/" + rows.get(1).substring("section-".length());
		var open = this.editor.page(second);
		assertThat(this.editor.send(second, open, Map.of("body", "Theirs"))).hasStatus3xxRedirection();
		var conflict = this.editor.send(second, open, Map.of("body", "Mine"));
		assertThat(conflict).hasStatus(409);
		assertThat(Editor.valid(conflict).select(".app-conflict").text()).contains("Theirs", "Mine");
		assertThat(this.editor.press(second + "/move", "direction", "UP")).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report + "/parts/overview").select("[id^=section-]").eachAttr("id"))
			.containsExactly(rows.get(1), rows.get(0));
		this.editor.page(second + "/remove");
		assertThat(this.editor.save(second + "/remove", Map.of())).hasStatus3xxRedirection();
		assertThat(this.editor.get(second)).hasStatus(404);
	}

	@Test
	void priorityIsWrittenWithProgressAndImpact() {
		String address = this.report + "/priorities/new";
		assertThat(Editor.problems(Editor.refused(this.editor.save(address, Map.of("progress.level", "FULLY")))))
			.containsExactly("Enter the priority", "Select the level of progress");
		var preview = Editor.valid(this.editor.save(address,
				Map.of("content.title", "Neglect", "progress.impact", "**less**", "press", "preview")));
		assertThat(preview.select(".app-preview strong").text()).isEqualTo("less");
		assertThat(this.editor.save(address,
				Map.of("content.title", "Neglect", "progress.level", "LITTLE", "content.basis.chosenHow",
						"At a development day", "content.basis.chosenFrom", "Two reviews",
						"content.basis.sharedAsWritten", "The adults board")))
			.hasStatus3xxRedirection();
		assertThat(
				this.editor.page("/" + this.editor.partnership() + "/2024-25/priorities").select("#priority-1").text())
			.contains("Shared with: The adults board", "How it was chosen At a development day",
					"Evidence and events Two reviews");
		var page = this.editor.page(this.report + "/parts/priorities");
		assertThat(page.select("#priority-1").text()).contains("Neglect", "Little progress");
		assertThat(page.select("main").text()).contains("Add evidence of impact to priority “Neglect”");
		String priority = this.report + "/priorities/1";
		var open = this.editor.page(priority);
		assertThat(this.editor.send(priority, open, Map.of("progress.impact", "Theirs"))).hasStatus3xxRedirection();
		var conflict = this.editor.send(priority, open, Map.of("progress.impact", "Mine"));
		assertThat(conflict).hasStatus(409);
		assertThat(Editor.valid(conflict).select("[id='progress.impact']").text()).isEqualTo("Mine");
		assertThat(this.editor.page(priority + "/history").select("main").text()).contains("Theirs");
		assertThat(this.editor.save(priority + "/remove", Map.of())).hasStatus3xxRedirection();
	}

	@Test
	void publishedReportIsNeitherEditedNorRemoved() {
		var empty = Editor.refused(this.editor.save(this.report + "/publish", Map.of()));
		assertThat(Editor.problems(empty)).containsExactly("Add a statement, or text to a section, before you publish");
		int number = this.editor.say(this.report, "KEY_MESSAGE", "Something");
		var open = this.editor.page(this.report + "/statements/" + number);
		var confirm = this.editor.page(this.report + "/publish");
		assertThat(confirm.select("main").text()).contains("/" + this.editor.partnership() + "/2024-25");
		assertThat(this.editor.send(this.report + "/publish", confirm, Map.of())).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/" + this.editor.partnership() + "/2024-25").exchange()).hasStatusOk();
		assertThat(this.editor.page(this.report).select("main a[href$=statements/1], main form")).isEmpty();
		assertThat(this.editor.get(this.report + "/statements/" + number)).hasStatus3xxRedirection();
		var late = this.editor.send(this.report + "/statements/" + number, open, Map.of("content.wording", "Too late"));
		assertThat(late).hasStatus(409);
		assertThat(Editor.valid(late).select("main").text()).contains("Only drafts can be edited");
		var kept = this.editor.get(this.report + "/statements/" + number + "/remove");
		assertThat(kept).hasStatus(409);
		assertThat(Editor.valid(kept).select(".govuk-error-summary").text()).contains("Amend or correct the report");
		assertThat(Editor.valid(kept).select("main form")).isEmpty();
		assertThat(this.editor.press(this.report + "/statements/" + number + "/remove", "version", "0")).hasStatus(409);
		assertThat(this.editor.get(this.report + "/remove")).hasStatus3xxRedirection();
		assertThat(this.editor.press(this.report + "/remove", "version", "0")).hasStatus(409);
	}

	@Test
	void correctionReplacesWhatThePublicReads() {
		int number = this.editor.say(this.report, "KEY_MESSAGE", "Something wrong");
		assertThat(this.editor.get(this.report + "/amend")).hasStatus3xxRedirection();
		assertThat(this.editor.save(this.report + "/publish", Map.of())).hasStatus3xxRedirection();
		String correction = this.editor.correct(this.report);
		assertThat(this.editor.page(this.report).select("main").text())
			.contains("A change is being prepared: Correction");
		assertThat(this.editor.page(correction).select("main").text())
			.contains("This is a correction of Annual report");
		assertThat(this.editor.page("/manage/" + this.editor.partnership() + "/reports").text())
			.doesNotContain("Correction");
		assertThat(this.editor.get("/" + this.editor.partnership() + "/2024-25-correction")).hasStatus(404);
		assertThat(this.editor.save(correction + "/statements/" + number, Map.of("content.wording", "Something right")))
			.hasStatus3xxRedirection();
		this.editor.page(correction + "/remove");
		String address = "/" + this.editor.partnership() + "/2024-25";
		assertThat(read(address + "/key-messages")).contains("Something wrong");
		var refused = Editor.refused(this.editor.save(correction + "/publish", Map.of()));
		assertThat(Editor.problems(refused)).singleElement().asString().isEqualTo("Enter the changes");
		var published = this.editor.save(correction + "/publish", Map.of("changes", "A message was wrong."));
		assertThat(published).hasStatus3xxRedirection();
		assertThat(this.editor.page(correction + "/publish").select("main a").eachAttr("href")).contains(this.report);
		assertThat(read(address + "/key-messages")).contains("Something right").doesNotContain("Something wrong");
		assertThat(read(address + "/editions")).contains("Edition 2: Correction",
				"What has changed: A message was wrong.", "Superseded");
		assertThat(read(address)).containsPattern("Changed since Edition 2, [^:]+: A message was wrong\\.");
		assertThat(this.editor.get(correction)).hasStatus(404);
	}

	@Test
	void correctionIsDiscarded() {
		this.editor.say(this.report, "KEY_MESSAGE", "Something");
		assertThat(this.editor.save(this.report + "/publish", Map.of())).hasStatus3xxRedirection();
		String correction = this.editor.correct(this.report);
		var discarded = this.editor.save(correction + "/remove", Map.of());
		assertThat(discarded.getResponse().getRedirectedUrl()).isEqualTo(this.report);
		assertThat(this.editor.get(correction)).hasStatus(404);
	}

	private String read(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return Editor.valid(answer).text();
	}

	@Test
	void draftIsRemoved() {
		assertThat(this.editor.save(this.report + "/remove", Map.of())).hasStatus3xxRedirection();
		assertThat(this.editor.get(this.report)).hasStatus(404);
	}

	@Test
	void draftThatOtherRecordsReferToIsNotRemoved() {
		// a table of records that the report module does not know
		this.jdbc.sql("create table record_of_report (report_id uuid references annual_report)").update();
		this.jdbc.sql("insert into record_of_report select id from report_name").update();
		var refused = this.editor.save(this.report + "/remove", Map.of());
		assertThat(refused).hasStatus(422);
		assertThat(Editor.valid(refused).select(".govuk-error-summary").text())
			.contains("Other records use this report");
		this.jdbc.sql("drop table record_of_report").update();
		assertThat(this.editor.save(this.report + "/remove", Map.of())).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void nobodyElseFindsThePages(Role role) {
		boolean everywhere = role == Role.ADMINISTRATOR;
		boolean manager = role == Role.BUSINESS_MANAGER;
		String own = manager ? this.people.partnership() : this.editor.partnership();
		String organisation = (role == Role.PARTNER_AGENCY) ? this.people.organisation("Police") : null;
		var person = this.people.someone(new NewGrant(role, everywhere ? null : own, organisation));
		int number = this.editor.say(this.report, "AIM", "Not for all");
		for (String below : List.of("", "/details", "/publish", "/amend", "/remove", "/history", "/sections/new",
				"/statements/new", "/statements/" + number, "/statements/" + number + "/remove",
				"/statements/" + number + "/history", "/priorities/new", "/lists/aim", "/rolled-forward")) {
			assertThat(get(this.report + below, person)).as(below).hasStatus(404);
		}
		for (String below : List.of("/publish", "/remove", "/statements/" + number + "/remove",
				"/statements/" + number + "/move?direction=UP", "/statements/" + number, "/sections/new")) {
			assertThat(this.mvc.post().uri(this.report + below).with(user(person)).with(csrf()).exchange()).as(below)
				.hasStatus(404);
		}
		String partnership = "/manage/" + this.editor.partnership();
		assertThat(get(partnership, person)).hasStatus(404);
		assertThat(get(partnership + "/reports/new", person)).hasStatus(404);
		assertThat(get(partnership + "/roll-forward/2024-25", person)).hasStatus(404);
		assertThat(get("/manage", person)).hasStatus(manager ? 302 : 404);
	}

	@Test
	void publicMustSignIn() {
		for (String address : List.of("/manage", "/manage/" + this.editor.partnership(), this.report)) {
			assertThat(this.mvc.get().uri(address).exchange()).hasStatus3xxRedirection()
				.redirectedUrl()
				.endsWith("/sign-in");
		}
	}

	private MvcTestResult get(String address, SignedInUser person) {
		return this.mvc.get().uri(address).with(user(person)).exchange();
	}

}
