package org.throughline.action.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.SuccessionContent;

import static org.assertj.core.api.Assertions.assertThat;

class RecommendationPagesTests extends ActionPagesTest {

	@ParameterizedTest
	@ValueSource(strings = { "/recommendations", "/recommendations?source=nothing&type=REVIEW&words=x",
			"/recommendations/new", "/recommendations/{r}", "/recommendations/{r}/edit",
			"/recommendations/{r}/response", "/recommendations/{r}/outcome", "/recommendations/{r}/related",
			"/recommendations/{r}/actions", "/recommendations/{r}/history", "/plans", "/plans/new", "/plans/{p}",
			"/plans/{p}/history", "/reassign", "/actions/{a}/history", "/actions/{a}/recommendations" })
	void areValidHtmlForTheManagerAndNothingForOthers(String below) throws Exception {
		String address = manage(below.replace("{r}", recommendation())
			.replace("{p}", plan())
			.replace("{a}", action(this.police, "Write the guidance", null)));
		valid(get(this.manager, address));
		assertThat(get(this.officer, address)).hasStatus(404);
		assertThat(get(this.people.managerOf(this.people.partnership()), address)).hasStatus(404);
		assertThat(this.mvc.get().uri(address)).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/recommendations/new", "/recommendations/{r}/edit", "/recommendations/{r}/response",
			"/recommendations/{r}/outcome", "/recommendations/{r}/related", "/recommendations/{r}/actions",
			"/plans/new", "/plans/{p}", "/reassign" })
	void letOnlyTheManagerChange(String below) throws Exception {
		String address = manage(below.replace("{r}", recommendation()).replace("{p}", plan()));
		assertThat(post(this.officer, address, "response", "ACCEPTED", "title", "x")).hasStatus(404);
	}

	@Autowired
	private OrganisationService organisations;

	@Test
	void addAndChangeARecommendation() throws Exception {
		String reference = recommendation();
		String address = manage("/recommendations/" + reference);
		var shown = valid(get(this.manager, address));
		assertThat(shown.select("main").text()).contains("Review: A review, 4.2", "Share information", "at once",
				"Another area, government");
		var form = page(get(this.manager, address + "/edit"));
		assertThat(form.select("textarea[name='content.points']").text()).contains("at once");
		assertThat(post(this.manager, address + "/edit", "version", form.select("input[name=version]").attr("value"),
				"content.citation.title", "", "content.wording", "Kept words", "content.visibility", "PUBLIC"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter the title of the source", "Kept words");
		assertThat(post(this.manager, address + "/edit", "version", form.select("input[name=version]").attr("value"),
				"content.citation.title", "An audit", "content.wording", "Other words", "content.visibility", "PUBLIC"))
			.hasRedirectedUrl(address);
		assertThat(valid(get(this.manager, address + "/history")).select("main").text()).contains("Other words");
	}

	@Test
	void sayWhatIsMissingOfANewRecommendation() throws Exception {
		assertThat(post(this.manager, manage("/recommendations/new"), "content.citation.title", "A review",
				"madeOn.day", "40", "madeOn.month", "1", "madeOn.year", "2024", "content.visibility", "PARTNER"))
			.hasStatus(422)
			.bodyText()
			.contains("Select the type of source", "Enter a real date");
	}

	@Test
	void recordAnAnswerWithItsReason() throws Exception {
		String address = manage("/recommendations/" + recommendation() + "/response");
		String version = page(get(this.manager, address)).select("input[name=version]").attr("value");
		assertThat(post(this.manager, address, "version", version, "response", "NOT_ACCEPTED")).hasStatus(422)
			.bodyText()
			.contains("Enter a reason");
		assertThat(post(this.manager, address, "version", version, "response", "NOT_ACCEPTED", "reason", "No money"))
			.hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, manage("/recommendations?response=NOT_ACCEPTED"))).select("main").text())
			.contains("Share information", "Not accepted");
		assertThat(post(this.manager, address, "version", "77", "response", "ACCEPTED")).hasStatus(409);
	}

	@Test
	void recordAnOutcomeWithItsPublicReason() throws Exception {
		String reference = recommendation();
		String recommendation = manage("/recommendations/" + reference);
		assertThat(post(this.manager, recommendation + "/edit", "version", "0", "content.citation.title", "A review",
				"content.wording", "Share information", "content.visibility", "PUBLIC", "dueOn.day", "1", "dueOn.month",
				"5", "dueOn.year", "2027"))
			.hasRedirectedUrl(recommendation);
		assertThat(valid(get(this.manager, recommendation)).select(".govuk-warning-text").text())
			.contains("We cannot tell whether this was done: no success measure, no owner.");
		String address = recommendation + "/outcome";
		String[] typed = { "version", "1", "outcome", "CLOSED_NOT_DONE", "on.day", "3", "on.month", "4", "on.year",
				"2024", "reason", "" };
		assertThat(post(this.manager, address, typed)).hasStatus(422).bodyText().contains("Enter a reason");
		typed[3] = "";
		assertThat(post(this.manager, address, typed)).hasStatus(422);
		typed[3] = "CLOSED_NOT_DONE";
		typed[typed.length - 1] = "No money";
		assertThat(post(this.manager, address, typed)).hasRedirectedUrl(recommendation);
		typed[typed.length - 1] = "Other reason";
		assertThat(post(this.manager, address, typed)).hasStatus(409);
		var shown = valid(this.mvc.get().uri("/" + this.place + "/recommendations/" + reference).exchange());
		assertThat(shown.select("main").text()).contains("Closed – not done, 3 April 2024: No money",
				"Cannot be judged no success measure, no owner", "Due date 1 May 2027");
		assertThat(valid(this.mvc.get().uri("/" + this.place + "/recommendations").exchange()).select("main").text())
			.contains("Closed – not done 1", "Implemented 0 of 1",
					"Cannot be judged: 1 of 1 published recommendations. Without a success measure: 1, without an owner: 1, without a date: 0.");
		String byOutcome = "/" + this.place + "/recommendations?outcome=";
		assertThat(valid(this.mvc.get().uri(byOutcome + "closed-not-done").exchange()).select("main").text())
			.contains("Share information");
		for (String other : new String[] { "open", "nothing" }) {
			assertThat(valid(this.mvc.get().uri(byOutcome + other).exchange()).select("main").text())
				.contains("No recommendations match these filters");
		}
		assertThat(get(this.manager, manage("/recommendations?outcome=OPEN"))).bodyText()
			.contains("No recommendations match");
	}

	@Test
	void linkARecommendationWithAnEarlierOne() throws Exception {
		String earlier = recommendation();
		String later = recommendation();
		for (String each : new String[] { earlier, later }) {
			assertThat(post(this.manager, manage("/recommendations/" + each + "/edit"), "version", "0",
					"content.citation.title", "A review", "content.wording", "Share information", "content.visibility",
					"PUBLIC"))
				.hasStatus3xxRedirection();
		}
		String address = manage("/recommendations/" + later + "/related");
		var form = valid(get(this.manager, address));
		assertThat(form.select("main").text()).contains("Both have the words information and share",
				earlier + ". A review");
		assertThat(post(this.manager, address, "version", "1", "other", "rec-9999", "relation", "SAME")).hasStatus(422);
		assertThat(post(this.manager, address, "version", "1", "other", earlier)).hasStatus(422)
			.bodyText()
			.contains("Select how the two relate");
		assertThat(post(this.manager, address, "version", "1", "others[0]", earlier, "relations[0]", "SAME"))
			.hasRedirectedUrl(manage("/recommendations/" + later));
		assertThat(
				valid(get(this.manager, address)).select("select[name='relations[0]'] option[selected]").attr("value"))
			.isEqualTo("SAME");
		var shown = valid(this.mvc.get().uri("/" + this.place + "/recommendations/" + later).exchange());
		assertThat(shown.select("section[aria-labelledby=told-before]").text()).contains("We were told this before",
				"Share information", "Says the same", "What happened: Open. No actions published.");
		assertThat(valid(this.mvc.get().uri("/" + this.place + "/recommendations/" + earlier).exchange()).select("main")
			.text()).contains("We were told this again");
		assertThat(valid(this.mvc.get().uri("/" + this.place + "/recommendations").exchange()).select("main").text())
			.containsOnlyOnce("1 earlier recommendation");
		assertThat(valid(get(this.manager, manage("/recommendations/" + later + "/history"))).select("main").text())
			.contains("Linked recommendation", earlier);
	}

	@Test
	void chooseTheActionsThatAnswer() throws Exception {
		String action = action(this.police, "Write the guidance", null);
		String address = manage("/recommendations/" + recommendation());
		String version = page(get(this.manager, address + "/actions")).select("input[name=version]").attr("value");
		assertThat(post(this.manager, address + "/actions", "version", version, "references", "act-9999"))
			.hasStatus(422)
			.bodyText()
			.contains("it is not in Throughline");
		assertThat(post(this.manager, address + "/actions", "version", version, "references", action))
			.hasRedirectedUrl(address);
		assertThat(valid(get(this.manager, address)).select(".app-worklist").text()).contains("Write the guidance");
		assertThat(valid(get(this.officer, "/my/actions/" + action)).select("main").text())
			.contains("Share information");
	}

	@Test
	void addAndChangeAPlan() throws Exception {
		String address = manage("/plans/" + plan());
		assertThat(post(this.manager, manage("/plans/new"), "content.title", "Neglect plan", "content.visibility",
				"PUBLIC"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter a different title");
		assertThat(post(this.manager, address, "version", "0", "content.title", "", "content.visibility", "PUBLIC"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter a title");
		assertThat(post(this.manager, address, "version", "0", "content.title", "Neglect plan 2", "organisationSlug",
				this.police, "content.visibility", "PUBLIC"))
			.hasRedirectedUrl(manage("/plans"));
		assertThat(valid(get(this.manager, manage("/plans"))).select("main").text()).contains("Neglect plan 2",
				"Police");
	}

	@Test
	void giveActionsToASuccessorAfterALookAtWhatIsToCome() throws Exception {
		String one = action(this.police, "One", LocalDate.of(2020, 1, 1));
		String other = action(this.police, "Other", null);
		var form = valid(get(this.manager, manage("/reassign?from=" + this.police)));
		assertThat(form.select("input[name=references][checked]")).hasSize(2);
		assertThat(post(this.manager, manage("/reassign"), "fromSlug", this.police, "preview", "true")).hasStatus(422)
			.bodyText()
			.contains("Select the new owner", "Enter the date the new owner took over", "Enter a reason",
					"Select at least one action");
		String[] typed = { "fromSlug", this.police, "toSlug", this.health, "from.day", "1", "from.month", "4",
				"from.year", "2026", "reason", "Reorganised", "references", one, "preview", "true" };
		var preview = valid(post(this.manager, manage("/reassign"), typed));
		assertThat(preview.select("main").text()).contains("Health Board becomes the owner from 1 April 2026", "One")
			.doesNotContain("Other");
		typed[typed.length - 1] = "";
		assertThat(post(this.manager, manage("/reassign"), typed)).hasRedirectedUrl(manage("/actions"));
		assertThat(get(this.nurse, "/my/actions/" + one)).hasStatusOk();
		assertThat(get(this.officer, "/my/actions/" + one)).hasStatus(404);
		assertThat(get(this.officer, "/my/actions/" + other)).hasStatusOk();
	}

	@Test
	void showWhoMonitorsARecommendationToSomebodyElse() throws Exception {
		String reference = recommendation();
		String address = manage("/recommendations/" + reference);
		String[] typed = { "version", "0", "content.citation.title", "Report to prevent future deaths",
				"content.wording", "Change the law", "content.visibility", "PUBLIC", "content.monitoring.elsewhere",
				"true", "content.monitoring.by", "" };
		assertThat(post(this.manager, address + "/edit", typed)).hasStatus(422)
			.bodyText()
			.contains("Enter who monitors it");
		typed[typed.length - 1] = "Ministry of Justice";
		assertThat(post(this.manager, address + "/edit", typed)).hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, address)).select("main dl").text())
			.contains("Not by the partnership, but by Ministry of Justice");
		var everyone = this.mvc.get().uri("/" + this.place + "/recommendations/" + reference).exchange();
		assertThat(valid(everyone).select("main").text())
			.contains("Not by the partnership, but by Ministry of Justice");
	}

	@Test
	void offerTheSuccessorOfAFormerOrganisation() throws Exception {
		this.currentUser.asProcess("test", () -> {
			this.organisations.succeed(this.placeId, this.police, this.health,
					new SuccessionContent(LocalDate.of(2022, 7, 1), true, true, null));
			return "";
		});
		String reference = action(this.police, "Train the staff", null);
		assertThat(valid(get(this.manager, manage("/reassign"))).select("main").text())
			.contains("Police: 1 open action. Successor from 1 July 2022: Health Board.");
		String form = manage("/reassign?from=" + this.police + "&to=" + this.health);
		assertThat(valid(get(this.manager, manage("/organisations/" + this.police))).select("main a").eachAttr("href"))
			.contains(form);
		var page = valid(get(this.manager, form));
		assertThat(page.select("option[value=" + this.health + "]").hasAttr("selected")).isTrue();
		assertThat(page.select("main").text()).contains("Health Board has taken over from Police", "Train the staff");
		assertThat(post(this.manager, manage("/reassign"), "fromSlug", this.police, "toSlug", this.health, "from.day",
				"1", "from.month", "7", "from.year", "2022", "reason", "Health Board has taken over", "references",
				reference, "preview", ""))
			.hasRedirectedUrl(manage("/actions"));
		assertThat(valid(get(this.manager, manage("/actions/" + reference))).select("#updates-heading + ol").text())
			.contains("From Police to Health Board", "Health Board has taken over");
		assertThat(valid(get(this.manager, manage("/reassign"))).select("main").text())
			.doesNotContain("Former organisations");
	}

	private String recommendation() throws Exception {
		String address = String.valueOf(post(this.manager, manage("/recommendations/new"), "origin.type", "REVIEW",
				"content.citation.title", "A review", "content.citation.number", "4.2", "content.wording",
				"Share information", "content.points", "at once\nin full", "content.target.addressees",
				"Another area, government", "content.visibility", "PARTNER")
			.getResponse()
			.getRedirectedUrl());
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private String plan() {
		assertThat(post(this.manager, manage("/plans/new"), "content.title", "Neglect plan", "content.visibility",
				"PARTNER"))
			.hasRedirectedUrl(manage("/plans"));
		return "neglect-plan";
	}

}
