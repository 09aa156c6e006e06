package org.throughline.journey;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class RatingJourneyTests {

	private static final String HERE = "/manage/oxfordshire";

	private static final String SET = HERE + "/self-assessments/safeguarding-audit-2021";

	@LocalServerPort
	private int port;

	@Test
	void councillorReadsRatingsWithTheirMeaningOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.open("/oxfordshire/reports/2021-22-oxford-city/assurance");
			assertThat(visitor.page().locator("main").innerText()).contains("Fully met and evidenced")
				.contains("Not rated")
				.contains("earlier audits are not in Throughline");
			visitor.open("/oxfordshire/assurance").open("/oxfordshire/assurance/safeguarding-audit-2021");
		}
	}

	@Test
	void everyPageOfTheManagerCanBeUsed() {
		try (var manager = manager(Visitor.onPhoneAndDesktop(this.port))) {
			manager.open(HERE + "/rating-schemes")
				.open(HERE + "/rating-schemes/oxfordshire-safeguarding-audit-2021")
				.open(HERE + "/rating-schemes/oxfordshire-safeguarding-audit-2021/history")
				.open(HERE + "/standards")
				.open(HERE + "/standards/safeguarding-audit-2021")
				.open(HERE + "/self-assessments")
				.open(SET)
				.open(SET + "/request")
				.open(SET + "/organisations/oxford-city-council")
				.open(SET + "/organisations/oxford-city-council/moderation")
				.open(SET + "/organisations/oxford-city-council/history")
				.open(SET + "/peer-reviews/1")
				.open(SET + "/peer-reviews/new")
				.open("/oxfordshire/assurance/safeguarding-audit-2021");
		}
	}

	@Test
	void managerOpensTheNextAuditFromLastYearsWithoutScripts() {
		try (var manager = manager(Visitor.withoutScripts(this.port))) {
			var page = manager.open(HERE + "/standards/new").type("Name", "Safeguarding Audit").page();
			page.locator("[name='content.yearLabel']").fill("2022");
			page.locator("[name='content.kind']").selectOption("SECTION_11");
			page.locator("[name=scheme]").selectOption("oxfordshire-safeguarding-audit-2021");
			page.locator("[name=follows]").selectOption("safeguarding-audit-2021");
			page.locator("[name='content.asAt.day']").fill("31");
			page.locator("[name='content.asAt.month']").fill("12");
			page.locator("[name='content.asAt.year']").fill("2022");
			page.locator("[name='standards[0].title']").fill("Leadership, Strategy and Working Together");
			page.locator("[name='standards[1].title']").fill("Commissioning Arrangements");
			manager.press("Save").follow("Match to previous standards").press("Save");
			manager.follow("Self-assessments").press("Copy previous self-assessments");
			assertThat(page.locator("main").innerText()).contains("Copied, to confirm");
			manager.follow("Oxford City Council");
			page.locator("[name='ratings[0].confirmed']").check();
			manager.press("Save");
			assertThat(page.locator("main").innerText()).contains("1 of 2");
		}
	}

	private static Visitor manager(Visitor visitor) {
		return visitor.signIn("business.manager@oxfordshire.example", "throughline-sample");
	}

}
