package org.throughline.report.web;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.account.AccountTest;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
class RollForwardPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	private Editor editor;

	private String address;

	@BeforeEach
	void fillReport() {
		this.editor = new Editor(this.mvc, this.people);
		String report = this.editor.startReport();
		this.editor.say(report, "AIM", "First aim");
		this.editor.say(report, "KEY_MESSAGE", "First message");
		this.editor.say(report, "AIM", "Second aim");
		assertThat(this.editor.save(report + "/priorities/new",
				Map.of("content.title", "Neglect", "progress.progress", "Much was done", "progress.level", "SOME")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.save(report + "/sections/new",
				Map.of("heading", "Foreword", "part", "OVERVIEW", "body", "Words")))
			.hasStatus3xxRedirection();
		this.address = "/manage/" + this.editor.partnership() + "/roll-forward/2024-25";
	}

	@Test
	void formSuggestsNextPeriodAndKeepsEverything() {
		var page = this.editor.page(this.address);
		assertThat(page.select("[id='period.label']").val()).isEqualTo("2025/26");
		assertThat(page.select("[id='period.starts.year']").val()).isEqualTo("2025");
		assertThat(page.select("input[type=radio][name$=choice][checked]")).isEmpty();
		assertThat(page.select("section h2, section h3").eachText()).containsExactly("To decide (0)", "Kept",
				"Key messages (1)", "Aims (2)", "Priorities (1)");
		assertThat(page.select("main form").select("input:not([type=hidden]), select, textarea")).hasSize(14);
		var deciding = Editor.valid(this.editor.send(this.address, page, Map.of("decide", "statement-1")));
		assertThat(deciding.select("[id='statements-1.wording']").text()).isEqualTo("First aim");
		assertThat(deciding.select("input[type=radio][name$=choice][checked]").val()).isEqualTo("KEEP");
		assertThat(deciding.select("section > details[open]")).hasSize(1);
		assertThat(this.editor.send(this.address, page, Map.of())).hasStatus3xxRedirection();
	}

	@Test
	void whatHasEndedIsProposedForRemovalAndShownFirst() {
		String report = this.editor.report("2024-25");
		this.editor.save(report + "/priorities/new", Map.of("content.title", "Poverty", "content.periodMeant",
				"2022/23 to 2024/25", "progress.level", "SOME"));
		this.editor.save(report + "/priorities/new", Map.of("content.title", "Homes", "progress.level", "DELIVERED"));
		this.editor.say(report, "AIM", "Done by the end of 2024/25");
		var page = this.editor.page(this.address);
		var decisions = page.select("section[aria-labelledby=decide] fieldset");
		assertThat(decisions.select(".app-decision__wording").eachText()).containsExactly("Poverty", "Homes",
				"Done by the end of 2024/25");
		assertThat(decisions.select(".govuk-hint").eachText()).containsExactly(
				"It was a priority for 2022/23 to 2024/25, which ends before the next report begins",
				"Recorded as delivered", "Its wording mentions 2024/25");
		assertThat(decisions.select("input[type=radio][checked]").eachAttr("value")).containsExactly("REMOVE", "REMOVE",
				"KEEP");
		assertThat(this.editor.send(this.address, page, Map.of())).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.editor.report("2025-26") + "/rolled-forward").select("main").text())
			.contains("Removed (2)", "Poverty: It was a priority for 2022/23 to 2024/25", "Homes: It was delivered");
	}

	@Test
	void allIncompleteDecisionsAreListed() {
		var page = Editor.refused(this.editor.save(this.address,
				Map.of("statements[0].choice", "REWORD", "statements[0].wording", " ", "statements[1].choice", "REMOVE",
						"priorities[0].choice", "REWORD", "priorities[0].wording", "Neglect and poverty", "title", "",
						"statements[2].choice", "LATER")));
		assertThat(Editor.problems(page)).containsExactly("Enter the title of the new report",
				"Statement 2: enter the new wording", "Statement 1: enter the reason for removal",
				"Statement 3: choose keep, reword or remove");
		assertThat(page.select("input[name='statements[1].choice'][checked]").val()).isEqualTo("REMOVE");
		assertThat(page.select("[id='priorities-0.wording']").text()).isEqualTo("Neglect and poverty");
		assertThat(page.select(".app-decision details[open]")).hasSize(4);
		assertThat(this.editor.get(this.editor.report("2025-26"))).hasStatus(404);
	}

	@Test
	void decisionsAreCarriedOut() {
		assertThat(this.editor.save(this.address,
				Map.of("statements[1].choice", "REWORD", "statements[1].wording", "First aim, in other words",
						"statements[2].choice", "REMOVE", "statements[2].reason", "It was reached")))
			.hasStatus3xxRedirection()
			.redirectedUrl()
			.isEqualTo(this.editor.report("2025-26") + "/rolled-forward");
		var result = this.editor.page(this.editor.report("2025-26") + "/rolled-forward").select("main").text();
		assertThat(result).contains("Statements kept (1) First message",
				"Statements reworded (1) First aim, in other words", "Continuing priorities (1) Neglect",
				"Removed (1) Second aim: It was reached", "Add text to section “Foreword”");
		var draft = this.editor.page(this.editor.report("2025-26") + "/parts");
		assertThat(draft.select("main").text()).contains("Reworded: 2 reports", "Not repeated from earlier reports");
		assertThat(this.editor.get(this.address)).hasStatus(409);
		assertThat(this.editor.press(this.address)).hasStatus(409);
	}

	@Test
	void formSentTwiceLeadsToTheSameDraft() {
		var open = this.editor.page(this.address);
		for (int time = 0; time < 2; time++) {
			assertThat(this.editor.send(this.address, open, Map.of())).hasStatus3xxRedirection()
				.redirectedUrl()
				.isEqualTo(this.editor.report("2025-26") + "/rolled-forward");
		}
		assertThat(this.editor.send(this.address, open, Map.of("sections", "NONE"))).hasStatus(409);
	}

	@Test
	void singleDecisionOverridesTheProposal() {
		var typed = new HashMap<String, Object>(Map.of("statements[2].choice", "REMOVE", "statements[2].reason",
				"It was reached", "priorities[0].choice", "KEEP"));
		typed.put("sections", "TEXT");
		assertThat(this.editor.save(this.address, typed)).hasStatus3xxRedirection();
		var draft = this.editor.page(this.editor.report("2025-26") + "/parts");
		assertThat(draft.select("#aim .app-worklist__row")).hasSize(1);
		assertThat(draft.select("#section-foreword").text()).doesNotContain("no text yet");
	}

	@Test
	void statementAddedInTheMeantimeIsKept() {
		var open = this.editor.page(this.address);
		this.editor.say(this.editor.report("2024-25"), "KEY_MESSAGE", "Added meanwhile");
		assertThat(this.editor.send(this.address, open, Map.of())).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.editor.report("2025-26") + "/rolled-forward").select("main").text())
			.contains("Statements kept (4)");
	}

	@Test
	void invalidDatesAreReported() {
		var page = Editor
			.refused(this.editor.save(this.address, Map.of("period.starts.day", "31", "period.starts.month", "2",
					"period.ends.year", "1999", "dated.day", "", "dated.month", "", "dated.year", "soon")));
		assertThat(Editor.problems(page)).containsExactly("Enter a real start date, for example 1 4 2025",
				"Enter a real document date, for example 21 10 2025, its month and year, or its year");
		assertThat(page.select("[id='dated.year']").val()).isEqualTo("soon");
	}

	@Test
	void existingPeriodIsRefused() {
		var page = Editor.refused(this.editor.save(this.address, Map.of("period.label", "2024/25")));
		assertThat(Editor.problems(page)).singleElement().asString().contains("2024-25");
	}

}
