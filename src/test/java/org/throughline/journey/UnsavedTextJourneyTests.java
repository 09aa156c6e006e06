package org.throughline.journey;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody types a long text and leaves it: the window is closed, the session ends, the
 * server cannot be reached.
 */
@SampleTest
class UnsavedTextJourneyTests {

	private static final String MANAGER = "business.manager@oxfordshire.example";

	private static final String PASSWORD = "throughline-sample";

	private static final String FORM = "/manage/oxfordshire/recommendations/new";

	private static final String TEXT = "Ask fathers what they see, and write it down";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void forgetAll() {
		this.jdbc.sql("delete from unsaved_text").update();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void textOfClosedWindowIsRestored(boolean phone) {
		try (var visitor = visitor(phone)) {
			visitor.signIn(MANAGER, PASSWORD).open(FORM).type("Wording", TEXT);
			visitor.page().locator("[data-kept]").waitFor();
			assertThat(visitor.page().locator("[data-kept]").innerText()).startsWith("Draft saved at");
			visitor.check();
		}
		try (var visitor = visitor(phone)) {
			visitor.signIn(MANAGER, PASSWORD).open("/manage");
			visitor.follow("Unsaved text");
			assertThat(visitor.page().locator("main").innerText()).contains(TEXT);
			visitor.open(FORM).follow("Restore");
			assertThat(visitor.page().getByLabel("Wording").first().inputValue()).isEqualTo(TEXT);
			visitor.type("Wording", TEXT + " at once");
			visitor.page().locator("[data-kept]").waitFor();
			visitor.open(FORM);
			assertThat(visitor.page().locator("main").innerText()).contains(TEXT + " at once");
			visitor.press("Discard");
			assertThat(visitor.page().url()).endsWith(FORM);
			visitor.open("/account/unsaved");
			assertThat(visitor.page().locator("main").innerText()).contains("You have no unsaved text");
		}
	}

	@Test
	void lastWordsAreKeptOnLeaving() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(MANAGER, PASSWORD).open(FORM).type("Wording", TEXT);
			visitor.open("/manage").open(FORM);
			assertThat(visitor.page().locator("main").innerText()).contains(TEXT);
		}
	}

	@Test
	void leavingTextThatIsNotKeptIsAskedFirst() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(MANAGER, PASSWORD).open(FORM);
			visitor.page().route("**/account/unsaved/keep", UnsavedTextJourneyTests::refuse);
			visitor.page().locator("textarea").first().pressSequentially("Not kept");
			visitor.page().locator("[data-kept]").waitFor();
			assertThat(visitor.page().locator("[data-kept]").innerText())
				.isEqualTo("Not kept as a draft. Save before you leave.");
			var asked = new ArrayList<String>();
			visitor.page().onDialog((dialog) -> {
				asked.add(dialog.type());
				dialog.accept();
			});
			visitor.page().locator("header a").first().click();
			visitor.page().waitForURL((address) -> !address.contains("recommendations"));
			assertThat(asked).isEqualTo(List.of("beforeunload"));
			visitor.page().unroute("**/account/unsaved/keep");
		}
	}

	@Test
	void textTypedAfterTheSessionEndedIsThereAfterSigningIn() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(MANAGER, PASSWORD).open(FORM);
			visitor.page().context().clearCookies();
			visitor.type("Wording", TEXT);
			visitor.page().locator("[data-kept]").waitFor();
			visitor.page().navigate("about:blank");
			visitor.signInOnPage(MANAGER, PASSWORD);
			visitor.begins().follow("Unsaved text").follow("Restore").took("restore a draft", 2, 0);
			assertThat(visitor.page().getByLabel("Wording").first().inputValue()).isEqualTo(TEXT);
		}
	}

	@Test
	void draftIsSavedByItsButtonWithoutScripts() {
		try (var visitor = Visitor.onPhoneWithoutScripts(this.port)) {
			visitor.signIn(MANAGER, PASSWORD).open(FORM).type("Wording", TEXT).press("Save as draft");
			assertThat(visitor.page().locator("main").innerText()).contains("Draft saved. Only you can see it");
			assertThat(visitor.page().getByLabel("Wording").first().inputValue()).isEqualTo(TEXT);
			visitor.open("/manage").open(FORM).follow("Restore");
			assertThat(visitor.page().getByLabel("Wording").first().inputValue()).isEqualTo(TEXT);
		}
	}

	private static void refuse(Route route) {
		route.fulfill(new Route.FulfillOptions().setStatus(403));
	}

	private Visitor visitor(boolean phone) {
		return phone ? Visitor.onPhone(this.port) : Visitor.onDesktop(this.port);
	}

}
