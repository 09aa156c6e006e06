package org.throughline.action.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

class MyActionsPagesTests extends ActionPagesTest {

	private static final String WORDS = ".app-worklist__words a";

	private static final LocalDate PAST = LocalDate.of(2020, 1, 31);

	@Test
	void listExactlyOnesOwnActionsMostUrgentFirst() throws Exception {
		action(this.police, "Later **thing**", LocalDate.of(2099, 1, 1));
		action(this.police, "Overdue thing", PAST);
		action(this.health, "Thing of others", PAST);
		var page = valid(get(this.officer, "/my"));
		assertThat(page.select("h1").text()).isEqualTo("My actions Police");
		assertThat(page.select(WORDS).eachText()).containsExactly("Overdue thing", "Later thing");
		assertThat(page.select("main").text()).contains("Overdue: 1", "All: 2");
		assertThat(page.select(".govuk-service-navigation__link").eachText()).contains("My actions");
		assertThat(page(get(this.officer, "/my?attention=OVERDUE")).select(WORDS)).hasSize(1);
		assertThat(page(get(this.officer, "/my?words=later&page=x")).select(WORDS)).hasSize(1);
	}

	@Test
	void sortAndFilterTheList() throws Exception {
		post(this.manager, manage("/plans/new"), "content.title", "Neglect plan", "content.visibility", "PARTNER");
		action(this.police, "Due **last**", LocalDate.of(2099, 1, 1));
		String heard = action(this.police, "Overdue and heard of", PAST);
		post(this.manager, manage("/actions/" + heard + "/update"), "status", "REPORTED_COMPLETE", "note", "Agreed",
				"source", "By phone");
		assertThat(words("/my")).containsExactly("Due last", "Overdue and heard of");
		assertThat(words("/my?sort=due")).containsExactly("Overdue and heard of", "Due last");
		assertThat(words("/my?sort=none&status=REPORTED_COMPLETE")).containsExactly("Overdue and heard of");
		assertThat(words("/my?plan=neglect-plan")).isEmpty();
		assertThat(valid(get(this.officer, "/my?plan=neglect-plan")).select("main").text())
			.contains("No actions match");
	}

	private List<String> words(String address) throws Exception {
		return valid(get(this.officer, address)).select(WORDS).eachText();
	}

	@Test
	void tellOnTheListHowLateItIs() throws Exception {
		action(this.police, "Overdue thing", PAST);
		var page = valid(get(this.officer, "/my"));
		assertThat(page.select(".app-worklist .govuk-tag").eachText()).first().asString().matches("Late: \\d+ days");
		assertThat(page.select("aside").text()).contains("My returns", "Response needed: 0", "Our recommendations");
	}

	@Test
	void showANewerUpdateBeforeSavingOnTopOfIt() throws Exception {
		String address = "/my/actions/" + action(this.police, "Write the guidance", PAST);
		String seen = valid(get(this.officer, address)).select("input[name=seen]").attr("value");
		post(this.officer, address, "status", "IN_PROGRESS", "note", "First tab", "seen", seen);
		var second = post(this.officer, address, "status", "BLOCKED", "note", "Second tab", "seen", seen);
		assertThat(second).hasStatus(409);
		var page = page(second);
		assertThat(page.select("main").text()).contains("First tab");
		assertThat(page.select("textarea[name=note]").text()).isEqualTo("Second tab");
		assertThat(post(this.officer, address, "status", "BLOCKED", "note", "Second tab", "seen",
				page.select("input[name=seen]").attr("value")))
			.hasRedirectedUrl("/my");
	}

	@Test
	void showTheReasonOfAReturnBeforeTheQuestion() throws Exception {
		String mine = action(this.police, "Write the guidance", PAST);
		post(this.officer, "/my/actions/" + mine, "status", "REPORTED_COMPLETE", "note", "Agreed by the board");
		post(this.manager, manage("/actions/" + mine + "/verify"), "verdict.status", "RETURNED", "note", "No minutes");
		var page = valid(get(this.officer, "/my/actions/" + mine));
		assertThat(page.select("[data-question] > :first-child").text()).isEqualTo("Returned: No minutes");
	}

