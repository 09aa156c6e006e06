package org.throughline.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import javax.imageio.ImageIO;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.action.TestActions;
import org.throughline.action.ActionService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner agency updates its actions, on a phone and without scripts.
 */
@ApplicationTest
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

	private SignedInUser officer = new SignedInUser(new UUID(0, 0), "", "", false, "");

	private String urgent = "";

	@BeforeEach
	void twoActionsOfThePolice() {
		String place = this.people.partnership();
		String police = this.people.organisation("Police");
		this.officer = this.people.someone(new NewGrant(Role.PARTNER_AGENCY, place, police));
		action(place, police, "Train the staff", LocalDate.of(2099, 1, 31));
		this.urgent = action(place, police, "Write the guidance", LocalDate.of(2020, 1, 31));
	}

	@Test
	void addsAPhotoToTheMostUrgentActionOnAPhone() throws Exception {
		try (var visitor = Visitor.onPhone(this.port)) {
			var began = Instant.now();
			visitor.signInOnPage(this.officer.getUsername(), People.PASSWORD);
			assertThat(visitor.page().url()).endsWith("/my/actions");
			visitor.page().locator(".app-worklist a").first().click();
			visitor.check();
			assertThat(visitor.page().locator("h1").innerText()).contains("Write the guidance");
			visitor.page().getByLabel("Awaiting verification").check();
			visitor.type("Progress note", "Agreed by the board")
				.type("Describe the evidence", "The poster in the entrance");
			visitor.page()
				.getByLabel("Files or photos")
				.setInputFiles(new FilePayload("IMG_0001.JPG", "image/jpeg", photo()));
			visitor.press("Save update");
			assertThat(visitor.page().locator("main").innerText()).contains("Update saved");
			assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(1));
			visitor.follow("Write the guidance");
			assertThat(visitor.page().locator(".app-history").innerText()).contains("Agreed by the board",
					"The poster in the entrance (IMG_0001.JPG");
		}
	}

	@Test
	void isToldWhatIsMissingOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signInOnPage(this.officer.getUsername(), People.PASSWORD);
			visitor.press("Confirm no change").press("Save updates");
			visitor.open("/my/recommendations").open("/my/actions").follow("Write the guidance");
			visitor.page().getByLabel("Blocked").check();
			visitor.press("Save update");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("Enter a progress note");
		}
	}

	@Test
	void updatesAndAsksForANewDateWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signInOnPage(this.officer.getUsername(), People.PASSWORD).follow("Write the guidance");
			visitor.page().getByLabel("In progress").check();
			visitor.type("Progress note", "First draft").type("Describe the evidence", "Minutes");
			visitor.page()
				.getByLabel("Files or photos")
				.setInputFiles(new FilePayload("minutes.txt", "text/plain", "agreed".getBytes(StandardCharsets.UTF_8)));
			visitor.page().getByText("Request a new due date").click();
			visitor.type("Day", "31").type("Month", "12").type("Year", "2098").type("Reason", "Slow");
			visitor.press("Save update").follow("Write the guidance");
			assertThat(visitor.page().locator("main").innerText()).contains("First draft", "Minutes",
					"31 December 2098: Slow", "Awaiting decision");
			visitor.open("/my/actions").press("Confirm no change");
			visitor.page().locator("input[name=actions]").last().check();
			visitor.type("Progress note", "Goes on as planned").press("Save updates");
			assertThat(visitor.page().locator("main").innerText()).contains("Updates saved: 1");
		}
	}

	private String action(String place, String owner, String wording, LocalDate dueOn) {
		var id = this.partnerships.require(place).id();
		return this.currentUser.asProcess("test",
				() -> this.actions.add(id, TestActions.newAction(wording, owner, dueOn)));
	}

	private static byte[] photo() throws IOException {
		var picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
		var pen = picture.createGraphics();
		pen.setColor(Color.ORANGE);
		pen.fillOval(100, 100, 400, 300);
		pen.dispose();
		var file = new ByteArrayOutputStream();
		ImageIO.write(picture, "jpg", file);
		return file.toByteArray();
	}

}
