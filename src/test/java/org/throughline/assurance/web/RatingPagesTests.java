package org.throughline.assurance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.ApplicationTest;
import org.throughline.assurance.ModeratedRating;
import org.throughline.assurance.RatingWorld;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ApplicationTest
class RatingPagesTests {

	@Autowired
	private ReportWorld world;

	@Autowired
	private RatingWorld ratings;

	@Autowired
	private MockMvcTester mvc;

	private ReportWorld.Place place;

	private SignedInUser manager;

	private String manage;

	@BeforeEach
	void signIn() {
		this.place = this.world.place();
		this.manager = this.world.signIn(Role.BUSINESS_MANAGER, this.place);
		this.world.signOut();
		this.manage = "/manage/" + this.place.slug();
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void schemeIsAddedOnceAndInputIsKeptAfterErrors() {
		var page = open(this.manage + "/rating-schemes/new");
		var refused = send(page, "name", "Grades", "levels[0].label", "1", "levels[0].colour", "GREEN",
				"levels[0].definition", "Fully achieved", "levels[1].label", "2");
		assertThat(refused).hasStatus(422);
		var again = html(refused);
		assertThat(again.title()).startsWith("Error: ");
		assertThat(again.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#levels-1.colour",
				"#levels-1.definition");
		assertThat(again.select("[name='levels[0].definition']").text()).isEqualTo("Fully achieved");
		String[] good = { "levels[1].colour", "AMBER", "levels[1].definition", "On track" };
		assertThat(send(again, good)).hasStatus3xxRedirection();
		assertThat(send(again, good)).hasStatus3xxRedirection();
		assertThat(open(this.manage + "/rating-schemes").text()).containsOnlyOnce("Fully achieved")
			.containsOnlyOnce("On track");
	}

	@Test
	void setIsAddedWithStandardsAndMissingFieldsAreShown() {
		String scheme = this.ratings.colours(this.place);
		var page = open(this.manage + "/standards/new");
		assertThat(html(send(page, "standards[0].wording", "What it asks")).select(".govuk-error-summary a").eachText())
			.containsExactly("Enter the name of the set", "Enter the year", "Select the audit",
					"Enter the assessment date", "Select the rating scheme", "Enter the title of the standard");
		String address = fill(page, "content.name", "Section 11", "content.yearLabel", "2025", "content.kind",
				"SECTION_11", "scheme", scheme, "content.asAt.day", "31", "content.asAt.month", "12",
				"content.asAt.year", "2025", "standards[0].title", "Leadership", "standards[1].title", "Training");
		assertThat(address).endsWith("/standards/section-11-2025");
		assertThat(open(address).select("legend").eachText()).contains("Standard 1", "Standard 2");
	}

	@Test
	void matchesByTitleAreProposed() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership", "Training");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Training", "Leadership");
		var page = open(this.manage + "/standards/" + set + "/mapping");
		assertThat(page.select("input[name$=now]").eachAttr("value")).containsExactly("2", "1");
		fill(page, "rows[0].now", "1, 2", "rows[1].now", "");
		assertThat(open(this.manage + "/standards/" + set + "/mapping").select("input[name$=now]")
			.stream()
			.map((input) -> input.attr("value"))).containsExactly("1, 2", "");
	}

	@Test
	void levelOfAnotherSchemeIsRefusedAndInputIsKept() {
		String set = this.ratings.set(this.place, this.ratings.grades(this.place), 2025, null, "Leadership",
				"Training");
		this.ratings.answer(this.place, set, this.place.slug(), null, "1", "2");
		String address = this.manage + "/self-assessments/" + set + "/organisations/" + this.place.slug();
		var refused = send(open(address), "ratings[0].level", "3", "ratings[1].level", "Green", "content.conclusion",
				"Much to be proud of");
		assertThat(refused).hasStatus(422);
		assertThat(html(refused).select(".govuk-error-summary").text())
			.contains("Select a level of the rating scheme “Grades”. “Green” is not one");
		assertThat(html(refused).select("[name=content.conclusion]").text()).isEqualTo("Much to be proud of");
		assertThat(open(address).select("option[selected]").eachAttr("value")).containsExactly("1", "2");
	}

	@Test
	void notApplicableAndNoReturnAreShownApartFromNotRated() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership",
				"Training", "Culture", "Recruitment");
		this.ratings.report(this.place, "open", true);
		this.ratings.answer(this.place, set, this.place.slug(), "open", "Green", "", "No return");
		String list = this.manage + "/self-assessments/" + set;
		String address = list + "/organisations/" + this.place.slug();
		fill(open(address), "ratings[1].level", "Not applicable");
		assertThat(open(address).select("option[selected]").eachAttr("value")).containsExactly("open", "Green",
				"Not applicable", "No return");
		assertThat(open(list).text()).contains("Partly complete", "1 of 3");
		assertThat(open(address + "/moderation").text()).contains("Self-assessed rating: Not applicable",
				"Self-assessed rating: No return");
		String map = "/" + this.place.slug() + "/assurance/" + set;
		var page = Jsoup.parse(text(this.mvc.get().uri(map).exchange()));
		assertThat(page.select(".app-picture__headline").text())
			.isEqualTo("1 self-assessment by 4 standards: 1 Green, 0 Amber, 0 Red, 1 not rated, 1 without a return,"
					+ " 1 not applicable.");
		assertThat(text(this.mvc.get().uri(page.select("a[href$=/years/csv]").attr("href")).exchange()))
			.contains(",Green,", ",Not applicable,");
		var cells = page.expectFirst("main table");
		assertThat(cells.select("tbody td").eachText()).containsExactly("Green", "Not applicable", "No return",
				"Not rated");
	}

	@Test
	void ratingsModeratedByOthersKeepTheirModerator() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership",
				"Training", "Culture");
		this.ratings.answer(this.place, set, this.place.slug(), null, "Green", "Green", "Green");
		String police = this.ratings.organisation("Police");
		String health = this.ratings.organisation("Health");
		this.ratings.moderate(this.place, set, this.place.slug(), new ModeratedRating(1, "Amber", police, null),
				new ModeratedRating(2, "Red", health, "Few are trained"));
		String address = this.manage + "/self-assessments/" + set + "/organisations/" + this.place.slug();
		fill(open(address + "/moderation"), "ratings[2].level", "Red");
		assertThat(moderators(set)).containsExactly(police, health, police);
		fill(open(address + "/moderation"), "organisation", health);
		assertThat(moderators(set)).containsExactly(health, health, health);
	}

	private List<@Nullable String> moderators(String set) {
		var held = this.ratings.held(this.place, set, this.place.slug());
		return List.of(1, 2, 3).stream().<@Nullable String>map(held::moderator).toList();
	}

	@Test
	void savingTheSameTwiceIsNoEditConflict() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.place.slug(), null, "Green");
		var page = open(this.manage + "/self-assessments/" + set + "/organisations/" + this.place.slug() + "/results");
		String[] result = { "results[0].number", "1", "results[0].question", "Trained?", "results[0].result", "12" };
		fill(page, result);
		fill(page, result);
	}

	@Test
	void editConflictShowsBothVersions() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership");
		this.ratings.answer(this.place, set, this.place.slug(), null, "Green");
		String address = this.manage + "/self-assessments/" + set + "/organisations/" + this.place.slug();
		var seen = open(address);
		fill(seen, "content.conclusion", "From the first");
		var conflict = send(seen, "content.conclusion", "From the second");
		assertThat(conflict).hasStatus(409);
		assertThat(html(conflict).select("[role=alert]").text()).contains("Differences")
			.contains("Conclusion")
			.contains("first")
			.contains("second");
		assertThat(send(html(conflict))).hasStatus3xxRedirection();
		assertThat(open(address).select("[name=content.conclusion]").text()).isEqualTo("From the second");
	}

	@Test
	void resultsByQuestionAreShownWithTheRating() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2025, null, "Leadership",
				"Training");
		this.ratings.report(this.place, "open", true);
		this.ratings.answer(this.place, set, this.place.slug(), "open", "Green");
		String address = this.manage + "/self-assessments/" + set + "/organisations/" + this.place.slug();
		var refused = html(send(open(address + "/results"), "results[0].number", "2", "results[0].question", "Trained?",
				"results[0].result", "16", "results[0].base", "15", "results[1].question", "Where?"));
		assertThat(refused.select(".govuk-error-summary").text()).contains("Select the standard");
		var above = html(send(refused, "results[1].question", ""));
		assertThat(above.select(".govuk-error-summary").text()).contains("Enter a number of at most 15");
		fill(above, "results[0].result", "12");
		var blank = html(send(open(address + "/results"), "results[2].number", "1", "results[2].question", "Where?",
				"results[2].result", ""));
		assertThat(blank.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#results-2.result");
		fill(open(address + "/results"), "results[1].number", "1", "results[1].question", "Is there a lead?",
				"results[1].asWritten", "almost everywhere");
		assertThat(open(address + "/results").select("[name$=.question]").eachAttr("value"))
			.containsExactly("Is there a lead?", "Trained?");
		assertThat(open(address).text()).contains("Trained?: 12 of 15 yes");
		assertThat(open(address + "/history").text()).contains("Answer counted", "Trained?");
		String map = "/" + this.place.slug() + "/assurance/" + set;
		var everyone = Jsoup.parse(text(this.mvc.get().uri(map).exchange()));
		assertThat(everyone.text()).contains("Trained? 12 of 15 yes", "Is there a lead? “almost everywhere”");
		var report = Jsoup.parse(text(this.mvc.get().uri("/" + this.place.slug() + "/open/assurance").exchange()));
		assertThat(report.text()).contains("Results by question", "Trained?: 12 of 15 yes");
		var standards = open(this.manage + "/standards/" + set);
		assertThat(html(send(standards, "standards[1].title", "")).text()).contains("Keep “Training”");
	}

	@Test
	void cycleAndNextAuditAreShown() {
		String set = this.ratings.set(this.place, this.ratings.colours(this.place), 2019, null, "Leadership");
		this.ratings.report(this.place, "open", true);
		this.ratings.answer(this.place, set, this.place.slug(), "open", "Green");
		String address = this.manage + "/standards/" + set;
		assertThat(html(send(open(address), "content.cycle.intervalMonths", "0")).select(".govuk-error-summary").text())
			.contains("Enter a number of months from 1 to 120");
		fill(open(address), "content.cycle.cycleLabel", "2019 to 2021", "content.cycle.intervalMonths", "24");
		assertThat(open(this.manage + "/standards").text()).contains("2019 to 2021, every 2 years");
		assertThat(open(this.manage + "/self-assessments").text()).contains("31 December 2021 Overdue");
		assertThat(open(this.manage + "/self-assessments/" + set).text())
			.contains("Next audit due: 31 December 2021 Overdue");
		String list = "/" + this.place.slug() + "/assurance";
		assertThat(open(list).text()).contains("2019 to 2021, every 2 years").doesNotContain("Next due");
		assertThat(open(list + "/" + set).text()).contains("Cycle: 2019 to 2021, every 2 years");
		fill(open(address), "content.cycle.nextDueOn.day", "31", "content.cycle.nextDueOn.month", "3",
				"content.cycle.nextDueOn.year", "2099");
		assertThat(open(list).text()).contains("Next due 31 March 2099");
		assertThat(open(address + "/history").text()).contains("next audit due to 31 March 2099",
				"months between audits");
	}

	@Test
	void onlyManagersSeeUnconfirmedRatings() {
		String scheme = this.ratings.colours(this.place);
		String before = this.ratings.set(this.place, scheme, 2024, null, "Leadership");
		String set = this.ratings.set(this.place, scheme, 2025, before, "Leadership");
		this.ratings.map(this.place, set, Map.of(1, 1));
		this.ratings.report(this.place, "open", true);
		this.ratings.answer(this.place, before, this.place.slug(), "open", "Amber");
		post(this.manage + "/self-assessments/" + set + "/copy");
		post(this.manage + "/self-assessments/" + set + "/report", "report", "open");
		String address = "/" + this.place.slug() + "/assurance/" + set;
		assertThat(open(address).select("main table").text()).contains("Not confirmed: Amber");
		var everyone = Jsoup.parse(text(this.mvc.get().uri(address).exchange()));
		assertThat(everyone.select("main table").text()).contains("Not rated").doesNotContain("Amber");
	}

	@Test
	void selfAssessmentsOfManySchoolsAreShownInPages() {
		String set = this.ratings.set(this.place, this.ratings.grades(this.place), 2025, null, "Leadership", "Training",
				"Recruitment");
		this.ratings.report(this.place, "open", true);
		this.ratings.answer(this.place, set, this.place.slug(), "open", "1", "1", "2");
		this.ratings.schools(this.place, set, 419, "open");
		var map = open("/" + this.place.slug() + "/assurance/" + set + "?page=17");
		assertThat(map.expectFirst("main table").select("tbody tr")).hasSize(20);
		assertThat(map.select(".app-picture__headline").text()).startsWith("420 self-assessments by 3 standards: ");
		assertThat(open("/" + this.place.slug() + "/open/assurance").text())
			.contains("Ratings of 420 self-assessments by standard");
	}

	private Document open(String address) {
		var answer = this.mvc.get().uri(address).with(user(this.manager)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return html(answer);
	}

	/** Sends the first form of the page that is not for removing. */
	private MvcTestResult send(Document page, String... changed) {
		var form = (FormElement) page.expectFirst("form#edit");
		var fields = new HashMap<String, String>();
		form.formData()
			.stream()
			.filter((field) -> !field.key().equals("_csrf"))
			.forEach((field) -> fields.put(field.key(), field.value()));
		for (int at = 0; at < changed.length; at += 2) {
			fields.put(changed[at], changed[at + 1]);
		}
		return post(form.attr("action"), fields);
	}

	private String fill(Document page, String... changed) {
		var answer = send(page, changed);
		assertThat(answer).as(() -> html(answer).select(".govuk-error-summary").text()).hasStatus3xxRedirection();
		return String.valueOf(answer.getResponse().getRedirectedUrl());
	}

	private MvcTestResult post(String address, String... fields) {
		var sent = new HashMap<String, String>();
		for (int at = 0; at < fields.length; at += 2) {
			sent.put(fields[at], fields[at + 1]);
		}
		return post(address, sent);
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(address).with(user(this.manager)).with(csrf());
		fields.forEach((name, value) -> request.param(name, value));
		return request.exchange();
	}

	private static Document html(MvcTestResult answer) {
		return Jsoup.parse(text(answer));
	}

	private static String text(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
