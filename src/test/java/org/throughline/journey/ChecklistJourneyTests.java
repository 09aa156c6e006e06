package org.throughline.journey;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;
import org.throughline.partnership.TestPartnerships;
import org.throughline.report.ProgressLevel;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A business manager answers the checklist of a draft, explains where there is little
 * progress, and gives a reason for what the disclosure check finds.
 */
@SampleTest
class ChecklistJourneyTests {

	private static final String MANAGER = "business.manager@oxfordshire.example";

	private static final String PASSWORD = "throughline-sample";

	private static final String REPORT = "/manage/oxfordshire/reports/2033-34";

	@LocalServerPort
	private int port;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Test
	void checklistIsAnsweredProgressExplainedAndFindingKept() {
		draft();
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(MANAGER, PASSWORD).open(REPORT).follow("Statutory checklist");
			visitor.press("Confirm all proposed");
			visitor.follow("Edit R02");
			visitor.type("Explanation", "In the introduction").press("Save requirement");
			assertThat(visitor.page().locator("#R02").innerText()).contains("In the introduction", "Met");
			assertThat(visitor.page().locator("#R19").innerText()).contains("Sign-offs: 0 of");
			visitor.follow("Little or no progress").follow("Explain");
			visitor.type("Explanation", "We began in March").press("Save explanation");
			assertThat(visitor.page().locator("main").innerText()).contains("We began in March");
			visitor.follow("Task list").follow("Disclosure check");
			assertThat(visitor.page().locator("#state").innerText()).isEqualTo("1 open item.");
			assertThat(visitor.page().locator("mark").innerText()).isEqualTo("j.example@gmail.com");
			visitor.press("Save reasons");
			assertThat(visitor.page().locator("main").innerText())
				.contains("Enter a reason for at least one open item");
			visitor.type("Reason for keeping it: j.example@gmail.com", "An example").press("Save reasons");
			visitor.open(REPORT + "/disclosure");
			assertThat(visitor.page().locator("#state").innerText()).isEqualTo("No open items.");
		}
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(MANAGER, PASSWORD).open(REPORT);
			assertThat(visitor.page()
				.locator(".app-one-line")
				.evaluateAll(
						"all => all.length > 5 && all.every(one => getComputedStyle(one).whiteSpace === 'nowrap')"))
				.isEqualTo(true);
			for (String page : new String[] { "/checklist", "/checklist/R02", "/little-progress",
					"/little-progress/priority-2", "/checks", "/disclosure", "/publish" }) {
				visitor.open(REPORT + page);
			}
		}
	}

	private void draft() {
		var oxfordshire = this.partnerships.id("oxfordshire");
		var report = this.reports.add(oxfordshire, "2033-34", "Annual report", 2033, ReportState.DRAFT);
		this.reports.section(report, "introduction", "Introduction");
		this.reports.statement(report, StatementKind.KEY_MESSAGE, "Write to j.example@gmail.com.", null, null);
		this.reports.priority(oxfordshire, report, "Neglect", ProgressLevel.LITTLE);
		this.reports.move(report, "SCRUTINY");
	}

}
