package org.throughline.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The business manager opens the next year from the last one, writes it and publishes it.
 */
@SampleTest
class WritingJourneyTests {

	private static final String MANAGER = "business.manager@oxfordshire.example";

	@LocalServerPort
	private int port;

	/** Each from a report of its own, as a report is rolled forward once. */
	@ParameterizedTest
	@CsvSource({ "phone, 2024-25, 2025-26", "desktop, 2020-21-cspr, 2021-22-cspr",
			"without, 2020-21-paqa, 2021-22-paqa" })
	void rollsForwardWritesAndPublishes(String screen, String from, String to) {
		try (var visitor = visitor(screen); var reader = Visitor.onDesktop(this.port)) {
			visitor.signInOnPage(MANAGER, "throughline-sample");
			assertThat(visitor.page().url()).endsWith("/manage/oxfordshire");
			visitor.open("/manage/oxfordshire/roll-forward/" + from).begins();
			rollForward(visitor);
			// with one press too many, without the reason
			visitor.took("open the next year", 5, 1);
			String draft = "/manage/oxfordshire/reports/" + slugOf(visitor);

			visitor.open(draft + "/statements/new?kind=key-message");
			visitor.press("Save");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("wording");
			visitor.type("Wording", "Hear **every child**. <script>alert(1)</script>");
			visitor.press("Preview");
			assertThat(visitor.page().locator(".app-preview strong").innerText()).isEqualTo("every child");
			visitor.press("Save");
			visitor.open(draft + "/parts");
			visitor.page().locator("button[aria-label^='Move up']").first().click();
			visitor.check();

			visitor.open(draft + "/sections/new")
				.type("Heading", "What changed")
				.type("Text (optional)", "A *new* year.");
			visitor.page().locator("select[name=part]").selectOption("OVERVIEW");
			visitor.press("Save");

			assertThat(reader.page().navigate("/oxfordshire/reports").text()).doesNotContain(to);
			visitor.open(draft + "/publish").begins();
			if (visitor.page().locator("[name=override]").count() > 0) {
				visitor.type("Reason for publishing without sign-off", "Published for the test");
			}
			visitor.press("Publish report").took("publish a report", 1, 1);
			String page = visitor.page()
				.locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Public page"))
				.first()
				.getAttribute("href");
			reader.open(page);
			assertThat(reader.page().locator("main").innerText()).contains("What changed");
			visitor.open(draft + "/history");
		}
	}

	/** Keeps everything but the first statement, which is removed with a reason. */
	private static void rollForward(Visitor visitor) {
		visitor.page().locator("#continuing + details summary").click();
		visitor.page().locator("button[name=decide][value^=statement]").first().click();
		String choice = visitor.page().locator("input[data-shown]").getAttribute("name");
		visitor.page().locator("input[name='" + choice + "'][value=REMOVE]").check();
		visitor.press("Create draft");
		assertThat(visitor.page().title()).startsWith("Error: ");
		visitor.check();
		var reason = visitor.page().locator("input[name='" + choice.replace("choice", "reason") + "']");
		reason.fill("Done in the year before");
		visitor.press("Create draft");
		assertThat(visitor.page().url()).contains("/rolled-forward");
		assertThat(visitor.page().locator("main").innerText()).contains("Done in the year before");
	}

	private static String slugOf(Visitor visitor) {
		return visitor.page().url().replaceAll(".*/reports/([a-z0-9-]+)/.*", "$1");
	}

	private Visitor visitor(String screen) {
		return switch (screen) {
			case "phone" -> Visitor.onPhone(this.port);
			case "desktop" -> Visitor.onDesktop(this.port);
			default -> Visitor.withoutScripts(this.port);
		};
	}

}
