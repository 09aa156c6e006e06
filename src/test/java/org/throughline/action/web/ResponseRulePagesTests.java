package org.throughline.action.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseRulePagesTests extends ActionPagesTest {

	private static final String[] RULE = { "validFrom.day", "1", "validFrom.month", "4", "validFrom.year", "2026",
			"everyMonths", "3", "ladder.reminderDays", "7", "ladder.leadDays", "14", "ladder.leadPost", "Head",
			"ladder.delegateDays", "21", "ladder.delegatePost", "Partner", "source", "Executive Group" };

	@Test
	void managerAddsAndEditsARule() throws Exception {
		var list = valid(get(this.manager, manage("/response-rules")));
		assertThat(list.select("main").text()).contains("Default", "Every 6 months", "No law sets it");
		var empty = valid(get(this.manager, manage("/response-rules/new")));
		assertThat(empty.select("[name=everyMonths]").val()).isEqualTo("6");
		assertThat(empty.select("[name=source]").val()).isEmpty();
		assertThat(post(this.manager, manage("/response-rules/new"), RULE)).hasStatus3xxRedirection();
		var one = valid(get(this.manager, manage("/response-rules"))).select("main h2 a");
		assertThat(one.eachText()).containsExactly("From 1 April 2026");
		String address = one.attr("href");
		assertThat(valid(get(this.manager, address)).select("[name='ladder.leadPost']").val()).isEqualTo("Head");
		assertThat(post(this.manager, manage("/response-rules/new"), RULE)).hasStatus(422)
			.bodyText()
			.contains("A rule already begins on this one");
		String[] changed = RULE.clone();
		changed[7] = "12";
		assertThat(post(this.manager, address, with(changed, "version", "0"))).hasStatus3xxRedirection();
		assertThat(post(this.manager, address, with(RULE, "version", "0"))).hasStatus(409);
		assertThat(valid(get(this.manager, address + "/history")).select("main").text()).contains("Months between");
	}

	@Test
	void saysWhatIsMissingOfARule() throws Exception {
		String[] wrong = RULE.clone();
		wrong[7] = "0";
		wrong[9] = "many";
		wrong[11] = "366";
		wrong[19] = " ";
		var refused = post(this.manager, manage("/response-rules/new"), wrong);
		assertThat(refused).hasStatus(422);
		assertThat(page(refused).select(".govuk-error-summary a").eachText()).containsExactlyInAnyOrder(
				"Months between responses: enter a whole number from 1 to 36",
				"Days to the reminder: enter a whole number from 0 to 365",
				"Days to the letter to the lead: enter a whole number from 1 to 365", "Enter who agreed the rule");
	}

	@Test
	void nobodyElseReachesRules() {
		for (var person : List.of(this.officer, this.people.managerOf(this.people.partnership()))) {
			assertThat(get(person, manage("/response-rules"))).hasStatus(404);
			assertThat(post(person, manage("/response-rules/new"), RULE)).hasStatus(404);
		}
	}

	private static String[] with(String[] parameters, String... more) {
		return Stream.of(parameters, more).flatMap(Arrays::stream).toArray(String[]::new);
	}

}
