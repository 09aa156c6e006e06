package org.throughline.report.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.SqlCounter;
import org.throughline.account.AccountTest;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page costs as many SQL statements with a long report as with a short one, and at most
 * twelve (design, section 7).
 */
@AccountTest
class ReportPagesCostTests {

	private static final int MOST = 12;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private SqlCounter sql;

	@Test
	void longReportCostsNoMoreStatementsThanShortOne() {
		var editor = new Editor(this.mvc, this.people);
		String report = editor.startReport();
		write(editor, report, 1);
		// deadlines, bank holidays and what the draft prints are read once and kept
		editor.page(report);
		editor.page(report + "/publish");
		var pages = List.of("/manage/" + editor.partnership(), "/manage/" + editor.partnership() + "/reports",
				"/manage/" + editor.partnership() + "/reports/new?type=JOINT",
				"/manage/" + editor.partnership() + "/roll-forward/2024-25", report, report + "/parts",
				report + "/parts/priorities", report + "/details", report + "/publish", report + "/remove",
				report + "/history", report + "/rolled-forward", report + "/sections/new",
				report + "/sections/section-0", report + "/sections/section-0/history", report + "/statements/new",
				report + "/statements/1", report + "/statements/1/history", report + "/statements/1/remove",
				report + "/priorities/new", report + "/priorities/2", report + "/priorities/2/history",
				report + "/lists/aim");
		var few = pages.stream().map((page) -> cost(editor, page)).toList();
		write(editor, report, 12);
		// what makes no progress is counted once after a change, and what the draft
		// prints is read
		editor.page(report);
		editor.page(report + "/publish");
		var many = pages.stream().map((page) -> cost(editor, page)).toList();
		assertThat(many).isEqualTo(few);
		for (int i = 0; i < pages.size(); i++) {
			// the page that publishes also reads the checksum of what the draft prints
			int most = pages.get(i).endsWith("/publish") ? MOST + 3 : MOST;
			assertThat(few.get(i)).as(pages.get(i)).isLessThanOrEqualTo(most);
		}
	}

	/**
	 * Returns the number of statements of a page without the one that reads its session.
	 */
	private int cost(Editor editor, String page) {
		return 1 + (int) this.sql.statements(() -> assertThat(editor.get(page)).hasStatusOk())
			.stream()
			.filter((statement) -> !statement.contains("SPRING_SESSION"))
			.count();
	}

	private static void write(Editor editor, String report, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(editor.save(report + "/statements/new",
					Map.of("kind", "AIM", "content.wording", "Aim", "points[0]", "one", "points[1]", "two")))
				.hasStatus3xxRedirection();
			assertThat(editor.save(report + "/priorities/new", Map.of("content.title", "Priority")))
				.hasStatus3xxRedirection();
			assertThat(editor.save(report + "/sections/new", Map.of("heading", "Section 0", "part", "OVERVIEW")))
				.hasStatus3xxRedirection();
		}
	}

}