	@Test
	void leadToTheNextUrgentAction() throws Exception {
		String first = action(this.police, "Write the guidance", PAST);
		String second = action(this.police, "Train the staff", PAST.plusDays(1));
		action(this.police, "Not urgent", LocalDate.of(2099, 1, 1));
		action(this.health, "Urgent for others", PAST);
		assertThat(
				post(this.officer, "/my/actions/" + first, "status", "IN_PROGRESS", "note", "Begun", "press", "next"))
			.hasRedirectedUrl("/my/actions/" + second + "?in=" + this.place);
		assertThat(page(get(this.officer, "/my/actions/" + second)).select("button[name=press]")).isEmpty();
		assertThat(
				post(this.officer, "/my/actions/" + second, "status", "IN_PROGRESS", "note", "Begun", "press", "next"))
			.hasRedirectedUrl("/my");
	}

	@Test
	void leadPastAnActionWhoseNewDateWasAskedFor() throws Exception {
		String first = "/my/actions/" + action(this.police, "Write the guidance", PAST);
		String second = "/my/actions/" + action(this.police, "Train the staff", PAST.plusDays(1)) + "?in=" + this.place;
		String[] date = { "status", "NOT_STARTED", "newDate.wantedDueOn.day", "31", "newDate.wantedDueOn.month", "12",
				"newDate.wantedDueOn.year", "2098", "newDate.reason", "Slow", "press", "next" };
		assertThat(post(this.officer, first, date)).hasRedirectedUrl(second);
		assertThat(post(this.officer, second, "status", "IN_PROGRESS", "note", "Begun", "press", "next"))
			.hasRedirectedUrl(first + "?in=" + this.place);
	}

	@Test
	void leadBackToTheFilterAndSortOfTheDesk() throws Exception {
		action(this.police, "Write the guidance", PAST);
		String desk = "/my?words=the%20guidance&attention=OVERDUE&sort=updated";
		var page = valid(this.mvc.get().uri(URI.create(desk)).with(user(this.officer)).exchange());
		assertThat(page.select("#no-change input[name=list]").attr("value")).isEqualTo(desk.substring(4));
		String link = page.select("a[data-opens]").attr("href");
		var form = valid(this.mvc.get().uri(URI.create(link)).with(user(this.officer)).exchange());
		assertThat(form.select(".govuk-breadcrumbs__link").attr("href")).isEqualTo(desk);
		var update = URI.create(form.select("form#edit").attr("action"));
		assertThat(this.mvc.post()
			.uri(update)
			.param("status", "IN_PROGRESS")
			.param("note", "Begun")
			.with(user(this.officer))
			.with(csrf())).hasRedirectedUrl(desk);
		String key = page.select("input[name=actions]").attr("value");
		assertThat(post(this.officer, "/my/actions/still-on-track", "actions", key, "note", "Work continues", "list",
				desk.substring(4)))
			.hasRedirectedUrl(desk);
		for (String bad : List.of("//elsewhere.example", "a=b\r\nSet-Cookie: c=d", "{x}")) {
			assertThat(post(this.officer, "/my/actions/still-on-track", "actions", key, "note", "Still " + bad, "list",
					bad))
				.hasRedirectedUrl("/my");
		}
	}

	@Test
	void areForPeopleOfAgenciesOnly() {
		assertThat(get(this.manager, "/my")).hasStatus(404);
		assertThat(get(this.manager, "/my/actions/still-on-track")).hasStatus(404);
		assertThat(this.mvc.get().uri("/my")).hasStatus3xxRedirection();
	}

	@Test
	void showNothingOfTheActionOfAnotherOrganisation() {
		String theirs = action(this.health, "Thing of others", PAST);
		assertThat(get(this.officer, "/my/actions/" + theirs)).hasStatus(404);
		for (String reference : List.of(theirs, "act-9999")) {
			assertThat(post(this.officer, "/my/actions/" + reference, "status", "IN_PROGRESS", "note", "I wrote this"))
				.hasStatus(404)
				.bodyText()
				.contains("not yours to update", "Your update was not saved", "I wrote this")
				.doesNotContain("Thing of others");
		}
		assertThat(post(this.officer, "/my/actions/still-on-track", "actions", this.place + "/" + theirs, "note", "x"))
			.hasStatus(404);
		assertThat(get(this.officer, "/my/actions/" + theirs + "/evidence/1")).hasStatus(404);
	}

