package org.throughline.report.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.SqlCounter;
import org.throughline.account.AccountTest;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
class DraftCommentTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private SqlCounter sql;

	@Autowired
	private JdbcClient jdbc;

	private Editor manager;

	private Editor partner;

	private String report;

	private String draft;

	@BeforeEach
	void draft() {
		this.manager = new Editor(this.mvc, this.people);
		this.partner = this.manager
			.colleague(this.people.someone(new NewGrant(Role.SAFEGUARDING_PARTNER, this.manager.partnership(), null)));
		this.report = this.manager.startReport();
		this.draft = "/drafts/" + this.manager.partnership() + "/2024-25";
		this.manager.say(this.report, "KEY_MESSAGE", "Neglect needs *earlier* help.");
		assertThat(this.manager.save(this.report + "/sections/new",
				Map.of("heading", "Introduction", "part", "OVERVIEW", "body", "First paragraph.\n\nSecond paragraph.")))
			.hasStatus3xxRedirection();
		this.manager.stages(this.report, "DRAFTING", "PARTNER_REVIEW");
	}

	@Test
	void readerSeesTheWholeDraftInOrderAndCommentsOnAParagraph() {
		var page = this.partner.page(this.draft + "/read");
		assertThat(page.select("main h2").eachText()).contains("Overview", "Key messages", "Figures", "Governance");
		assertThat(page.select("main").text()).containsSubsequence("Introduction", "First paragraph.",
				"Second paragraph.", "Key messages", "Neglect needs earlier help.");
		String address = beside(page, "section-introduction-paragraph-2").select("a").attr("href");
		assertThat(add(this.partner, address, "Say <b>when</b> it began")).hasStatus3xxRedirection();
		var commented = this.manager.page(this.draft + "/read");
		var beside = beside(commented, "section-introduction-paragraph-2");
		assertThat(beside.select("summary").text()).isEqualTo("1 comment, 1 open");
		assertThat(beside.text()).contains("Say <b>when</b> it began", "Safeguarding partner");
		assertThat(this.manager.page(this.draft + "/comments").select("main h2").text())
			.isEqualTo("Paragraph: Introduction");
	}

	@Test
	void statementWithItsFactsIsCommentedOnAndAnswered() {
		assertThat(add(this.partner, "statement-1", 0, "Which years?")).hasStatus3xxRedirection();
		assertThat(this.manager.save(this.draft + "/comments/1", Map.of("wording", "All five")))
			.hasStatus3xxRedirection();
		var page = this.partner.page(this.draft + "/comments/1");
		assertThat(page.select("h1").text()).endsWith("Statement: Neglect needs earlier help.");
		assertThat(page.select(".app-comment .app-as-typed").eachText()).containsExactly("Which years?", "All five");
		assertThat(this.partner.get(this.draft + "/comments/2")).hasStatus(404);
	}

	@Test
	void commentIsEditedAndRemovedUntilSomebodyAnswers() {
		add(this.partner, "statement-1", 0, "Which year?");
		var second = this.partner.page(this.draft + "/comments/1/edit");
		assertThat(this.partner.save(this.draft + "/comments/1/edit", Map.of("wording", "Which years?")))
			.hasStatus3xxRedirection();
		var conflict = this.partner.send(this.draft + "/comments/1/edit", second, Map.of("wording", "Which decade?"));
		assertThat(conflict).hasStatus(409).bodyText().contains("Someone has updated this", "Which decade?");
		assertThat(this.manager.get(this.draft + "/comments/1/edit")).hasStatus(404);
		this.manager.save(this.draft + "/comments/1", Map.of("wording", "All five"));
		assertThat(this.partner.page(this.draft + "/comments/1").select("main a[href$=/1/edit]")).isEmpty();
		assertThat(Editor.problems(Editor.refused(
				this.partner.save(this.draft + "/comments/1/edit", Map.of("wording", "Changed after the answer")))))
			.containsExactly("Someone has replied to this comment. Add a reply instead of editing it");
		assertThat(this.partner.save(this.draft + "/comments/1/remove", Map.of())).hasStatus3xxRedirection();
		assertThat(this.partner.page(this.draft + "/comments/1").select("main").text())
			.contains("Removed by its author", "All five")
			.doesNotContain("Which years?");
		this.manager.save(this.draft + "/comments/2/remove", Map.of());
		assertThat(this.partner.get(this.draft + "/comments/1")).hasStatus(404);
		assertThat(this.partner.page(this.draft + "/comments?show=all").text()).contains("No comments yet");
		add(this.partner, "statement-1", 0, "A new one");
		assertThat(this.partner.get(this.draft + "/comments/3")).hasStatusOk();
	}

	@Test
	void threadIsResolvedByItsAuthorOrTheManagerAndReopened() {
		add(this.partner, "report", 0, "Too long");
		var stranger = this.manager
			.colleague(this.people.someone(new NewGrant(Role.SCRUTINEER, this.manager.partnership(), null)));
		assertThat(stranger.page(this.draft + "/comments/1").select("button").eachText()).contains("Add reply")
			.doesNotContain("Resolve comment");
		assertThat(stranger.press(this.draft + "/comments/1/resolve", "seen", "1")).hasStatus(404);
		stranger.save(this.draft + "/comments/1", Map.of("wording", "I agree"));
		assertThat(this.manager.press(this.draft + "/comments/1/resolve", "seen", "1")).hasStatus3xxRedirection();
		assertThat(this.manager.page(this.draft + "/comments/1").text()).doesNotContain("Resolved by");
		assertThat(this.manager.press(this.draft + "/comments/1/resolve", "seen", "2")).hasStatus3xxRedirection();
		assertThat(this.partner.press(this.draft + "/comments/1/resolve", "seen", "2")).hasStatus3xxRedirection();
		var resolved = this.partner.page(this.draft + "/comments/1");
		assertThat(resolved.select("main").text()).containsPattern("Resolved by Person \\d+, ");
		assertThat(resolved.select("textarea")).isEmpty();
		assertThat(Editor.problems(Editor.refused(this.partner.press(this.draft + "/comments/1", "wording", "Late"))))
			.containsExactly("Reopen this comment to reply. It is resolved");
		assertThat(this.partner.page(this.draft + "/comments").text()).contains("No open comments");
		assertThat(this.partner.page(this.draft + "/comments?show=resolved").text()).contains("Too long");
		assertThat(this.partner.press(this.draft + "/comments/1/reopen")).hasStatus3xxRedirection();
		assertThat(this.manager.page(this.report).text()).contains("Comments resolved", "0 of 1");
	}

	@Test
	void commentShowsTheCurrentStateOfItsText() {
		add(this.partner, "section-introduction", 2, "Which source?");
		add(this.partner, "statement-1", 0, "Which years?");
		add(this.partner, "section-introduction", 1, "Begin with children");
		this.manager.save(this.report + "/sections/introduction",
				Map.of("body", "A new beginning.\n\nFirst paragraph.\n\nSecond paragraph in other words."));
		var changed = this.partner.page(this.draft + "/comments/1").select("main").text();
		assertThat(changed).contains("The text has changed since this comment. It was: Second paragraph.");
		var page = this.partner.page(this.draft + "/read");
		assertThat(beside(page, "section-introduction-paragraph-2").text()).contains("Begin with children");
		assertThat(page.select("#section-introduction > .app-comments:last-child").text()).contains("Which source?");
		this.manager.press(this.report + "/statements/1/remove");
		assertThat(this.partner.page(this.draft + "/comments/2").select("main").text())
			.contains("The commented text was removed. It was: Neglect needs earlier help.");
		assertThat(this.partner.page(this.draft + "/read").select("section:has(#gone)").text())
			.contains("Which years?");
	}

	@Test
	void commentOnWordsThatChangedOrWereRemovedIsRefusedAndKept() {
		String address = this.draft + "/comments/new?on=statement-1";
		var open = this.partner.page(address);
		this.manager.save(this.report + "/statements/1", Map.of("content.wording", "Neglect needs much earlier help."));
		var changed = Editor
			.refused(this.partner.send(this.draft + "/comments/new", open, Map.of("wording", "Which years?")));
		assertThat(Editor.problems(changed)).singleElement().asString().startsWith("The text has changed since");
		assertThat(changed.select("blockquote").text()).isEqualTo("Neglect needs much earlier help.");
		assertThat(changed.select("textarea").text()).isEqualTo("Which years?");
		this.manager.press(this.report + "/statements/1/remove");
		var gone = Editor
			.refused(this.partner.send(this.draft + "/comments/new", changed, Map.of("wording", "Which years?")));
		assertThat(Editor.problems(gone)).singleElement().asString().startsWith("This text is no longer in the draft");
		assertThat(this.partner.send(this.draft + "/comments/new", gone, Map.of("wording", "Which years?")))
			.hasStatus3xxRedirection();
		assertThat(this.manager.page(this.draft + "/comments").text()).contains("Whole report", "Which years?");
		assertThat(this.partner.get(address)).hasStatus3xxRedirection();
	}

	@Test
	void commentNeedsWordsOfABearableLength() {
		assertThat(Editor.problems(Editor.refused(add(this.partner, "report", 0, " "))))
			.containsExactly("Enter your comment");
		assertThat(Editor.refused(add(this.partner, "report", 0, "x".repeat(5001))).text()).contains("5,000");
		assertThat(add(this.partner, "report", 0, "<script>alert(1)</script> " + "x".repeat(4900)))
			.hasStatus3xxRedirection();
		assertThat(this.manager.page(this.draft + "/read").select("main").text()).contains("<script>alert(1)</script>");
	}

	@Test
	void othersCommentFromTheReviewByPartnersOnAndNobodyAfterPublication() {
		this.manager.stages(this.report, "DRAFTING");
		assertThat(this.partner.page(this.draft + "/read").text()).contains("not open for comments yet");
		assertThat(this.partner.get(this.draft + "/comments/new?on=report")).hasStatus3xxRedirection();
		assertThat(Editor.problems(Editor
			.refused(this.partner.press(this.draft + "/comments/new", "on", "report", "wording", "Too early"))))
			.singleElement()
			.asString()
			.contains("not open for comments yet");
		assertThat(add(this.manager, "report", 0, "For me")).hasStatus3xxRedirection();
	}

	@Test
	void twoPeopleCommentAndResolveAtTheSameTime() {
		together(() -> add(this.partner, "statement-1", 0, "Which years?"),
				() -> add(this.manager, "statement-1", 0, "Which areas?"));
		assertThat(this.manager.page(this.draft + "/comments").select("main h2").eachAttr("id"))
			.containsExactly("thread-1", "thread-2");
		together(() -> this.partner.press(this.draft + "/comments/1/resolve", "seen", "1"),
				() -> this.manager.press(this.draft + "/comments/1/resolve", "seen", "1"));
		together(() -> this.partner.press(this.draft + "/comments/2", "wording", "None"),
				() -> this.manager.press(this.draft + "/comments/2/resolve", "seen", "2"));
		var open = this.manager.page(this.draft + "/comments?show=all").select(".app-comment-thread");
		assertThat(open.get(0).text()).contains("Resolved by");
		assertThat(open.get(1).text().contains("None")).isNotEqualTo(open.get(1).text().contains("Resolved by"));
	}

	@Test
	void nothingOfACommentIsInSearchFilesOrPagesOfTheReport() throws Exception {
		add(this.partner, "statement-1", 0, "A quokka said so");
		String report = "/" + this.manager.partnership() + "/2024-25";
		for (String address : new String[] { this.report + "/draft/json", this.report + "/draft/html", report,
				report + "/key-messages", "/search?q=quokka", "/" + this.manager.partnership() + "/feed" }) {
			var answer = this.manager.get(address);
			assertThat(answer).as(address).hasStatusOk();
			assertThat(answer.getResponse().getContentAsString()).as(address).doesNotContain("said so");
		}
		assertThat(this.jdbc.sql("select count(*) from search_entry s where s::text like '%said so%'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from public_record r where r.record::text like '%said so%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void commentsGoWithTheDraft() {
		add(this.partner, "statement-1", 0, "Which years?");
		this.manager.save(this.draft + "/comments/1", Map.of("wording", "All"));
		assertThat(this.manager.save(this.report + "/remove", Map.of())).hasStatus3xxRedirection();
		assertThat(this.partner.get(this.draft + "/read")).hasStatus(404);
	}

	@Test
	void pagesCostTheSameWithManyComments() {
		var pages = new String[] { "/read", "/comments", "/comments/1", "/comments/new?on=statement-1",
				"/comments/1/edit" };
		add(this.partner, "statement-1", 0, "One");
		var few = Stream.of(pages).map(this::cost).toList();
		assertThat(few).allMatch((cost) -> cost <= 12);
		for (int i = 0; i < 5; i++) {
			add(this.manager, "section-introduction", 1, "More");
			this.manager.say(this.report, "AIM", "Aim " + i);
		}
		assertThat(Stream.of(pages).map(this::cost).toList()).isEqualTo(few);
	}

	@SafeVarargs
	private static void together(Supplier<MvcTestResult>... presses) {
		Stream.of(presses).map(CompletableFuture::supplyAsync).toList().forEach(CompletableFuture::join);
	}

	private long cost(String page) {
		return this.sql.count(() -> this.partner.get(this.draft + page));
	}

	private MvcTestResult add(Editor reader, String on, int paragraph, String words) {
		return add(reader, this.draft + "/comments/new?on=" + on + "&paragraph=" + paragraph, words);
	}

	private static Element beside(Document page, String id) {
		return Objects.requireNonNull(Objects.requireNonNull(page.getElementById(id)).nextElementSibling());
	}

	private MvcTestResult add(Editor reader, String address, String words) {
		var open = reader.page(address);
		return reader.send(this.draft + "/comments/new", open, Map.of("wording", words));
	}

}
