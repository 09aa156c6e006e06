package org.throughline.journey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.account.NewGrant;
import org.throughline.account.NewPrivateLink;
import org.throughline.account.People;
import org.throughline.account.PrivateLinkService;
import org.throughline.action.ActionService;
import org.throughline.action.TestActions;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner answers from the link in an email: on a phone, without scripts and without a
 * password. A mail scanner opens the same link first, with scripts.
 */
@ApplicationTest
class AnswerJourneyTests {

	/** The number of times that a scanner opens all pages. */
	private static final int SCANS = 2;

	/** The height of the first phone screen. */
	private static final double FIRST_SCREEN = 640;

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ActionService actions;

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

	private SignedInUser officer = new SignedInUser(new UUID(0, 0), "", "");

	private SignedInUser manager = this.officer;

	private String place = "";

	private String police = "";

	private String link = "";

	private String action = "";

	@BeforeEach
	void dueActionsOfThePolice() {
		this.place = this.people.partnership();
		String police = this.people.organisation("Police");
		this.police = police;
		this.officer = this.people.someone(new NewGrant(Role.PARTNER_AGENCY, this.place, police));
		this.manager = this.people.managerOf(this.place);
		var id = this.partnerships.require(this.place).id();
		this.currentUser.asProcess("test", () -> {
			this.actions.add(id, TestActions.newAction("Train the staff", police, LocalDate.of(2099, 1, 31)));
			String reference = this.actions.add(id,
					TestActions.newAction("Write the guidance", police, LocalDate.of(2020, 1, 31)));
			this.link = PrivateLinkService.path(this.links
				.create(NewPrivateLink.toActions(this.officer.id(), this.clock.instant().plus(Duration.ofDays(14)))));
			this.action = this.link + "/actions/" + this.place + "/" + reference;
			return "";
		});
	}

	@Test
	void updatesActionsWithTwoTapsOnAPhoneWithoutScripts() {
		try (var visitor = Visitor.onPhoneWithoutScripts(this.port)) {
			visitor.open(this.action); // first tap: the link in the mail
			var choice = visitor.page().getByLabel("In progress");
			assertThat(choice.boundingBox().y).isLessThan(FIRST_SCREEN);
			choice.check(); // input
			visitor.type("Progress note", "First draft agreed"); // input
			visitor.press("Save update"); // second tap
			assertThat(visitor.page().locator("main").innerText()).contains("Update saved", "Train the staff");
			assertThat(visitor.page().context().cookies()).isEmpty();
			visitor.follow("Write the guidance").page().getByLabel("Awaiting verification").check();
			visitor.type("Describe the evidence", "Minutes");
			visitor.page()
				.getByLabel("Files or photos")
				.setInputFiles(new FilePayload("minutes.txt", "text/plain", "agreed".getBytes(StandardCharsets.UTF_8)));
			visitor.press("Save update");
			assertThat(visitor.page().locator("main").innerText()).contains("Update saved")
				.doesNotContain("Write the guidance");
		}
		assertThat(updates()).isEqualTo(2);
	}

	@Test
	void isNotUsedUpByScannerThatRunsScripts() {
		for (int time = 0; time < SCANS; time++) {
			try (var scanner = Visitor.onDesktop(this.port)) {
				for (String address : List.of(this.link, this.link + "/actions", this.action)) {
					scanner.open(address);
					assertThat(scanner.page().locator("main input:checked").count()).isZero();
				}
				scanner.press("Save update");
				assertThat(scanner.page().locator(".govuk-error-summary").innerText()).contains("Select a status");
			}
		}
		assertThat(updates()).isZero();
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.open(this.link).open(this.action);
			visitor.page().getByLabel("Blocked").check();
			visitor.press("Save update");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("Enter a progress note");
			visitor.type("Progress note", "Waits for the board").press("Save update");
		}
		assertThat(updates()).isOne();
	}

	@Test
	void returnIsNotSentByScannerThatRunsScripts(@Autowired RequestService requests) {
		var id = this.partnerships.require(this.place).id();
		String address = this.currentUser.asProcess("test", () -> {
			requests.send(id,
					new NewRequests(
							new RequestContent(ReturnKind.TRAINING, "2029/30", LocalDate.of(2029, 4, 1),
									LocalDate.of(2030, 3, 31), null, LocalDate.of(2030, 5, 1)),
							null, null, List.of(this.police)));
			var request = this.jdbc.sql("select id from data_request where partnership_id = ?")
				.param(id)
				.query(UUID.class)
				.single();
			return PrivateLinkService.path(this.links.create(NewPrivateLink.toReturn(this.officer.id(), id, request,
					this.clock.instant().plus(Duration.ofDays(14)))));
		});
		String before = returns();
		for (int time = 0; time < SCANS; time++) {
			try (var scanner = Visitor.onDesktop(this.port)) {
				scanner.page().request().head(address + "/training");
				scanner.open(address);
				assertThat(scanner.page().context().cookies()).isEmpty();
				for (var link : scanner.page().locator("main a[href]").all()) {
					scanner.page().request().get(link.getAttribute("href"));
				}
				assertThat(scanner.page().locator("main input[name=press]:checked").count()).isZero();
				scanner.press("Continue");
				assertThat(scanner.page().locator(".govuk-error-summary").innerText())
					.contains("Select whether to send the return or save it as a draft");
			}
		}
		assertThat(returns()).isEqualTo(before);
		try (var visitor = Visitor.onPhoneWithoutScripts(this.port)) {
			visitor.open(address).page().getByLabel("Nothing to report").check();
			visitor.page().getByLabel("Send the return").check();
			visitor.press("Continue");
			assertThat(visitor.page().locator("main").innerText()).contains("Return sent");
		}
		assertThat(returns()).isNotEqualTo(before);
	}

	@Test
	void showsAndEndsLinksOnPhoneAndDesktop() {
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			visitor.signIn(this.officer.getUsername(), People.PASSWORD).open("/account/links");
			assertThat(visitor.page().locator("main").innerText()).contains("Due actions");
			visitor.follow("Calendar").press("Create calendar link");
			assertThat(visitor.page().locator("code").innerText()).endsWith(".ics");
			visitor.press("Delete calendar link").signIn(this.manager.getUsername(), People.PASSWORD);
			visitor.open("/manage/" + this.place).follow("Private links");
			assertThat(visitor.page().locator("main").innerText()).contains(this.officer.displayName());
		}
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn(this.manager.getUsername(), People.PASSWORD)
				.open("/manage/" + this.place + "/private-links");
			visitor.press("End link");
			assertThat(visitor.page().locator("main").innerText()).contains("There are no active links");
			visitor.page().navigate(this.link);
			assertThat(visitor.check().page().locator("h1").innerText()).isEqualTo("This link does not work");
		}
	}

	private String returns() {
		return this.jdbc
			.sql("""
					select (select count(*) from data_return) || ' ' || (select string_agg(q::text, ',' order by q.id) from data_request q)
					  || (select string_agg(l::text, ',' order by l.id) from private_link l) || (select count(*) from history)
					  || (select count(*) from sent_form)""")
			.query(String.class)
			.single();
	}

	private int updates() {
		return this.jdbc.sql("select count(*) from action_update where by_id = ?")
			.param(this.officer.id())
			.query(Integer.class)
			.single();
	}

}
