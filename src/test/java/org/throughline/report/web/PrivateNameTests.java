package org.throughline.report.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.LoggedText;
import org.throughline.account.AccountTest;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that a partnership does not publish are found in every text before it is public.
 */
@AccountTest
class PrivateNameTests {

	private static final String NAME = "Example Sample";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	private Editor editor;

	private String list;

	@BeforeEach
	void addName() {
		this.editor = new Editor(this.mvc, this.people);
		this.list = "/manage/" + this.editor.partnership() + "/private-names";
		try (var log = new LoggedText()) {
			assertThat(this.editor.save(this.list + "/new", Map.of("name", NAME))).hasStatus3xxRedirection();
			assertThat(log.toString()).doesNotContain(NAME);
		}
	}

	@Test
	void nameNeedsReasonInEverySentence() {
		String report = this.editor.startReport();
		this.editor.say(report, "NOTE", "We met example sample. Later we met Example B. Sample again.");
		var page = Editor.refused(this.editor.save(report + "/publish", Map.of()));
		assertThat(page.select("#identifiers h3").eachText()).containsExactly("Private name: example sample",
				"Private name: Example B. Sample");
		assertThat(this.editor.save(report + "/publish",
				Map.of("_identifier", page.select("[name=_identifier]").eachAttr("value"), "_identifierReason",
						List.of("Our chair of the same name", ""), "_identifierGivenBy", "Person of the test")))
			.hasStatus(422);
		assertThat(this.editor.save(report + "/publish",
				Map.of("_identifier", page.select("[name=_identifier]").eachAttr("value"), "_identifierReason",
						List.of("Our chair of the same name", "The same"), "_identifierGivenBy", "Person of the test")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.page(this.list + "/1").select("mark").eachText()).containsExactly("example sample");
	}

	@Test
	void textThatIsPublicAtOnceIsRefusedWithName() {
		assertThat(this.editor.save("/manage/" + this.editor.partnership() + "/groups/new", Map.of("content.name",
				"Executive", "content.kind", "EXECUTIVE", "content.remit", "Chaired by Éxample Sample")))
			.hasStatus(422);
	}

	@Test
	void namesAreListedOnceAndRemovedWithTheirHistory() {
		assertThat(this.editor.page(this.list).select("main li").eachText()).containsExactly(NAME);
		for (String wrong : List.of("", "  example SAMPLE ", "xy", "–––")) {
			assertThat(this.editor.save(this.list + "/new", Map.of("name", wrong))).hasStatus(422);
		}
		assertThat(this.editor.page(this.list + "/1/history").text()).contains(NAME);
		assertThat(this.editor.save(this.list + "/1/remove", Map.of())).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.list).select("main").text()).contains("No private names yet");
		assertThat(this.editor.get(this.list + "/1/history")).hasStatus(404);
	}

}
