package org.throughline.journey;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.SampleTest;
import org.throughline.partnership.TestPartnerships;
import org.throughline.report.ReportState;
import org.throughline.report.StatementKind;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A safeguarding partner comments on a draft, the business manager answers and resolves,
 * the scrutineer reads on a phone.
 */
@SampleTest
class CommentJourneyTests {

	private static final String PASSWORD = "throughline-sample";

	private static final String DRAFT = "/drafts/oxfordshire/2031-32";

	@LocalServerPort
	private int port;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void draftIsCommentedOnAnsweredAndResolved() {
		draft();
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn("safeguarding.partner@oxfordshire.example", PASSWORD).open(DRAFT).follow("Read and comment");
			visitor.follow("Comment on the statement Neglect needs earlier help");
			visitor.type("Comment", "Which years?").press("Add comment");
			assertThat(visitor.page().locator("main").innerText()).contains("Comment added", "Which years?");
			visitor.follow("Show in the draft");
			visitor.page().getByText("1 comment, 1 open").click();
			visitor.check();
			assertThat(visitor.page().locator("#statement-1").innerText()).contains("Which years?");
			visitor.follow("Comment on paragraph 1 of A section");
			visitor.type("Comment", "Begin with children").press("Add comment");
			visitor.follow("Edit comment 2");
			visitor.type("Comment", "Begin with the children").press("Save comment");
			visitor.follow("Remove comment 2").press("Remove comment");
		}
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", PASSWORD)
				.open("/manage/oxfordshire/reports/2031-32")
				.follow("Comments");
			visitor.follow("Reply or resolve");
			visitor.type("Reply", "All five").press("Add reply");
			visitor.press("Resolve comment");
			assertThat(visitor.page().locator("main").innerText()).contains("Comment resolved", "Resolved by");
			visitor.press("Reopen comment");
		}
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn("scrutineer@oxfordshire.example", PASSWORD).open(DRAFT + "/read");
			visitor.open(DRAFT + "/comments");
			visitor.open(DRAFT + "/comments/1");
			visitor.press("Add reply");
			assertThat(visitor.page().locator("main").innerText()).contains("Enter your comment");
			visitor.open(DRAFT + "/comments/new?on=statement-1");
		}
	}

	private void draft() {
		var oxfordshire = this.partnerships.id("oxfordshire");
		var report = this.reports.add(oxfordshire, "2031-32", "Annual report", 2031, ReportState.DRAFT);
		this.reports.section(report, "a-section", "A section");
		this.reports.statement(report, StatementKind.KEY_MESSAGE, "Neglect needs earlier help.", null, null);
		this.jdbc.sql("update annual_report set stage = 'PARTNER_REVIEW' where id = ?").param(report).update();
	}

}
