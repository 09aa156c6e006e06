package org.throughline.journey;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;
import org.throughline.partnership.AppointmentContent;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.TestPartnerships;
import org.throughline.partnership.Validity;
import org.throughline.platform.security.CurrentUser;
import org.throughline.report.ReportState;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The business manager asks an agency and the scrutineer for words and puts them into a
 * report; the scrutineer writes the own statement, which the manager does not change.
 */
@SampleTest
class WordsJourneyTests {

	private static final String PASSWORD = "throughline-sample";

	private static final String RETURNS = "/manage/oxfordshire/returns";

	private static final String SCRUTINY = "/drafts/oxfordshire/2031-32/scrutiny";

	private static final String SECTION = "/manage/oxfordshire/reports/2031-32/sections/statement-of-the-independent-scrutineer";

	@LocalServerPort
	private int port;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private AppointmentService appointments;

	@Autowired
	private CurrentUser user;

	@BeforeEach
	void draft() {
		var oxfordshire = this.partnerships.id("oxfordshire");
		var report = this.reports.add(oxfordshire, "2031-32", "Annual report", 2031, ReportState.DRAFT);
		this.reports.section(report, "partners", "Partners");
		this.user
			.asProcess("test",
					() -> this.appointments.add(oxfordshire, new AppointmentEdit(
							new AppointmentContent("A person", "Independent scrutineer", Validity.UNKNOWN, null), null,
							null)));
	}

	@Test
	void wordsAreAskedForAnsweredAndAcceptedAndTheScrutineerWrites() {
		try (var manager = Visitor.onDesktop(this.port)) {
			manager.signIn("business.manager@oxfordshire.example", PASSWORD).open(RETURNS + "/new");
			ask(manager);
			manager.open(SCRUTINY);
			manager.page().getByLabel("A person, Independent scrutineer").check();
			manager.press("Add section for statement");
			assertThat(words(manager)).contains("Section for the scrutineer’s statement added",
					"The scrutineer has not written it yet");
		}
		try (var agency = Visitor.onPhoneWithoutScripts(this.port)) {
			agency.signIn("thames.valley.police@oxfordshire.example", PASSWORD).open("/my").follow("My returns");
			answer(agency, "We trained everyone.");
		}
		try (var scrutineer = Visitor.onPhoneWithoutScripts(this.port)) {
			scrutineer.signIn("scrutineer@oxfordshire.example", PASSWORD).open("/drafts").follow("My returns");
			answer(scrutineer, "I read ten files.");
			scrutineer.open("/drafts/oxfordshire/2031-32").follow("Scrutineer’s statement");
			scrutineer.type("Statement", "I saw **much**.").press("Preview");
			assertThat(words(scrutineer)).contains("Preview: not saved yet", "I saw much.");
			scrutineer.press("Save statement");
			assertThat(words(scrutineer)).contains("Statement saved");
		}
		try (var manager = Visitor.onDesktop(this.port)) {
			manager.signIn("business.manager@oxfordshire.example", PASSWORD);
			accept(manager, "Thames Valley Police", "Section: Partners");
			accept(manager, "A person, Independent scrutineer", "New section");
			manager.open(SCRUTINY);
			assertThat(words(manager)).contains("I saw much.").doesNotContain("Save statement");
			manager.open(SECTION);
			assertThat(words(manager)).contains("Only the independent scrutineer can edit it");
			manager.open("/oxfordshire/2031-32/assurance");
			assertThat(words(manager)).contains("I saw much.", "Statement by A person, Independent scrutineer");
			manager.open("/oxfordshire/2031-32");
			assertThat(words(manager)).contains("We trained everyone.", "Source: Thames Valley Police",
					"I read ten files.");
		}
		try (var scrutineer = Visitor.onPhone(this.port)) {
			scrutineer.signIn("scrutineer@oxfordshire.example", PASSWORD).open("/my/returns").open(SCRUTINY);
		}
	}

	private static void ask(Visitor manager) {
		manager.page().locator("[name=kind][value=NARRATIVE]").check();
		manager.type("Questions", "What did you see?").type("Period", "2031/32");
		date(manager, "period.startsOn", 1, 4, 2031);
		date(manager, "period.endsOn", 31, 3, 2032);
		date(manager, "dueOn", 30, 6, 2032);
		manager.page().locator("[name=report]").selectOption("2031-32");
		var asked = manager.page().locator("input[name=organisations]:checked");
		while (asked.count() > 0) {
			asked.first().uncheck();
		}
		manager.page().locator("input[name=organisations][value=thames-valley-police]").check();
		manager.page().locator("input[name=appointments]").check();
		manager.press("Send requests");
	}

	private static void date(Visitor visitor, String name, int day, int month, int year) {
		visitor.page().locator("[name='" + name + ".day']").fill(String.valueOf(day));
		visitor.page().locator("[name='" + name + ".month']").fill(String.valueOf(month));
		visitor.page().locator("[name='" + name + ".year']").fill(String.valueOf(year));
	}

	private static void answer(Visitor visitor, String text) {
		visitor.follow("Narrative 2031/32").type("What did you see?", text).press("Send return");
		assertThat(words(visitor)).contains("Return sent");
	}

	private static void accept(Visitor manager, String addressee, String place) {
		manager.open(RETURNS + "?state=RECEIVED").follow(addressee).press("Accept into report");
		manager.page().locator("[name=place]").selectOption(new SelectOption().setLabel(place));
		manager.press("Accept and add");
	}

	private static String words(Visitor visitor) {
		return visitor.page().locator("main").innerText();
	}

}
