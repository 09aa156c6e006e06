package org.throughline.journey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.TestClock;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.SignOffWorld;
import org.throughline.report.SignOffWorld.SignedPlace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the draft to the signed report: the manager moves it on, three safeguarding
 * partners sign, one on a phone without scripts and one on paper, and sign again after a
 * word has changed. The scrutineer reads it before it is published.
 */
@ApplicationTest
class SignOffJourneyTests {

	private static final byte[] PAPER = "%PDF-1.7 signed".getBytes(StandardCharsets.ISO_8859_1);

	@LocalServerPort
	private int port;

	@Autowired
	private SignOffWorld signing;

	@Autowired
	private People people;

	private SignedPlace place;

	private String draft;

	private String manage;

	@BeforeEach
	void draft() {
		this.place = this.signing.place();
		String address = this.place.place().slug();
		this.draft = "/drafts/" + address + "/" + SignOffWorld.DRAFT;
		this.manage = "/manage/" + address + "/reports/" + SignOffWorld.DRAFT;
	}

	@Test
	void threePartnersSignAndSignAgainAfterAWordHasChanged() {
		var manager = someone(Role.BUSINESS_MANAGER, null);
		var council = someone(Role.SAFEGUARDING_PARTNER, this.place.partner(0));
		var health = someone(Role.SAFEGUARDING_PARTNER, this.place.partner(1));
		var scrutineer = someone(Role.SCRUTINEER, null);
		try (var desk = Visitor.onDesktop(this.port); var phone = Visitor.onPhone(this.port)) {
			desk.signIn(manager.getUsername(), People.PASSWORD);
			phone.signIn(manager.getUsername(), People.PASSWORD);
			move(desk, "Scrutiny", "For the signatures");
			sign(Visitor.onDesktop(this.port), council);
			sign(Visitor.onPhoneWithoutScripts(this.port), health);
			signOnPaper(desk);
			assertThat(text(desk)).doesNotContain("Not signed", "New signature needed").contains("Proof: signed.pdf");
			phone.open(this.manage + "/sign-offs");

			desk.open(this.manage + "/sections/purpose").type("Text (optional)", "Very much was done.").press("Save");
			desk.open(this.manage);
			assertThat(text(desk)).contains("Council must sign again", "Health must sign again",
					"Police must sign again", "Purpose");
			phone.open(this.manage);
			phone.open(this.manage + "/sign-offs");
			assertThat(text(phone)).contains("New signature needed", "Changed since", "Purpose");
			read(scrutineer);

			sign(Visitor.onPhone(this.port), council);
			sign(Visitor.onPhoneWithoutScripts(this.port), health);
			signOnPaper(phone);
			move(desk, "Signed off", "");
			desk.open(this.manage + "/publish").press("Publish report");
		}
		everyoneReadsWhoSigned();
	}

	private void move(Visitor manager, String stage, String note) {
		manager.open(this.manage);
		manager.page().getByLabel(stage).check();
		manager.type("Reason or note", note).press("Move report");
		assertThat(text(manager)).contains("Moved: ");
	}

	private void sign(Visitor partner, SignedInUser person) {
		try (partner) {
			partner.signIn(person.getUsername(), People.PASSWORD).open("/drafts");
			assertThat(text(partner)).contains("For you to do", "Sign: ");
			partner.open(this.draft).press("Sign report");
			partner.press("Sign report");
			assertThat(partner.page().title()).startsWith("Error: ");
			partner.page().getByLabel("I have read the report and sign it off").check();
			partner.press("Sign report");
			assertThat(text(partner)).contains("You signed: ", person.displayName()).doesNotContain("For you to do");
		}
	}

	private void signOnPaper(Visitor manager) {
		var today = LocalDate.now(TestClock.ZONE);
		manager.open(this.manage + "/sign-offs");
		manager.page().getByLabel("Police lead of the test, Lead safeguarding partner").check();
		manager.type("Day", "" + today.getDayOfMonth())
			.type("Month", "" + today.getMonthValue())
			.type("Year", "" + today.getYear());
		manager.press("Record signature");
		assertThat(manager.page().title()).startsWith("Error: ");
		manager.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload("signed.pdf", "application/pdf", PAPER));
		manager.press("Record signature");
		assertThat(text(manager)).contains("Signature recorded", "Police lead of the test");
	}

	private void read(SignedInUser person) {
		try (var scrutineer = Visitor.onPhone(this.port)) {
			scrutineer.signIn(person.getUsername(), People.PASSWORD).open("/drafts").open(this.draft);
			assertThat(text(scrutineer)).contains("Scrutiny", "New signature needed").doesNotContain("For you to do");
			scrutineer.follow("Read and comment");
			assertThat(text(scrutineer)).contains("Very much was done.");
		}
	}

	private void everyoneReadsWhoSigned() {
		try (var reader = Visitor.onPhoneAndDesktop(this.port)) {
			reader.open("/" + this.place.place().slug() + "/" + SignOffWorld.DRAFT);
			assertThat(text(reader))
				.contains("Signed off by", "for Council, on ", "for Health, on ",
						"Police lead of the test, Lead safeguarding partner, for Police, on ")
				.doesNotContain("without the sign-off");
		}
	}

	private SignedInUser someone(Role role, String organisation) {
		return this.people.someone(new NewGrant(role, this.place.place().slug(), organisation));
	}

	private static String text(Visitor visitor) {
		return visitor.page().locator("main").innerText();
	}

}