	@Test
	void updateAnActionWithAFileOnce() throws Exception {
		String mine = action(this.police, "Write the guidance", PAST);
		String address = "/my/actions/" + mine + "?in=" + this.place;
		var form = valid(get(this.officer, address));
		assertThat(form.select("input[name=status]").eachAttr("value")).containsExactly("NOT_STARTED", "IN_PROGRESS",
				"BLOCKED", "REPORTED_COMPLETE");
		var file = new MockMultipartFile("files", "minutes.txt", "image/png",
				"agreed".getBytes(StandardCharsets.UTF_8));
		assertThat(this.mvc.post()
			.uri(address)
			.multipart()
			.file(file)
			.param("status", "REPORTED_COMPLETE")
			.param("note", "<b>Done</b>")
			.param("describes", "Minutes")
			.with(user(this.officer))
			.with(csrf())).hasRedirectedUrl("/my");
		var after = valid(get(this.officer, address));
		assertThat(after.select(".app-history__change")).hasSize(1);
		assertThat(after.select(".app-history__change").text()).contains("Update: Awaiting verification", "<b>Done</b>",
				"Minutes (minutes.txt");
		assertThat(after.select("main form")).isEmpty();
		var download = get(this.officer, after.select(".app-history__change a").attr("href"));
		assertThat(download).hasStatusOk()
			.hasHeader("X-Content-Type-Options", "nosniff")
			.bodyText()
			.isEqualTo("agreed");
		assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(get(this.nurse, after.select(".app-history__change a").attr("href"))).hasStatus(404);
	}

	@Test
	void sayAtTheFieldWhatIsWrongAndKeepTheRest() throws Exception {
		String address = "/my/actions/" + action(this.police, "Write the guidance", PAST);
		var blocked = post(this.officer, address, "status", "BLOCKED", "note", "", "link", "https://example.org");
		assertThat(blocked).hasStatus(422).bodyText().contains("Enter a progress note", "https://example.org");
		assertThat(page(blocked).select("input[name=status][checked]").attr("value")).isEqualTo("BLOCKED");
		assertThat(post(this.officer, address, "status", "VERIFIED_COMPLETE", "note", "x")).hasStatus(422);
		assertThat(post(this.officer, address, "note", "x", "describes", "y")).hasStatus(422)
			.bodyText()
			.contains("Select a status", "Enter a link or choose a file");
		var picture = new MockMultipartFile("files", "photo.png", "image/png",
				"no png".getBytes(StandardCharsets.UTF_8));
		var disguised = this.mvc.post()
			.uri(address)
			.multipart()
			.file(picture)
			.param("status", "IN_PROGRESS")
			.param("describes", "Photo")
			.with(user(this.officer))
			.with(csrf())
			.exchange();
		assertThat(disguised).hasStatus(422)
			.bodyText()
			.contains("photo.png: File contents do not match its type")
			.doesNotContain("Files already added");
		assertThat(page(get(this.officer, address)).select(".app-history__change")).isEmpty();
	}

	@Test
	void askForANewDateTogetherWithTheUpdateOrNotAtAll() throws Exception {
		String address = "/my/actions/" + action(this.police, "Write the guidance", PAST);
		assertThat(post(this.officer, address, "status", "IN_PROGRESS", "note", "x", "newDate.wantedDueOn.day", "31",
				"newDate.wantedDueOn.month", "12", "newDate.wantedDueOn.year", "2019", "newDate.reason", "Slow"))
			.hasStatus(422)
			.bodyText()
			.contains("must be today or in the future");
		assertThat(page(get(this.officer, address)).select(".app-history__change")).isEmpty();
		var requested = post(this.officer, address, "status", "NOT_STARTED", "newDate.wantedDueOn.day", "31",
				"newDate.wantedDueOn.month", "12", "newDate.wantedDueOn.year", "2098", "newDate.reason", "Slow");
		assertThat(requested).hasRedirectedUrl("/my");
		assertThat(requested.getMvcResult().getFlashMap().values().toString()).contains("action.flash.dateRequested");
		assertThat(valid(get(this.officer, address)).select("main").text())
			.contains("New due date: 31 December 2098. Slow", "Awaiting decision");
	}

	@Test
	void saySeveralAreStillOnTrack() throws Exception {
		String one = action(this.police, "One", PAST);
		String other = action(this.police, "Other", PAST);
		String address = "/my/actions/still-on-track";
		var form = valid(get(this.officer, address));
		String[] ticked = form.select("input[name=actions]").eachAttr("value").toArray(String[]::new);
		assertThat(ticked).hasSize(2);
		assertThat(post(this.officer, address, "note", "x")).hasStatus(422)
			.bodyText()
			.contains("Select at least one action");
		assertThat(post(this.officer, address, "note", "As planned", "actions", ticked[0], "actions", ticked[1]))
			.hasRedirectedUrl("/my");
		for (String reference : new String[] { one, other }) {
			assertThat(page(get(this.officer, "/my/actions/" + reference)).select(".app-history__change").text())
				.contains("As planned");
		}
	}

}
