package org.throughline.journey;

import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.account.People;
import org.throughline.action.ActionService;
import org.throughline.action.TestActions;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;
import org.throughline.publication.TestEditions;
import org.throughline.report.ReportState;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The business manager adds a recipient, records copies of a published report, removes a
 * wrong record, counts the calendar of publication back from a meeting, and marks a
 * letter that was recorded by mistake.
 */
@ApplicationTest
class DispatchJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ActionService actions;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private TestEditions editions;

	@Autowired
	private CurrentUser currentUser;

	private String place = "";

	private String manage = "";

	@BeforeEach
	void aPublishedReport() {
		this.place = "copies-" + UUID.randomUUID().toString().replaceAll("[0-9]", "x");
		this.manage = "/manage/" + this.place;
		var id = this.partnerships.addNamed(this.place, this.place);
		String police = this.people.member(this.place, "Police");
		this.currentUser.asProcess("test", () -> this.actions.add(id,
				TestActions.newAction("Write the guidance", police, LocalDate.of(2100, 1, 31))));
		var report = this.reports.add(id, "2024-25", "Annual report", 2024, ReportState.PUBLISHED);
		this.editions.add(id, report, LocalDate.now(TestClock.ZONE).minusDays(20));
	}

	@Test
	void copiesCalendarAndLettersOnPhoneAndDesktop() {
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			visitor.signIn(this.people.managerOf(this.place).getUsername(), People.PASSWORD);
			recipient(visitor);
			copies(visitor);
			calendar(visitor);
			letter(visitor);
		}
	}

	private void recipient(Visitor visitor) {
		visitor.open(this.manage + "/recipients").press("Add a recipient").press("Save recipient");
		assertThat(text(visitor)).contains("Enter the name of the recipient");
		visitor.type("Name", "Department for Education")
			.type("Days after publication", "14")
			.type("Source", "Executive Group");
		date(visitor, LocalDate.of(2024, 4, 1)).press("Save recipient");
		assertThat(text(visitor)).contains("Department for Education", "14 days after publication");
		visitor.follow("Department for Education").type("Days after publication", "7").press("Save recipient");
		assertThat(text(visitor)).contains("7 days after publication");
	}

	private void copies(Visitor visitor) {
		String copies = this.manage + "/reports/2024-25/dispatch";
		visitor.open(copies);
		assertThat(text(visitor)).contains("13 days overdue").doesNotContain("Department for Education");
		visitor.follow("Foundations");
		date(visitor, LocalDate.now(TestClock.ZONE).minusDays(2));
		visitor.page().getByLabel("Email", new Page.GetByLabelOptions().setExact(true)).check();
		visitor.press("Record copy");
		assertThat(text(visitor)).contains("Sent, 11 days late");
		visitor.follow("Foundations").follow("Remove this record").press("Remove record");
		assertThat(text(visitor)).contains("Enter a reason");
		visitor.type("Reason", "It went to the Panel").press("Remove record");
		assertThat(text(visitor)).contains("Removed records", "It went to the Panel");
		visitor.follow("Foundations").follow("No copy needed");
		visitor.type("Reason", "They read it on the web").press("Save as not needed");
		assertThat(text(visitor)).contains("Not needed", "They read it on the web");
	}

	private void calendar(Visitor visitor) {
		visitor.open(this.manage + "/reports/2024-25/calendar");
		visitor.follow("Add a meeting").type("Body", "Cabinet");
		date(visitor, LocalDate.of(2025, 10, 21));
		visitor.page().getByRole(AriaRole.CHECKBOX).first().check();
		visitor.press("Save meeting").open(this.manage + "/reports/2024-25/calendar");
		assertThat(text(visitor)).contains("13 October 2025", "These dates are worked out");
		visitor.follow("Cabinet, 21 October 2025").follow("Remove meeting").press("Remove meeting");
		visitor.open(this.manage + "/reports/2024-25/calendar");
		assertThat(text(visitor)).contains("No meetings yet").doesNotContain("13 October 2025");
	}

	private void letter(Visitor visitor) {
		visitor.open(this.manage + "/letters").press("Draft yearly letter to Police");
		date(visitor, LocalDate.now(TestClock.ZONE).minusDays(2));
		visitor.page().getByLabel("Post", new Page.GetByLabelOptions().setExact(true)).check();
		visitor.type("Sent to", "Jo Smith").press("Record as sent");
		visitor.follow("Recorded by mistake");
		visitor.type("Reason", "It was not sent").press("Mark as recorded by mistake");
		assertThat(text(visitor)).contains("It was not sent");
	}

	private static Visitor date(Visitor visitor, LocalDate day) {
		return visitor.type("Day", String.valueOf(day.getDayOfMonth()))
			.type("Month", String.valueOf(day.getMonthValue()))
			.type("Year", String.valueOf(day.getYear()));
	}

	private static String text(Visitor visitor) {
		return visitor.page().locator("main").innerText();
	}

}
