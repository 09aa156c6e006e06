package org.throughline.journey;

import java.util.List;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;
import org.throughline.transfer.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class TableJourneyTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void businessManagerBringsInPlan(boolean scripts) {
		String plan = scripts ? "Plan of the desktop" : "Plan of the plain page";
		try (var visitor = scripts ? Visitor.onPhone(this.port) : Visitor.withoutScripts(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", "throughline-sample")
				.open("/manage/oxfordshire/plans")
				.begins()
				.follow("Import or export");
			visitor.page()
				.locator("input[type=file]")
				.setInputFiles(new FilePayload("plan.xlsx", "application/octet-stream", workbook(plan)));
			visitor.press("Continue");
			assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Match your columns");
			visitor.press("Preview changes");
			assertThat(visitor.page().locator("main").innerText()).contains("New: 1", "Errors: 2", "31/02/2027");
			visitor.page().locator("select[name='names[0].means']").selectOption("-");
			visitor.press("Confirm organisations");
			assertThat(visitor.page().locator("main").innerText()).contains("New: 2", "Errors: 1");
			visitor.press("Import 2 rows");
			assertThat(visitor.page().title()).startsWith("Error: ");
			visitor.page().locator("label[for=onlyRight]").click();
			visitor.press("Import 2 rows");
			// with one press too many, without the tick
			visitor.took("import a plan", 7, 2);
			assertThat(visitor.page().url()).endsWith("/manage/oxfordshire/actions");
			assertThat(visitor.page().locator("main").innerText()).contains("Import complete: 2 added, 1 skipped");
		}
	}

	private static byte[] workbook(String plan) {
		return Workbooks.of(List.of(List.of("Neglect action plan"), List.of("Plan", "Action", "Owner", "Due"),
				List.of(plan, "Train all staff", "Thames Valley Police", "31/03/2030"),
				List.of(plan, "Ask children", "Various", "ongoing"),
				List.of(plan, "Agree a protocol", "Thames Valley Police", "31/02/2027")));
	}

}
