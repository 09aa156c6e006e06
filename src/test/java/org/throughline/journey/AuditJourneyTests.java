package org.throughline.journey;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Audits, risks, escalated matters and voices: everyone reads what the reports state, the
 * business manager keeps them.
 */
@SampleTest
class AuditJourneyTests {

	private static final String MANAGER = "business.manager@oxfordshire.example";

	@LocalServerPort
	private int port;

	@Test
	void readsThemOnPhoneAndDesktop() {
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			for (String page : List.of("2018-19-paqa/assurance", "2018-19-paqa/risks", "2018-19-paqa/voices",
					"2021-22-oxford-city/risks", "2021-22-oxford-city/assurance")) {
				visitor.open("/oxfordshire/reports/" + page);
			}
		}
	}

	@Test
	void keepsAnAuditWithItsFindingWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn(MANAGER, "throughline-sample").open("/manage/oxfordshire").follow("Audits");
			visitor.press("Add an audit").press("Save");
			assertThat(visitor.page().locator(".govuk-error-summary").innerText())
				.contains("Enter the topic of the audit");
			visitor.type("Topic", "Neglect in the early years");
			visitor.page().locator("select[name='content.kind']").selectOption("MULTI_AGENCY");
			visitor.page().locator("select[name=report]").selectOption("2024-25");
			visitor.press("Save").follow("Neglect in the early years").follow("Add a finding");
			visitor.type("Wording", "Health visitors **named** it early");
			visitor.page().locator("input[name=kind][value=STRENGTH]").check();
			visitor.press("Save");
			visitor.open("/oxfordshire/2024-25/assurance");
			assertThat(visitor.page().locator("main").innerText()).contains("Neglect in the early years",
					"Health visitors named it early");
		}
	}

	@Test
	void keepsARiskOnPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(MANAGER, "throughline-sample");
			visitor.open("/manage/oxfordshire/audits/1").open("/manage/oxfordshire/audit-findings/1");
			visitor.open("/manage/oxfordshire/external-assurance").open("/manage/oxfordshire/external-assurance/1");
			visitor.open("/manage/oxfordshire/risk-registers/1").open("/manage/oxfordshire/risks/1/remove");
			visitor.open("/manage/oxfordshire/risks").press("Add a risk");
			visitor.type("Title", "Placements far from home");
			visitor.page().locator("input[name='reviewOn.day']").fill("1");
			visitor.page().locator("input[name='reviewOn.month']").fill("2");
			visitor.page().locator("input[name='reviewOn.year']").fill("2020");
			visitor.press("Save");
			assertThat(visitor.page().locator("main").innerText()).contains("Placements far from home",
					"Review overdue");
			visitor.follow("Placements far from home");
		}
	}

}
