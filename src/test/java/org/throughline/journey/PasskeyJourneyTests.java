package org.throughline.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A scrutineer makes a passkey, signs in with it, and removes it. */
@SampleTest
class PasskeyJourneyTests {

	private static final String SCRUTINEER = "scrutineer@oxfordshire.example";

	private static final String PASSWORD = "throughline-sample";

	private static final String PAGE = "/account/second-step";

	@LocalServerPort
	private int port;

	@Test
	void passkeySignsInAloneAndAfterThePassword() {
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			var device = device(visitor.page());
			visitor.signIn(SCRUTINEER, PASSWORD).open(PAGE).press("Add a passkey");
			visitor.type("Current password", PASSWORD).press("Continue");
			visitor.type("Name of the device or key", "Work laptop");
			assertThat(text(visitor)).doesNotContain("Try again", "recent browser");
			use(visitor, "Create passkey", PAGE);
			assertThat(text(visitor)).contains("Your recovery codes", "Work laptop", "Not yet");

			visitor.page().context().clearCookies();
			visitor.open("/sign-in").follow("Sign in with a passkey");
			use(visitor, "Use a passkey", "/drafts");

			visitor.page().context().clearCookies();
			visitor.signInOnPage(SCRUTINEER, PASSWORD);
			assertThat(text(visitor)).contains("Enter your code", "Or use your passkey");
			use(visitor, "Use a passkey", "/drafts");

			visitor.open(PAGE).follow("Remove");
			visitor.type("Current password", PASSWORD).press("Remove");
			assertThat(text(visitor)).doesNotContain("Work laptop");
			visitor.page().context().clearCookies();
			visitor.open("/sign-in/passkey");
			use(visitor, "Use a passkey", "/sign-in/passkey");
			assertThat(text(visitor)).contains("The passkey was not accepted");
			device.send("WebAuthn.disable");
		}
	}

	/** Adds a device with passkeys to the browser, whose owner always agrees. */
	private static CDPSession device(Page page) {
		var device = page.context().newCDPSession(page);
		device.send("WebAuthn.enable");
		var options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		var added = new JsonObject();
		added.add("options", options);
		device.send("WebAuthn.addVirtualAuthenticator", added);
		return device;
	}

	/** The script asks the device before it sends the form. */
	private static void use(Visitor visitor, String button, String next) {
		var page = visitor.page();
		page.waitForNavigation(
				() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click());
		assertThat(page.url()).endsWith(next);
		visitor.check();
	}

	private static String text(Visitor visitor) {
		return visitor.page().locator("main").innerText();
	}

}
