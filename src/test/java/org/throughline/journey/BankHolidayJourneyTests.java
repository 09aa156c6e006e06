package org.throughline.journey;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator keeps the bank holidays and a clock.
 */
@ApplicationTest
class BankHolidayJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Test
	void addsAndRemovesADayWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn(this.people.administrator().getUsername(), People.PASSWORD);
			visitor.open("/admin").follow("Bank holidays").press("Add a bank holiday");
			visitor.type("Day", "14")
				.type("Month", "6")
				.type("Year", "2027")
				.type("Name", "Jubilee")
				.press("Add bank holiday");
			assertThat(visitor.page().locator("main").innerText()).contains("Bank holiday added: Jubilee",
					"14 June 2027, Jubilee: only in the table");
			visitor.follow("Remove Monday 14 June 2027").press("Remove bank holiday");
			assertThat(visitor.page().locator("main").innerText()).contains("Bank holiday removed: Jubilee");
		}
	}

	@Test
	void readsAndChangesAClockOnPhoneAndDesktop() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(this.people.administrator().getUsername(), People.PASSWORD);
			visitor.open("/admin/bank-holidays").open("/admin/bank-holidays/new").press("Add bank holiday");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("Enter the date",
					"Enter the name");
			visitor.open("/admin/clocks").open("/admin/clocks/C09/SP_WT2023");
		}
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(this.people.administrator().getUsername(), People.PASSWORD);
			visitor.open("/admin").follow("Statutory deadlines");
			visitor.follow("C04 Rapid review sent");
			visitor.type("Number of working days", "20").type("Day", "1").type("Month", "9").type("Year", "2026");
			visitor.press("Save deadline");
			assertThat(visitor.page().locator("main").innerText()).contains("Deadline saved: Rapid review",
					"Within 20 working days");
		}
	}

}
