package org.throughline.journey;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class EditingJourneyTests {

	private static final String HERE = "/manage/oxfordshire";

	@LocalServerPort
	private int port;

	@Test
	void everyFormOfReportCanBeUsedOnPhone() {
		try (var visitor = manager(Visitor.onPhone(this.port))) {
			String draft = HERE + "/reports/" + start(visitor, "2030/31");
			visitor.open(draft + "/priorities/new").press("Save");
			assertThat(visitor.page().title()).startsWith("Error: ");
			visitor.type("Priority", "Neglect").type("Progress", "**Much** was done").press("Preview").press("Save");
			visitor.open(draft + "/sections/new")
				.type("Heading", "Foreword")
				.type("Text (optional)", "| a | b |\n|---|---|\n| 1 | 2 |");
			visitor.page().locator("select[name=part]").selectOption("OVERVIEW");
			visitor.press("Preview").press("Save");
			visitor.open(draft + "/statements/new?kind=key-message").type("Wording", "Name it early");
			visitor.page().locator("form#edit summary", new Page.LocatorOptions().setHasText("sub-points")).click();
			visitor.press("Add a sub-point")
				.type("Sub-point 1", "in schools")
				.press("Add another sub-point")
				.press("Save");
			visitor.open(draft + "/lists/key-message").type("Number stated", "5").press("Save");
			assertThat(visitor.page().locator("main").innerText()).contains("The report says 5, but the list has 1");
			for (String below : List.of("/statements/2", "/statements/2/remove", "/statements/2/history",
					"/priorities/1/history", "/sections/foreword/remove", "/lists/key-message", "/details", "/remove",
					"/publish", "/history")) {
				visitor.open(draft + below);
			}
			visitor.open(HERE).open(HERE + "/reports/2024-25").open(HERE + "/reports/2024-25/amend");
		}
	}

	@Test
	void newRecordIsSavedOnceAfterGoingBack() {
		try (var visitor = manager(Visitor.onPhone(this.port))) {
			String title = "Bulletin for schools";
			var page = visitor.open(HERE + "/communications/new").type("Title", title).page();
			page.locator("[name=kind]").selectOption("NEWSLETTER");
			visitor.press("Save");
			assertThat(bulletins(page)).isOne();
			page.goBack();
			assertThat(page.getByLabel("Title").inputValue()).isEqualTo(title);
			visitor.press("Save");
			assertThat(bulletins(page)).isOne();
			page.goBack();
			visitor.type("Title", title + " and nurseries").press("Save");
			assertThat(bulletins(page)).isEqualTo(2);
		}
	}

	private static int bulletins(Page page) {
		return page.locator("main").innerText().split("Bulletin for schools", -1).length - 1;
	}

	@Test
	void sectionIsAddedAndSavedWithoutLeavingThePageOfItsPart() {
		try (var visitor = manager(Visitor.onDesktop(this.port))) {
			String part = HERE + "/reports/" + start(visitor, "2034/35") + "/parts/money";
			var page = visitor.open(part).begins().page();
			page.locator("#add-section a").click();
			page.locator("#add-section [name=heading]").fill("Funding");
			page.locator("#add-section [data-opened] button.govuk-button").first().click();
			assertThat(page.locator("#section-funding [role=status]").innerText()).startsWith("Saved ");
			visitor.check();
			assertThat(page.locator("#to-do").innerText()).contains("Add text to section “Funding”");

			page.locator("#section-funding a[data-opens]").click();
			page.locator("#section-funding [name=body]").fill("Ten partners paid.");
			visitor.check();
			page.locator("#section-funding [data-opened] button.govuk-button").first().click();
			page.locator("#section-funding [data-opened]")
				.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
			visitor.took("write a section", 4, 2);
			assertThat(page.locator("#section-funding").innerText()).contains("Saved ").doesNotContain("no text yet");
			assertThat(page.url()).endsWith(part);

			page.locator("#section-funding a[data-opens]").click();
			page.locator("#section-funding [name=body]").fill("Eleven partners paid.");
			page.locator("#section-funding [name=heading]").fill("");
			page.locator("#section-funding [data-opened] button.govuk-button").first().click();
			page.locator(".govuk-error-summary").waitFor();
			assertThat(page.locator("#body").inputValue()).isEqualTo("Eleven partners paid.");
		}
	}

	@Test
	void statementIntroductionAndDetailsAreEditedInTheirRows() {
		try (var visitor = manager(Visitor.onDesktop(this.port))) {
			String draft = HERE + "/reports/" + start(visitor, "2035/36");
			visitor.open(draft + "/statements/new?kind=key-message").type("Wording", "Name it early").press("Save");
			String part = draft + "/parts/key-messages";
			var page = visitor.open(part).page();
			page.locator("#add-key-message a[data-opens]").click();
			page.locator("#add-key-message [name='content.wording']").fill("Hear every child");
			var voice = page.locator("#add-key-message textarea[name='content.voice.heardHow']");
			page.locator("#add-key-message select[name=kind]").selectOption("VOICE");
			voice.waitFor();
			page.locator("#add-key-message select[name=kind]").selectOption("KEY_MESSAGE");
			voice.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
			page.locator("#add-key-message details[data-searched] summary").click();
			page.locator("#add-key-message [data-searches]").fill("fath");
			page.keyboard().press("Enter");
			assertThat(page.locator("#add-key-message [name='links.themes']:checked").count()).isOne();
			assertThat(page.locator("#add-key-message [name='content.wording']").inputValue())
				.isEqualTo("Hear every child");
			visitor.check();
			save(page, "#add-key-message");
			assertThat(page.locator("#statement-2").innerText()).contains("Hear every child", "1 theme", "Saved ");

			visitor.begins();
			page.locator("#statement-2 a[data-opens]").first().click();
			page.locator("#statement-2 [name='content.wording']").fill("Hear each child");
			save(page, "#statement-2");
			visitor.took("edit a statement", 2, 1);
			assertThat(page.locator("#statement-2").innerText()).contains("Hear each child");

			page.locator("#introduction-key-message a[data-opens]").click();
			page.locator("#introduction-key-message [name=introduction]").fill("We ask two things:");
			visitor.check();
			save(page, "#introduction-key-message");
			page.getByText("We ask two things:").waitFor();
			assertThat(page.url()).endsWith(part);

			visitor.open(draft);
			page.locator("#details a[data-opens]").click();
			page.locator("#details [name='authors[0].name']").fill("Jo Example");
			visitor.check();
			save(page, "#details");
			page.locator("#details [role=status]").waitFor();
			assertThat(page.locator("#details").innerText()).doesNotContain("Add an author");
			assertThat(page.url()).endsWith(draft);
		}
	}

	/** Saves the form that is open in a row. */
	private static void save(Page page, String row) {
		page.locator(row + " [data-opened] button.govuk-button:not(.govuk-button--secondary)").first().click();
		page.locator(row + " [data-opened]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

	@Test
	void twoEditorsOfOneStatementBothKeepTheirWords() {
		try (var first = manager(Visitor.onDesktop(this.port)); var second = manager(Visitor.onPhone(this.port))) {
			String draft = HERE + "/reports/" + start(first, "2032/33");
			first.open(draft + "/statements/new?kind=aim").type("Wording", "What stood there").press("Save");
			first.open(draft + "/statements/1");
			second.open(draft + "/statements/1");
			first.type("Wording", "What the first wrote").press("Save");
			second.type("Wording", "What the second typed").press("Save");
			assertThat(second.page().locator(".app-conflict").innerText()).contains("first wrote", "second typed");
			second.press("Replace with my version");
			first.open(draft + "/statements/1");
			assertThat(first.page().getByLabel("Wording").inputValue()).isEqualTo("What the second typed");
		}
	}

	private static String start(Visitor visitor, String period) {
		visitor.open(HERE + "/reports/new").press("Continue").press("Create report");
		assertThat(visitor.page().title()).startsWith("Error: ");
		visitor.type("Title", "Annual report").type("Period", period);
		String year = period.substring(0, 4);
		for (String date : List.of("period.starts", "period.ends", "document.dated")) {
			visitor.page().locator("[id='" + date + ".day']").fill("1");
			visitor.page().locator("[id='" + date + ".month']").fill("4");
			visitor.page().locator("[id='" + date + ".year']").fill(year);
		}
		visitor.press("Create report");
		return visitor.page().url().replaceAll(".*/reports/", "");
	}

	private static Visitor manager(Visitor visitor) {
		return visitor.signIn("business.manager@oxfordshire.example", "throughline-sample");
	}

}
