package org.throughline.journey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import org.throughline.TestDatabase;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.action.ActionService;
import org.throughline.action.NewAction;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner agency reports an action complete on a phone.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, People.class })
class ActionJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ActionService actions;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private CurrentUser currentUser;

	@Test
	void reportsAnActionCompleteOnAPhone() {
		String place = this.people.partnership();
		String police = this.people.organisation("Police");
		var officer = this.people.someone(new NewGrant(Role.PARTNER_AGENCY, place, police));
		var id = this.partnerships.require(place).id();
		String reference = this.currentUser.asProcess("test",
				() -> this.actions.add(id,
						new NewAction(UUID.randomUUID(), null, "Write the guidance", police, null, null,
								LocalDate.of(2020, 1, 31), null, true, "Staff know it", null, Visibility.PARTNER,
								List.of(), List.of(), null, null)));
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(officer.getUsername(), People.PASSWORD);
			assertThat(visitor.page().url()).endsWith("/my/actions");
			visitor.press("No change, still on track").press("Save the updates");
			visitor.open("/my/actions").follow("Write the guidance");
			visitor.page().getByLabel("Blocked").check();
			visitor.press("Save the update");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("Say what happened");
			visitor.page().getByLabel("Reported complete").check();
			visitor.type("What it shows", "Minutes")
				.page()
				.getByLabel("File or photo")
				.setInputFiles(new FilePayload("minutes.txt", "text/plain", "agreed".getBytes(StandardCharsets.UTF_8)));
			visitor.press("Save the update");
			assertThat(visitor.page().locator("main").innerText()).contains("Saved: " + reference, "Reported complete");
			visitor.follow("Write the guidance");
		}
	}

}
