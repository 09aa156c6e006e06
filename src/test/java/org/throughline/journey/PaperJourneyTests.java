package org.throughline.journey;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A manager composes a paper from a report and makes it final; a councillor reads a paper
 * and who cleared it.
 */
@SampleTest
class PaperJourneyTests {

	private static final String PASSWORD = "throughline-sample";

	@LocalServerPort
	private int port;

	@Test
	void managerComposesAPaperFromAReport() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", PASSWORD)
				.open("/manage/oxfordshire/papers")
				.begins();
			visitor.press("New paper");
			date(visitor, LocalDate.of(2099, 10, 20)).press("Create paper");
			visitor.took("create a paper", 2, 3);
			String paper = visitor.page().url().replaceFirst(".*(?=/manage)", "");
			visitor.begins().follow("Key Issues").follow("Training").press("Add: ");
			visitor.took("take a fact into the paper", 3, 0);
			visitor.page().locator(":target").getByText("Edit").click();
			visitor.check().type("Text", "Staff trained together.").press("Save paragraph");
			visitor.page().getByText("Staff trained together.").first().waitFor();
			visitor.open(paper).follow("Legal Implications").follow("Add paragraph");
			visitor.type("Text", "There are none.").press("Save paragraph");
			visitor.page().getByText("There are none.").first().waitFor();
			visitor.open(paper).begins().follow("Clearances").follow("Finance").follow("Request clearance");
			visitor.type("Name", "The accountant").type("Post", "Accountant");
			visitor.type("Email address", "accountant@oxfordshire.gov.uk").press("Send request");
			visitor.took("ask for a clearance", 4, 3);
			visitor.follow("Finance").follow("Record answer");
			visitor.page().getByLabel("Clear the text").check();
			date(visitor, LocalDate.of(2026, 1, 5)).type("Note", "Email of 5 January").press("Record answer");
			visitor.follow("Legal").follow("Mark as not needed").type("Reason", "Nothing to check");
			visitor.press("Mark as not needed").open(paper).begins().follow("Make final").press("Make final");
			visitor.took("make a paper final", 2, 0);
			assertThat(main(visitor)).contains("Paper is final", "Staff trained together.");
			for (int width : new int[] { 320, 768 }) {
				visitor.page().setViewportSize(width, 900);
				visitor.open(paper + "/sections/key-issues").open(paper + "/final");
			}
		}
	}

	@Test
	void councillorFindsWhatWasConsideredAndWhoClearedItWithoutScripts() {
		try (var visitor = Visitor.onPhoneWithoutScripts(this.port)) {
			visitor.open("/oxfordshire/2024-25/papers").follow("Cabinet, 21 October 2025");
			visitor.page().locator("main a[href$=cabinet-2025-10-21]").first().click();
			visitor.check();
			assertThat(main(visitor)).contains("RECOMMENDATION", "Legal Implications");
			visitor.follow("Cleared by");
			assertThat(visitor.page().locator("dl:below(#cleared)").first().innerText()).contains("Anita Bradley");
			String pdf = visitor.page().locator("main a[href$='/pdf']").first().getAttribute("href");
			assertThat(visitor.page().request().get(pdf).headers()).containsEntry("content-type", "application/pdf");
		}
	}

	private static Visitor date(Visitor visitor, LocalDate day) {
		return visitor.type("Day", String.valueOf(day.getDayOfMonth()))
			.type("Month", String.valueOf(day.getMonthValue()))
			.type("Year", String.valueOf(day.getYear()));
	}

	private static String main(Visitor visitor) {
		return visitor.page().locator("main").innerText();
	}

}
