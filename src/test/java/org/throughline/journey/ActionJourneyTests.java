package org.throughline.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

	private SignedInUser officer = new SignedInUser(new UUID(0, 0), "", "");

	private String place = "";

	private String police = "";

	private String urgent = "";

	@BeforeEach
	void twoActionsOfThePolice() {
		this.place = this.people.partnership();
		this.police = this.people.organisation("Police");
		this.officer = this.people.someone(new NewGrant(Role.PARTNER_AGENCY, this.place, this.police));
		action(this.place, this.police, "Train the staff", LocalDate.of(2099, 1, 31));
		this.urgent = action(this.place, this.police, "Write the guidance", LocalDate.of(2020, 1, 31));
	}

	/** Three taps and three fields: open, status, note, description, photo, save. */
	@Test
	void addsAPhotoToTheMostUrgentActionOnAPhone() throws Exception {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signInOnPage(this.officer.getUsername(), People.PASSWORD);
			assertThat(visitor.page().url()).endsWith("/my");
			visitor.begins().page().locator("a[data-opens]").first().click();
			var form = visitor.page().locator("[data-opened]");
			form.getByLabel("Awaiting verification").check();
			visitor.check();
			form.getByLabel("Progress note").fill("Agreed by the board");
			form.getByLabel("Describe the evidence").fill("The poster in the entrance");
			form.getByLabel("Files or photos").setInputFiles(new FilePayload("IMG_0001.JPG", "image/jpeg", photo()));
			form.getByText("Save update").click();
			visitor.check().took("update an action with a photo", 3, 3);
			assertThat(visitor.page().url()).endsWith("/my");
			assertThat(visitor.page().locator("main").innerText()).contains("Update saved");
			visitor.follow("Write the guidance");
			assertThat(visitor.page().locator(".app-history").innerText()).contains("Agreed by the board",
					"The poster in the entrance (IMG_0001.JPG");
		}
	}

	@Test
	void findsTheQuestionOnTheFirstScreenOfAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(this.officer.getUsername(), People.PASSWORD).open("/my/actions/" + this.urgent);
			var last = visitor.page().locator("input[name=status]").last().boundingBox();
			assertThat(last.y + last.height).isLessThan(640);
			assertThat(visitor.page().getByText("Success measure").isVisible()).isFalse();
		}
	}

	@Test
	void seesMissingEntriesOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signInOnPage(this.officer.getUsername(), People.PASSWORD);
			visitor.page().getByText("Confirm no change for several actions").click();
			visitor.press("Confirm no change").press("Save updates");
			visitor.open("/my/recommendations").open("/my").follow("Write the guidance");
			visitor.page().getByLabel("Blocked").check();
			visitor.press("Save update");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("Enter a progress note");
		}
	}

	@Test
	void confirmsThatNothingHasChangedForAllOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(this.officer.getUsername(), People.PASSWORD).open("/my").begins();
			visitor.page().getByText("Confirm no change for several actions").click();
			visitor.page().getByLabel("All 2 on this page").check();
			var ticks = visitor.page().locator("input[name=actions]");
			assertThat(ticks.first().isChecked() && ticks.last().isChecked()).isTrue();
			ticks.last().uncheck();
			assertThat(visitor.page().getByLabel("All 2 on this page").isChecked()).isFalse();
			visitor.page().getByLabel("All 2 on this page").check();
			visitor.type("Note", "Goes on as planned").press("Confirm no change");
			// one box is cleared and ticked again
			visitor.took("say that nothing has changed", 5, 1);
			assertThat(visitor.page().locator("main").innerText()).contains("Updates saved: 2");
		}
	}

	@Test
	void goesOnToTheNextUrgentAction() {
		action(this.place, this.police, "Ask the families", LocalDate.of(2020, 2, 1));
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(this.officer.getUsername(), People.PASSWORD).open("/my/actions/" + this.urgent);
			visitor.type("Progress note", "First draft").press("Save and next urgent");
			assertThat(visitor.page().locator("h1").innerText()).contains("Ask the families");
			assertThat(visitor.page().locator("main").innerText()).contains("without an update today: 1");
			assertThat(visitor.page().getByText("Save and next urgent").count()).isZero();
		}
	}

	@Test
	void updatesAndAsksForANewDateWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signInOnPage(this.officer.getUsername(), People.PASSWORD);
			visitor.page().locator("a[data-opens]").first().click();
			visitor.page().getByLabel("In progress").check();
			visitor.type("Progress note", "First draft");
			visitor.page()
				.getByLabel("Files or photos")
				.setInputFiles(new FilePayload("minutes.txt", "text/plain", "agreed".getBytes(StandardCharsets.UTF_8)));
			visitor.page().getByText("Request a new due date").click();
			visitor.type("Day", "31").type("Month", "12").type("Year", "2098").type("Reason", "Slow");
			visitor.press("Save update");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("Describe the evidence");
			assertThat(visitor.page().getByLabel("minutes.txt (1 KB)").isChecked()).isTrue();
			visitor.type("Describe the evidence", "Minutes").press("Save update").follow("Write the guidance");
			assertThat(visitor.page().locator("main").innerText()).contains("First draft", "Minutes (minutes.txt",
					"New due date: 31 December 2098. Slow", "Awaiting decision");
			visitor.open("/my");
			visitor.page().locator("input[name=actions]").last().check();
			visitor.page().getByText("Confirm no change for several actions").click();
			visitor.type("Note", "Goes on as planned").press("Confirm no change");
			assertThat(visitor.page().locator("main").innerText()).contains("Updates saved: 1");
			visitor.page().getByText("Confirm no change for several actions").click();
			visitor.page().getByLabel("All 2 on this page").check();
			visitor.type("Note", "Still so").press("Confirm no change");
			assertThat(visitor.page().locator("main").innerText()).contains("Updates saved: 2");
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
