package org.throughline.report.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.theme.TestThemes;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
class StatementPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestThemes themes;

	private Editor editor;

	private String report;

	@BeforeEach
	void startReport() {
		this.editor = new Editor(this.mvc, this.people);
		this.report = this.editor.startReport();
	}

	@Test
	void addsStatementOfChosenKindWithItsPoints() {
		String address = this.report + "/statements/new";
		var open = this.editor.page(address + "?kind=key-message");
		assertThat(open.select("#kind option[selected]").val()).isEqualTo("KEY_MESSAGE");
		assertThat(this.editor.send(address, open,
				Map.of("content.headline", "Neglect", "content.wording", "Name it early", "content.quotation", "true",
						"content.context.audience", "system leaders", "points[0]", "first, with a comma", "points[1]",
						" ", "points[2]", "second")))
			.hasStatus3xxRedirection()
			.redirectedUrl()
			.isEqualTo(this.report + "/parts/key-messages");
		var saved = this.editor.page(this.report + "/statements/1");
		assertThat(saved.select("[id='content.headline']").val()).isEqualTo("Neglect");
		assertThat(saved.select("[id='content.quotation']").hasAttr("checked")).isTrue();
		assertThat(saved.select("textarea[name^=points]").eachText()).containsExactly("first, with a comma", "second");
		assertThat(saved.select("#audiences option").eachAttr("value")).containsExactly("system leaders");
		assertThat(this.editor.page(this.report + "/parts").select("#statement-1").text()).contains("Neglect",
				"Quotation", "For system leaders");
	}

	@Test
	void formShowsFieldsOfKindAndKeepsOthers() {
		String address = this.report + "/statements/new";
		var voice = this.editor.page(address + "?kind=voice");
		assertThat(voice.select(
				"select[name='content.voice.whose'], textarea[name='content.voice.heardHow'], select[name='content.voice.consent']"))
			.hasSize(3);
		assertThat(voice.select("input[name='content.concern.raisedBy']").attr("type")).isEqualTo("hidden");
		var matter = Editor.valid(this.editor.send(address, voice, Map.of("kind", "ESCALATED_MATTER",
				"content.voice.whose", "CHILDREN", "content.wording", "Kept", "press", "show-fields")));
		assertThat(matter.select(
				"[id='content.concern.raisedBy'], [id='content.concern.raisedTo'], [id='content.concern.outcome'], [id='content.concern.organisationsAsWritten']"))
			.hasSize(4);
		assertThat(matter.select("input[name='content.voice.whose']").val()).isEqualTo("CHILDREN");
		assertThat(this.editor.send(address, matter, Map.of("content.concern.raisedBy", "PAQA",
				"content.concern.outcome", "They wrote *back*", "press", "save")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report + "/statements/1").select("[id='content.concern.outcome']").val())
			.isEqualTo("They wrote *back*");
	}

	@Test
	void themesInUseComeFirstAndOthersUnfold() {
		this.themes.add("theme-first", "First theme");
		this.themes.add("theme-second", "Second theme");
		String address = this.report + "/statements/new?kind=key-message";
		var others = this.editor.page(address).select("details[data-searched] input[name='links.themes']");
		assertThat(others).hasSizeGreaterThan(1);
		assertThat(this.editor.page(address).select("input[name='links.themes']")).hasSameSizeAs(others);
		var chosen = others.eachAttr("value").subList(0, 2);
		assertThat(this.editor.save(this.report + "/statements/new",
				Map.of("kind", "KEY_MESSAGE", "content.wording", "Kept", "links.themes", chosen)))
			.hasStatus3xxRedirection();
		String first = "fieldset > .govuk-checkboxes input[name='links.themes']";
		assertThat(this.editor.page(this.report + "/statements/1").select(first + "[checked]").eachAttr("value"))
			.isEqualTo(chosen);
		assertThat(this.editor.page(address).select(first + ":not([checked])").eachAttr("value")).isEqualTo(chosen);
	}

	@Test
	void linksWhatFollowed() {
		for (String kind : List.of("KEY_MESSAGE", "VOICE")) {
			this.editor.save(this.report + "/statements/new",
					Map.of("kind", kind, "content.wording", "Said by " + kind));
		}
		String address = this.report + "/statements/1/links";
		var form = this.editor.page(address);
		assertThat(form.select("fieldset label").eachText()).anyMatch((label) -> label.contains("Said by VOICE"));
		String voice = form.select("input[name='impact.voices']").val();
		var refused = Editor.refused(this.editor.save(address, Map.of("impact.actions", "act-9999")));
		assertThat(Editor.problems(refused)).containsExactly("There is no action called “act-9999”");
		assertThat(refused.select("input[name='impact.actions'][type=text]").val()).isEqualTo("act-9999");
		assertThat(this.editor.save(address, Map.of("impact.voices", voice))).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report + "/parts").select("#statement-1").text())
			.contains("Actions and impact: 1");
		assertThat(this.editor.page(address).select("input[name='impact.voices']").hasAttr("checked")).isTrue();
	}

	@Test
	void quotationWithoutConsentIsOutstanding() {
		var said = new HashMap<>(Map.of("kind", "VOICE", "content.wording", "One person", "content.quotation", "true"));
		assertThat(this.editor.save(this.report + "/statements/new", said)).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report + "/checks").text())
			.contains("Record consent for the quotation “One person”");
		said.put("content.voice.consent", "NOTED");
		assertThat(this.editor.save(this.report + "/statements/1", said)).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report + "/checks").text()).doesNotContain("Record consent");
	}

	@Test
	void sendingTheFormTwiceAddsOneStatement() {
		String address = this.report + "/statements/new";
		var open = this.editor.page(address);
		var typed = Map.of("kind", "AIM", "content.wording", "Once only");
		assertThat(this.editor.send(address, open, typed)).hasStatus3xxRedirection();
		assertThat(this.editor.send(address, open, typed)).hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report + "/parts").select("[id^=statement-]")).hasSize(1);
	}

	@Test
	void sendingTheFormAgainWithOtherWordsAddsAnotherStatement() {
		String address = this.report + "/statements/new";
		var open = this.editor.page(address);
		for (String wording : List.of("First aim", "Second aim")) {
			assertThat(this.editor.send(address, open, Map.of("kind", "AIM", "content.wording", wording)))
				.hasStatus3xxRedirection();
		}
		assertThat(this.editor.page(this.report + "/parts").select("#aim li").eachText()).hasSize(2);
	}

	@Test
	void errorsAreShownAtFieldsWithTypedValues() {
		var page = Editor.refused(this.editor.save(this.report + "/statements/new",
				Map.of("kind", "SONG", "content.headline", "x".repeat(201), "content.wording", " ",
						"content.context.audience", "A \"quoted\" <b>", "points[0]", "kept", "points[1]",
						"y".repeat(1_001), "links.themes", List.of("no-such-theme"))));
		assertThat(Editor.problems(page)).containsExactly("Select the statement type",
				"Headline must be 200 characters or fewer", "Enter the wording",
				"Sub-point must be 1,000 characters or fewer");
		assertThat(page.select("[id='content.wording-error']").text()).contains("Enter the wording");
		assertThat(page.select("[id='content.wording']").attr("aria-describedby")).contains("content.wording-error");
		assertThat(page.select("[id='content.context.audience']").val()).isEqualTo("A \"quoted\" <b>");
		assertThat(page.select("#points-0").val()).isEqualTo("kept");
		assertThat(this.editor.page(this.report + "/parts").select("[id^=statement-]")).isEmpty();
	}

	@Test
	void unknownThemeIsRefused() {
		var page = Editor.refused(this.editor.save(this.report + "/statements/new",
				Map.of("kind", "AIM", "content.wording", "Kept", "links.themes", List.of("no-such-theme"))));
		assertThat(page.select("[id='content.wording']").text()).isEqualTo("Kept");
	}

	@Test
	void addsAndRemovesPointsWithoutScript() {
		String address = this.report + "/statements/new";
		var one = Editor.valid(this.editor.save(address, Map.of("content.wording", "Kept", "press", "add-point")));
		assertThat(one.select("textarea[name^=points]")).hasSize(1);
		var two = Editor.valid(this.editor.send(address, one, Map.of("points[0]", "one, first", "press", "add-point")));
		assertThat(two.select("#points-0").val()).isEqualTo("one, first");
		var less = Editor
			.valid(this.editor.send(address, two, Map.of("points[1]", "second", "press", "remove-point-0")));
		assertThat(less.select("textarea[name^=points]").eachText()).containsExactly("second");
		assertThat(less.select("[id='content.wording']").text()).isEqualTo("Kept");
	}

	@Test
	void enterKeySaves() {
		assertThat(this.editor.page(this.report + "/statements/new").select("#edit button").eachAttr("value").get(0))
			.isEqualTo("save");
	}

	@Test
	void previewsWithoutSavingAndWithoutScripts() {
		var page = Editor.valid(this.editor.save(this.report + "/statements/new", Map.of("kind", "AIM",
				"content.wording", "**bold** <script>alert(1)</script> [x](javascript:alert(1))", "press", "preview")));
		assertThat(page.select(".app-preview strong").text()).isEqualTo("bold");
		assertThat(page.select(".app-preview").text()).contains("<script>alert(1)</script>");
		assertThat(page.select(".app-preview [href^=javascript], .app-preview script")).isEmpty();
		assertThat(page.select("[id='content.wording']").text()).startsWith("**bold**");
		assertThat(this.editor.page(this.report + "/parts").select("[id^=statement-]")).isEmpty();
	}

	@Test
	void statementMovesAndPageReturnsToIt() {
		this.editor.say(this.report, "AIM", "First aim");
		this.editor.say(this.report, "NOTE", "A note");
		int second = this.editor.say(this.report, "AIM", "Second aim");
		var page = this.editor.page(this.report + "/parts/priorities");
		assertThat(page.select("#statement-" + second + " button[aria-label='Move up: Second aim']")).hasSize(1);
		assertThat(page.select("#statement-" + second + " button[aria-label^='Move down']")).isEmpty();
		assertThat(this.editor.press(this.report + "/statements/" + second + "/move", "direction", "UP"))
			.hasStatus3xxRedirection()
			.redirectedUrl()
			.endsWith("#statement-" + second);
		assertThat(this.editor.page(this.report + "/parts").select("#aim .app-worklist__row").eachAttr("id"))
			.containsExactly("statement-" + second, "statement-1");
		assertThat(this.editor.press(this.report + "/statements/" + second + "/move", "direction", "SIDEWAYS"))
			.hasStatus(404);
	}

	@Test
	void removalNeedsConfirmation() {
		int number = this.editor.say(this.report, "AIM", "To be removed");
		String address = this.report + "/statements/" + number;
		assertThat(this.editor.page(address + "/remove").select("main").text()).contains("To be removed");
		assertThat(this.editor.save(address + "/remove", Map.of())).hasStatus3xxRedirection();
		assertThat(this.editor.get(address)).hasStatus(404);
		assertThat(this.editor.page(this.report + "/history").select("main").text()).contains("To be removed");
	}

	@Test
	void editConflictShowsBothVersionsAndCanBeReplaced() {
		int number = this.editor.say(this.report, "AIM", "What stood there");
		String address = this.report + "/statements/" + number;
		var first = this.editor.page(address);
		var second = this.editor.page(address);
		assertThat(this.editor.send(address, first, Map.of("content.wording", "What the first wrote")))
			.hasStatus3xxRedirection();
		var result = this.editor.send(address, second, Map.of("content.wording", "What the second typed"));
		assertThat(result).hasStatus(409);
		var page = Editor.valid(result);
		assertThat(page.select("h2#conflict-heading").text()).contains("Someone has updated this");
		assertThat(page.select(".app-conflict").text()).contains("Person", "only in the saved version: first wrote",
				"only in your version: second typed");
		assertThat(page.select("[id='content.wording']").text()).isEqualTo("What the second typed");
		assertThat(page.select(".app-conflict button[form=edit]").text()).isEqualTo("Replace with my version");
		assertThat(page.select(".app-conflict a[href^=" + this.report + "/parts/]").text())
			.isEqualTo("Keep the saved version");
		assertThat(this.editor.page(address).select("[id='content.wording']").text()).isEqualTo("What the first wrote");
		assertThat(this.editor.send(address, page, Map.of())).hasStatus3xxRedirection();
		assertThat(this.editor.page(address).select("[id='content.wording']").text())
			.isEqualTo("What the second typed");
		assertThat(this.editor.page(address + "/history").select("main").text())
			.contains("from What the first wrote to What the second typed");
	}

	@Test
	void numberStatedThatDiffersCausesWarning() {
		this.editor.say(this.report, "KEY_MESSAGE", "The only one");
		String address = this.report + "/lists/key-message";
		assertThat(Editor.problems(Editor.refused(this.editor.save(address, Map.of("declared", "five")))))
			.containsExactly("Number stated must be a whole number, for example 5");
		assertThat(this.editor.save(address,
				Map.of("declared", "5", "declaredAsWritten", "five", "introduction", "Our five messages:")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.page(this.report + "/parts").select("#key-message").text())
			.contains("Our five messages:", "The report says five, but the list has 1");
		assertThat(this.editor.page(this.report + "/parts").select("#key-message .app-mismatch")).hasSize(1);
		assertThat(this.editor.get(this.report + "/lists/songs")).hasStatus(404);
	}

}
