package org.throughline.journey;

import java.util.LinkedHashSet;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class GovernanceJourneyTests {

	private static final String HERE = "/manage/oxfordshire";

	private static final List<String> STARTS = List.of(HERE + "/governance", HERE + "/names",
			HERE + "/groups/executive-group", HERE + "/organisations/oxfordshire-ccg", HERE + "/organisations",
			"/manage/themes", "/manage/themes/neglect");

	@LocalServerPort
	private int port;

	@Test
	void everyPageAboutGovernanceCanBeUsedOnPhoneAndDesktop() {
		try (var visitor = manager(Visitor.onPhoneAndDesktop(this.port))) {
			walk(visitor);
		}
	}

	@Test
	void anAgencyTakesANewNameWithoutScripts() {
		try (var visitor = manager(Visitor.withoutScripts(this.port))) {
			visitor.open(HERE + "/organisations").follow("Cherwell District Council");
			visitor.follow("Record a change of name").press("Save");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText()).contains("Enter the new name");
			visitor.type("New name", "Cherwell and Bicester Council")
				.type("Day", "1")
				.type("Month", "4")
				.type("Year", "2026")
				.press("Save");
			assertThat(visitor.page().locator("main").innerText()).contains("New name saved")
				.contains("until 31 March 2026");
		}
	}

	@Test
	void anAdministratorAddsAPartnership() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn("administrator@oxfordshire.example", "throughline-sample").open("/admin");
			visitor.open("/admin/retention").open("/admin/retention/holds/new");
			visitor.open("/admin/partnerships").begins().press("Add a partnership");
			visitor.press("Add partnership");
			assertThat(visitor.page().title()).startsWith("Error: ");
			visitor.type("Council areas", "Rutland")
				.type("Web address ending", "rutland")
				.type("Name", "Rutland Safeguarding Children Partnership");
			visitor.page().getByLabel("Safeguarding partners").check();
			// one press too many, without names
			visitor.press("Add partnership").took("add a partnership", 4, 3);
			assertThat(visitor.page().url()).endsWith("/admin/partnerships");
			assertThat(visitor.page().locator("main").textContent())
				.contains("Rutland Safeguarding Children Partnership");
		}
	}

	private static Visitor manager(Visitor visitor) {
		return visitor.signIn("business.manager@oxfordshire.example", "throughline-sample");
	}

	/**
	 * One of each kind of page that the overview, a group, an organisation and the themes
	 * lead to.
	 */
	private static void walk(Visitor visitor) {
		var seen = new LinkedHashSet<String>();
		for (String start : STARTS) {
			visitor.open(start);
			var kinds = new LinkedHashSet<String>();
			for (String address : links(visitor.page())) {
				String kind = address.replaceAll("=[^&]*", "")
					.replaceAll("/(organisations|groups|themes)/(?!new)[^/?]+", "/$1/x")
					.replaceAll("/[0-9a-f-]{36}", "/x");
				if (!address.contains("/reports/") && !address.contains("csv=") && kinds.add(kind) && seen.add(kind)) {
					visitor.open(address);
				}
			}
		}
		assertThat(seen).hasSizeGreaterThan(15);
	}

	@SuppressWarnings("unchecked")
	private static List<String> links(Page page) {
		return (List<String>) page.evaluate(
				"[...document.querySelectorAll('main a[href^=\"/manage/\"]')].map((link) => link.getAttribute('href'))");
	}

}
