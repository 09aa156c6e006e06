package org.throughline.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.account.NewPrivateLink;
import org.throughline.account.People;
import org.throughline.account.PrivateLinkService;
import org.throughline.paper.TestPapers;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A manager asks for clearances; officers without a password clear by link on a phone. A
 * mail scanner opens the link first.
 */
@ApplicationTest
class ClearanceJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private TestPapers papers;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private PrivateLinkService links;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void managerAsksAndOfficersClearByLinkOnAPhone() {
		String place = this.people.partnership();
		var manager = this.people.managerOf(place);
		var partnership = this.partnerships.require(place).id();
		int paper = this.papers.draft(partnership, LocalDate.of(2099, 10, 20));
		String board = "/manage/" + place + "/papers/" + paper + "/clearances";
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(manager.getUsername(), People.PASSWORD).open(board);
			ask(visitor, "Finance", "Lewis Gosling", "Accountant");
			ask(visitor, "Legal", "Anita Bradley", "Solicitor");
			visitor.follow("Finance");
			for (int width : new int[] { 320, 768, 1280 }) {
				visitor.page().setViewportSize(width, 900);
				visitor.open(board).open(board + "/finance").open(board + "/finance/record");
			}
		}
		scan(link(partnership, "Finance"));
		for (String name : new String[] { "Finance", "Legal" }) {
			try (var visitor = name.equals("Legal") ? Visitor.onPhone(this.port)
					: Visitor.onPhoneWithoutScripts(this.port)) {
				visitor.open(link(partnership, name));
				assertThat(visitor.page().locator("main input:checked").count()).isZero();
				visitor.page().getByLabel("Clear the text").check();
				visitor.press("Send answer");
				assertThat(visitor.page().locator("main").innerText()).contains("Clearance sent", "Cleared");
				assertThat(visitor.page().context().cookies()).isEmpty();
			}
		}
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(manager.getUsername(), People.PASSWORD).open(board);
			assertThat(visitor.page().locator("main").innerText()).contains("1 of 3 open");
			visitor.follow("Finance");
			assertThat(visitor.page().locator("main").innerText()).contains("Lewis Gosling (by link)",
					"Comments checked by: Lewis Gosling, Accountant");
		}
	}

	private void ask(Visitor visitor, String name, String officer, String post) {
		visitor.follow(name).follow("Request clearance");
		visitor.type("Name", officer).type("Post", post).type("Email address", UUID.randomUUID() + "@council.example");
		visitor.press("Send request");
		assertThat(visitor.page().locator("main").innerText()).contains("Clearance requested: " + name);
	}

	/** Opens the page and sends the form untouched. */
	private void scan(String link) {
		try (var scanner = Visitor.onDesktop(this.port)) {
			scanner.open(link).press("Send answer");
			assertThat(scanner.page().locator(".govuk-error-summary").innerText()).contains("Select whether");
		}
	}

	/** Returns the link that a mail to the officer has. */
	private String link(UUID partnership, String name) {
		var asked = this.jdbc.sql("select id, person_id from clearance_request where partnership_id = ? and name = ?")
			.params(partnership, name)
			.query((row,
					number) -> new UUID[] { row.getObject("id", UUID.class), row.getObject("person_id", UUID.class) })
			.single();
		return this.currentUser.asProcess("Test", () -> PrivateLinkService.path(this.links.create(NewPrivateLink
			.toClearance(asked[1], partnership, asked[0], this.clock.instant().plus(Duration.ofDays(14))))));
	}

}
