package org.throughline.action.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.RealDocuments;
import org.throughline.SqlCounter;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

@RealDocuments
class LetterPagesTests extends ActionPagesTest {

	@Autowired
	private SqlCounter sql;

	private String reference;

	@BeforeEach
	void openRows() {
		this.reference = action(this.police, "Write the *guidance* | <b>now</b>", LocalDate.of(2100, 1, 31));
		recommendation("Share what was learnt", Visibility.PARTNER);
	}

	@Test
	void oneClickDraftsTheYearlyLetterThatAPersonSends() throws Exception {
		var queue = valid(get(this.manager, manage("/letters")));
		assertThat(queue.select("main").text()).contains("No letters are due", "every 6 months", "No law sets it");
		assertThat(queue.select("main .app-worklist").text()).contains("Police", "2 open", "Draft yearly letter");
		String address = draft();
		var letter = valid(get(this.manager, address));
		assertThat(letter.select("article").text()).contains("To: Designated safeguarding lead, Police",
				this.reference + ": Write the guidance | <b>now</b>. Due 31 January 2100", "Share what was learnt",
				"following 1 action and 1 recommendation are open");
		assertThat(letter.select("article b")).isEmpty();
		assertThat(valid(get(this.manager, manage("/letters/agencies/" + this.police))).select("main").text())
			.contains("Write the guidance", "not sent");
		String version = letter.select("input[name=version]").val();
		assertThat(post(this.manager, address, "version", version, "sentTo", "", "way", "")).hasStatus(422)
			.bodyText()
			.contains("Enter who you sent the letter to", "Select how you sent it",
					"Enter the date you sent the letter");
		String[] sent = { "version", version, "sentTo", "Jo Smith", "way", "POST", "sentOn.day", "1", "sentOn.month",
				"1", "sentOn.year", "2026" };
		assertThat(post(this.manager, address, sent)).hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, address)).select("main").text())
			.contains("Sent 1 January 2026 to Jo Smith, Post. Recorded by")
			.doesNotContain("Record as sent", "Edit letter", "Remove draft");
		assertThat(get(this.manager, address + "/edit")).hasStatus(404);
		assertThat(valid(get(this.manager, manage("/actions/" + this.reference))).select("main").text())
			.contains("Letters sent", "Yearly letter: Police");
		var own = valid(get(this.officer, "/my/actions/" + this.reference + "?in=" + this.place)).select("main");
		assertThat(own.text()).contains("Letters sent", "Yearly letter: Police. Sent 1 January 2026 to Jo Smith");
		assertThat(own.select("a[href*=/letters]")).isEmpty();
		assertThat(valid(get(this.manager, address + "/history")).select("main").text()).contains("Sent to",
				"Jo Smith");
	}

	@Test
	void draftIsEditedOrDiscarded() throws Exception {
		String address = draft();
		String list = manage("/letters?type=YEARLY&sort=-organisation&state=");
		assertThat(valid(get(this.manager, list + "DRAFT")).select(".app-list tbody a").attr("href"))
			.isEqualTo(address);
		assertThat(valid(get(this.manager, list + "SENT")).select("main").text()).contains("No letters match");
		var form = valid(get(this.manager, address + "/edit"));
		String version = form.select("input[name=version]").val();
		String[] typed = { "version", version, "recipient", "Jo Smith", "subject", "Other subject", "wording",
				"Other words", "dated.day", "1", "dated.month", "2", "dated.year", "2026" };
		assertThat(post(this.manager, address + "/edit", typed)).hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, address)).select("article").text())
			.contains("1 February 2026 To: Jo Smith Other subject Other words");
		typed[5] = "Third subject";
		assertThat(post(this.manager, address + "/edit", typed)).hasStatus(409);
		var asks = valid(get(this.manager, address + "/remove"));
		assertThat(post(this.manager, address + "/remove", "version", asks.select("input[name=version]").val()))
			.hasStatus3xxRedirection();
		assertThat(get(this.manager, address)).hasStatus(404);
	}

	@Test
	void filesHaveTheTextOfThePage() throws Exception {
		String address = draft();
		assertThat(word(get(this.manager, address + "/letter.docx"))).contains("Write the guidance", "Dear colleague",
				"To: Designated safeguarding lead");
		var pdf = get(this.manager, address + "/letter.pdf");
		assertThat(pdf).hasStatusOk();
		assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
			.isEqualTo("%PDF-");
		var mail = get(this.manager, address + "/letter.eml").getResponse().getContentAsString();
		assertThat(mail).startsWith("X-Unsent: 1\r\nSubject: =?UTF-8?B?");
		String body = mail.substring(mail.indexOf("\r\n\r\n"));
		assertThat(new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8)).contains(
				"- " + this.reference + ": Write the guidance | <b>now</b>. Due 31 January 2100. No response since");
		assertThat(get(this.manager, address + "/letter.exe")).hasStatus(404);
		String version = page(get(this.manager, address + "/edit")).select("input[name=version]").val();
		assertThat(post(this.manager, address + "/edit", "version", version, "recipient", "Jo", "subject",
				"\u16A0 runes", "wording", "Words", "dated.day", "1", "dated.month", "2", "dated.year", "2026"))
			.hasStatus3xxRedirection();
		assertThat(get(this.manager, address + "/letter.pdf")).hasStatus3xxRedirection()
			.redirectedUrl()
			.isEqualTo(address);
		var csv = get(this.manager, manage("/letters/responses.csv"));
		assertThat(csv).hasStatusOk().bodyText().contains("Days overdue", this.reference + ",Write the guidance");
	}

	@Test
	void emptyLetterIsExplainedAndNobodyElseReachesLetters() throws Exception {
		var nothing = post(this.manager, manage("/letters"), "organisation", this.health, "kind", "YEARLY");
		assertThat(nothing).hasStatus(422);
		assertThat(page(nothing).select(".govuk-error-summary li").html())
			.isEqualTo("This agency has nothing to respond to now, so no letter is needed");
		assertThat(post(this.manager, manage("/letters"), "organisation", this.police, "kind", "LEAD")).hasStatus(422);
		assertThat(post(this.manager, manage("/letters"), "organisation", this.police, "kind", "x")).hasStatus(404);
		assertThat(get(this.manager, manage("/letters/agencies/nobody"))).hasStatus(404);
		String address = draft();
		for (SignedInUser person : List.of(this.officer, this.people.managerOf(this.people.partnership()))) {
			for (String page : List.of(manage("/letters"), manage("/letters/responses.csv"),
					manage("/letters/agencies/" + this.police), address, address + "/edit", address + "/letter.pdf",
					address + "/history", address + "/remove")) {
				assertThat(get(person, page)).as(page).hasStatus(404);
			}
			assertThat(post(person, manage("/letters"), "organisation", this.police, "kind", "YEARLY")).hasStatus(404);
			assertThat(post(person, address, "version", "0")).hasStatus(404);
		}
	}

	@Test
	void pagesCostTheSameWithMoreRowsAndLetters() {
		String letter = draft();
		var pages = List.of(manage("/letters"), manage("/letters/agencies/" + this.police), letter,
				manage("/actions/" + this.reference), manage("/letters/responses.csv"), manage("/response-rules"));
		var few = pages.stream().map((page) -> this.sql.count(() -> get(this.manager, page))).toList();
		for (int more = 0; more < 5; more++) {
			action(this.police, "More " + more, null);
			action(this.health, "Others " + more, null);
		}
		draft();
		post(this.manager, manage("/letters"), "organisation", this.health, "kind", "YEARLY");
		assertThat(pages.stream().map((page) -> this.sql.count(() -> get(this.manager, page))).toList()).isEqualTo(few);
		assertThat(few).allMatch((statements) -> statements <= 12);
	}

	private String draft() {
		var drafted = post(this.manager, manage("/letters"), "organisation", this.police, "kind", "YEARLY");
		assertThat(drafted).hasStatus3xxRedirection();
		return String.valueOf(drafted.getResponse().getRedirectedUrl());
	}

	private static String word(MvcTestResult file) throws Exception {
		assertThat(file).hasStatusOk();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("word/document.xml")) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
				}
			}
		}
		return "";
	}

}
