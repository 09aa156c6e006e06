package org.throughline.journey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class MoneyJourneyTests {

	private static final String MANAGER = "business.manager@oxfordshire.example";

	@LocalServerPort
	private int port;

	@Test
	void everyoneReadsMoneyAndTrainingOnPhoneAndDesktop() {
		try (var visitor = Visitor.onPhoneAndDesktop(this.port)) {
			for (String page : new String[] { "money", "2020-21/money", "reports/2021-22-oxford-city/money",
					"2016-17/training", "reports/2021-22-oxford-city/training" }) {
				visitor.open("/oxfordshire/" + page);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void managerAddsABudgetYear(boolean scripts) {
		String period = scripts ? "2027/28" : "2028/29";
		int year = scripts ? 2027 : 2028;
		try (var visitor = visitor(scripts)) {
			visitor.signIn(MANAGER, "throughline-sample").open("/manage/oxfordshire").follow("Money");
			visitor.open("/manage/oxfordshire/money/new");
			visitor.type("Period", period);
			day(visitor, "from", 1, 4, year);
			day(visitor, "to", 31, 3, year + 1);
			visitor.press("Save").follow("Add a contribution");
			visitor.type("Payer as stated", "Office of the Police and Crime Commissioner");
			visitor.page().locator("input[name=kind][value=CASH] + label").click();
			visitor.type("Amount in £", "£6,592.805");
			visitor.press("Save");
			assertThat(visitor.page().title()).startsWith("Error: ");
			assertThat(visitor.page().locator("[name='stated.amount']").inputValue()).isEqualTo("£6,592.805");
			assertThat(visitor.page().locator("[name='payer.name']").inputValue())
				.isEqualTo("Office of the Police and Crime Commissioner");
			visitor.type("Amount in £", "£6,592.80");
			visitor.press("Save");
			assertThat(visitor.page().locator("main").innerText())
				.contains("Office of the Police and Crime Commissioner", "£6,592.80");
			visitor.follow("Add expenditure").open("/oxfordshire/money");
			assertThat(visitor.page().locator("main").innerText()).contains(period, "£6,592.80");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void managerAddsAnEvaluation(boolean scripts) {
		try (var visitor = visitor(scripts)) {
			visitor.signIn(MANAGER, "throughline-sample")
				.open("/manage/oxfordshire")
				.follow("Training and communication")
				.follow("Communications");
			visitor.open("/manage/oxfordshire/training");
			assertThat(visitor.page().locator("main").innerText()).contains("Not evaluated");
			visitor.follow("Add an evaluation");
			visitor.press("Save");
			assertThat(visitor.page().title()).startsWith("Error: ");
			visitor.type("Impact", "Fewer cases drift");
			visitor.type("Method (optional)", "An audit of twelve cases");
			visitor.press("Save");
			assertThat(visitor.page().locator("main").innerText()).contains("Fewer cases drift");
		}
	}

	private static void day(Visitor visitor, String field, int day, int month, int year) {
		visitor.page().locator("input[name='period." + field + ".day']").fill(String.valueOf(day));
		visitor.page().locator("input[name='period." + field + ".month']").fill(String.valueOf(month));
		visitor.page().locator("input[name='period." + field + ".year']").fill(String.valueOf(year));
	}

	private Visitor visitor(boolean scripts) {
		return scripts ? Visitor.onPhone(this.port) : Visitor.withoutScripts(this.port);
	}

}
