package org.throughline.action.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.throughline.platform.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

class ManagedActionPagesTests extends ActionPagesTest {

	private String reference;

	@BeforeEach
	void anAction() {
		this.reference = action(this.police, "Write the **guidance**", LocalDate.of(2020, 1, 31));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actions", "/actions?attention=OVERDUE&words=guidance&owner=nobody", "/actions/requests",
			"/actions/new", "/actions/{r}", "/actions/{r}/edit", "/actions/{r}/update", "/actions/{r}/new-date",
			"/actions/{r}/colour", "/actions/{r}/owner", "/actions/{r}/no-longer-needed" })
	void areValidHtmlForTheManagerAndNothingForOthers(String below) throws Exception {
		String address = manage(below.replace("{r}", this.reference));
		valid(get(this.manager, address));
		assertThat(get(this.officer, address)).hasStatus(404);
		assertThat(get(this.people.managerOf(this.people.partnership()), address)).hasStatus(404);
		assertThat(this.mvc.get().uri(address)).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actions/new", "/actions/{r}/edit", "/actions/{r}/update", "/actions/{r}/verify",
			"/actions/{r}/request", "/actions/{r}/new-date", "/actions/{r}/colour", "/actions/{r}/owner",
			"/actions/{r}/reopen", "/actions/{r}/no-longer-needed" })
	void letOnlyTheManagerChange(String below) {
		String address = manage(below.replace("{r}", this.reference));
		assertThat(post(this.officer, address, "reason", "x")).hasStatus(404);
	}

	@Test
	void addsAnActionAndAsksIfTheDueDateIsInThePast() throws Exception {
		String[] typed = { "content.wording", "Train the staff", "ownerSlug", this.health, "dueOn.day", "1",
				"dueOn.month", "2", "dueOn.year", "2020", "content.visibility", "PARTNER" };
		var asked = post(this.manager, manage("/actions/new"), typed);
		assertThat(asked).hasStatus(422).bodyText().contains("Due date is in the past. Confirm it is right");
		assertThat(page(asked).select("textarea[name='content.wording']").text()).isEqualTo("Train the staff");
		assertThat(page(asked).select("input[name=pastDueConfirmed]")).hasSize(1);
		assertThat(page(asked).select("option[selected]").eachAttr("value")).contains(this.health);
		String[] confirmed = new String[typed.length + 2];
		System.arraycopy(typed, 0, confirmed, 0, typed.length);
		confirmed[typed.length] = "pastDueConfirmed";
		confirmed[typed.length + 1] = "true";
		var added = post(this.manager, manage("/actions/new"), confirmed);
		assertThat(added).hasStatus3xxRedirection();
		assertThat(page(get(this.nurse, "/my")).select(".app-worklist__words a").eachText())
			.containsExactly("Train the staff");
	}

	@Test
	void sayWhatIsMissingOfANewAction() throws Exception {
		assertThat(post(this.manager, manage("/actions/new"), "content.wording", " ", "content.visibility", "PARTNER"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter the action");
		assertThat(post(this.manager, manage("/actions/new"), "content.wording", "x", "dueOn.day", "31", "dueOn.month",
				"2", "dueOn.year", "2027"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter a real date", "Select the visibility");
		assertThat(post(this.manager, manage("/actions/new"), "content.wording", "x", "content.visibility", "PUBLIC",
				"links.recommendationReferences", "rec-9999"))
			.hasStatus(422)
			.bodyText()
			.contains("it is not in Throughline");
	}

	@Test
	void changesOnlyTheCurrentVersionOfAnAction() throws Exception {
		String address = manage("/actions/" + this.reference + "/edit");
		String version = page(get(this.manager, address)).select("input[name=version]").attr("value");
		assertThat(post(this.manager, address, "version", version, "content.wording", "Other words",
				"content.visibility", "PUBLIC"))
			.hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, manage("/actions/" + this.reference))).select("main").text())
			.contains("Other words", "Public");
		assertThat(post(this.manager, address, "version", "99", "content.wording", "x", "content.visibility", "PUBLIC"))
			.hasStatus(409);
	}

	@Test
	void showWhoMonitorsAnActionAndCountWhatIsNotOursAsNeverOverdue() throws Exception {
		String late = action(this.police, "Change the law", LocalDate.of(2020, 1, 31));
		String address = manage("/actions/" + late);
		assertThat(valid(get(this.manager, address)).select("main dl").text()).contains("Red", "overdue");
		String[] typed = { "version", "0", "content.wording", "Change the law", "content.visibility", "PUBLIC",
				"content.monitoring.elsewhere", "true", "content.monitoring.by", "" };
		assertThat(post(this.manager, address + "/edit", typed)).hasStatus(422)
			.bodyText()
			.contains("Enter who monitors it");
		typed[typed.length - 1] = "Home Office";
		assertThat(post(this.manager, address + "/edit", typed)).hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, address)).select("main dl").text())
			.contains("Not by the partnership, but by Home Office")
			.doesNotContain("Red", "overdue");
		String overdue = manage("/actions?attention=OVERDUE");
		assertThat(valid(get(this.manager, overdue)).select(".app-list").text()).doesNotContain("Change the law");
		var everyone = this.mvc.get().uri("/" + this.place + "/actions/" + late).exchange();
		assertThat(valid(everyone).select("main").text()).contains("Not by the partnership, but by Home Office")
			.doesNotContain("Overdue");
		assertThat(valid(this.mvc.get().uri("/" + this.place + "/actions").exchange()).select("main").text())
			.doesNotContain("Overdue 1");
	}

	@Test
	void showTheGradesAndStatusWordsOfThePlan() throws Exception {
		String[] typed = { "content.title", "Neglect plan", "content.visibility", "PUBLIC", "content.scheme.grades",
				"1: No progress\n2: Some progress", "content.scheme.statusWords", "Waiting: Not begun" };
		assertThat(post(this.manager, manage("/plans/new"), typed)).hasStatus(422)
			.bodyText()
			.contains("Check “Not begun”");
		typed[typed.length - 1] = "Waiting: Not started\nOn track: In progress";
		assertThat(post(this.manager, manage("/plans/new"), typed)).hasStatus3xxRedirection();
		String address = manage("/actions/" + this.reference);
		String[] edit = { "version", "0", "content.wording", "Write the guidance", "links.planSlug", "neglect-plan",
				"content.visibility", "PUBLIC", "content.planWording.grade", "7" };
		assertThat(post(this.manager, address + "/edit", edit)).hasStatus(422)
			.bodyText()
			.contains("Enter a grade of the plan: 1, 2");
		edit[edit.length - 1] = "2";
		assertThat(post(this.manager, address + "/edit", edit)).hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, address)).select("main dl").text()).contains("2: Some progress",
				"No update recorded (Waiting)");
		var everyone = this.mvc.get().uri("/" + this.place + "/actions/" + this.reference).exchange();
		assertThat(valid(everyone).select("main").text()).contains("Status in the plan Waiting", "2: Some progress");
		assertThat(valid(get(this.manager, manage("/plans/neglect-plan/history"))).select("main").text())
			.contains("Status words");
	}

	@Test
	void keepTheStatusWordOfThePlan() throws Exception {
		post(this.manager, manage("/plans/new"), "content.title", "Neglect plan", "content.visibility", "PUBLIC",
				"content.scheme.statusWords",
				"Waiting: Not started\nOn track: In progress: Milestones are met\nSlipping: In progress: Milestones are late");
		post(this.manager, manage("/actions/" + this.reference + "/edit"), "version", "0", "content.wording",
				"Write the guidance", "links.planSlug", "neglect-plan", "content.visibility", "PUBLIC");
		String form = "/my/actions/" + this.reference;
		assertThat(valid(get(this.officer, form)).select(".govuk-radios__item").eachText()).containsExactly(
				"Not started", "Waiting Not started", "On track In progress: Milestones are met",
				"Slipping In progress: Milestones are late", "Blocked", "Awaiting verification");
		assertThat(post(this.officer, form, "status", "IN_PROGRESS:Done", "note", "x")).hasStatus(422)
			.bodyText()
			.contains("“Done” is not a status word of the plan");
		post(this.officer, form, "status", "IN_PROGRESS:On track", "note", "Begun");
		var chosen = valid(get(this.officer, form)).select("input[name=status][checked]");
		assertThat(chosen.attr("value")).isEqualTo("IN_PROGRESS:On track");
		assertThat(post(this.officer, form, "status", "IN_PROGRESS:On track")).hasStatus(422);
		assertThat(post(this.officer, form, "status", "IN_PROGRESS:Slipping")).hasStatus3xxRedirection();
		assertThat(valid(get(this.officer, form)).select(".app-history__change h3").eachText())
			.containsExactly("Update: In progress (Slipping)", "Update: In progress (On track)");
		var everyone = this.mvc.get().uri("/" + this.place + "/actions/" + this.reference).exchange();
		assertThat(valid(everyone).select("main dl").text())
			.contains("Status in the plan Slipping: Milestones are late");
		assertThat(valid(this.mvc.get().uri("/" + this.place + "/actions").exchange()).select("main").text())
			.contains("In the plan: Slipping");
		assertThat(valid(get(this.manager, manage("/actions"))).select("main").text())
			.contains("In progress (Slipping)");
		assertThat(valid(get(this.officer, "/my/actions/still-on-track")).select(".govuk-hint").text())
			.contains("in the plan: Slipping");
		post(this.officer, form, "status", "BLOCKED", "note", "No funds");
		assertThat(valid(get(this.manager, manage("/actions/" + this.reference))).select("main dl").text())
			.doesNotContain("In the words of the plan");
	}

	@Test
	void areDecidedInTheWordsOfThePlan() throws Exception {
		post(this.manager, manage("/plans/new"), "content.title", "Neglect plan", "content.visibility", "PUBLIC",
				"content.scheme.statusWords", "Embedded: Verified complete\nStuck: Returned\nOpen: In progress");
		post(this.manager, manage("/actions/" + this.reference + "/edit"), "version", "0", "content.wording",
				"Write the guidance", "links.planSlug", "neglect-plan", "content.visibility", "PUBLIC");
		report();
		String address = manage("/actions/" + this.reference);
		assertThat(valid(get(this.manager, address + "/verify")).select("select[name=verdict.statusWord] option")
			.eachText()).containsExactly("Not stated", "Embedded: Verified complete", "Stuck: Returned");
		assertThat(post(this.manager, address + "/verify", "verdict.status", "VERIFIED_COMPLETE", "note", "Seen",
				"verdict.statusWord", "Stuck"))
			.hasStatus(422);
		assertThat(post(this.manager, address + "/verify", "verdict.status", "VERIFIED_COMPLETE", "note", "Seen",
				"verdict.statusWord", "Embedded"))
			.hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, address)).select("main").text()).contains("Verified complete (Embedded)");
		assertThat(valid(get(this.manager, address + "/reopen")).select("select[name=verdict.statusWord] option")
			.eachText()).containsExactly("Not stated", "Open: In progress");
	}

	@Test
	void showTextThatMayIdentifyAChildBeforeItIsPublic() throws Exception {
		String action = "/actions/" + action(this.police, "Ring 07700 900123", null);
		String recommendation = "/recommendations/" + recommendation("Ring 07700 900123", Visibility.PARTNER);
		post(this.manager, manage("/plans/new"), "content.title", "A plan", "content.description", "Ring 07700 900123",
				"content.visibility", "PARTNER");
		for (String form : List.of(action + "/edit", recommendation + "/edit", "/plans/a-plan")) {
			assertThat(valid(get(this.manager, manage(form))).select("#identifiers mark").eachText()).as(form)
				.containsExactly("07700 900123");
		}
		var refused = post(this.manager, manage(action + "/edit"), "version", "0", "content.wording",
				"Ring 07700 900123", "content.visibility", "PUBLIC");
		assertThat(refused).hasStatus(422);
		assertThat(page(refused).select("#identifiers")).hasSize(1);
		assertThat(page(refused).select("[name=_identifierReason]")).hasSize(1);
	}

	@Test
	void showWhatIsClosedAndStillMonitored() throws Exception {
		report();
		String address = manage("/actions/" + this.reference);
		post(this.manager, address + "/verify", "verdict.status", "VERIFIED_COMPLETE", "note", "Seen");
		assertThat(post(this.manager, address + "/edit", "version", "0", "content.wording", "Write the guidance",
				"content.visibility", "PUBLIC", "content.monitoring.by", "Quality assurance group",
				"monitoredUntil.day", "31", "monitoredUntil.month", "3", "monitoredUntil.year", "2099"))
			.hasStatus3xxRedirection();
		assertThat(valid(get(this.manager, address)).select("main dl").text()).contains("still monitored",
				"By Quality assurance group until 31 March 2099");
		assertThat(valid(get(this.manager, manage("/actions?attention=MONITORED"))).select("main").text())
			.contains("Closed, still monitored", "Write the guidance");
		var everyone = this.mvc.get().uri("/" + this.place + "/actions/" + this.reference).exchange();
		assertThat(valid(everyone).select("main").text()).contains("Still monitored",
				"By Quality assurance group until 31 March 2099");
		assertThat(valid(get(this.manager, address + "/history")).select("main").text()).contains("Monitored until");
	}

	@Test
	void verifyOrReturnWhatIsReportedComplete() throws Exception {
		report();
		assertThat(valid(get(this.manager, manage("/actions/verify"))).select("main").text())
			.contains("Write the guidance");
		String address = manage("/actions/" + this.reference + "/verify");
		valid(get(this.manager, address));
		assertThat(post(this.manager, address)).hasStatus(422).bodyText().contains("Select your decision");
		assertThat(post(this.manager, address, "verdict.status", "RETURNED")).hasStatus(422)
			.bodyText()
			.contains("Enter what is missing");
		assertThat(post(this.manager, address, "verdict.status", "RETURNED", "note", "No minutes"))
			.hasStatus3xxRedirection();
		assertThat(page(get(this.officer, "/my/actions/" + this.reference)).select("main").text()).contains("Returned",
				"No minutes");
		report();
		var unseen = post(this.manager, address, "verdict.status", "VERIFIED_COMPLETE");
		assertThat(unseen).hasStatus(422)
			.bodyText()
			.contains("Enter what you have seen. The owner has added no evidence");
		assertThat(post(this.manager, address, "verdict.status", "VERIFIED_COMPLETE", "note", "Seen on 3 May"))
			.hasStatus3xxRedirection();
		var after = valid(get(this.manager, manage("/actions/" + this.reference)));
		assertThat(after.select(".app-history__change")).hasSize(4);
		assertThat(after.select(".app-side").text()).contains("Reopen action")
			.doesNotContain("Mark as no longer needed");
		assertThat(get(this.manager, address)).hasRedirectedUrl(manage("/actions/" + this.reference));
	}

	@Test
	void answerARequestForANewDate() throws Exception {
		String mine = "/my/actions/" + this.reference;
		post(this.officer, mine, "status", "NOT_STARTED", "newDate.wantedDueOn.day", "31", "newDate.wantedDueOn.month",
				"12", "newDate.wantedDueOn.year", "2098", "newDate.reason", "Slow");
		assertThat(valid(get(this.manager, manage("/actions/requests"))).select("main").text())
			.contains("31 December 2098", "Slow");
		String address = manage("/actions/" + this.reference + "/request");
		var form = valid(get(this.manager, address));
		assertThat(post(this.manager, address, "id", id(form), "version", "0")).hasStatus(422)
			.bodyText()
			.contains("Select your decision");
		assertThat(post(this.manager, address, "id", id(form), "version", "0", "verdict.outcome", "REFUSED"))
			.hasStatus(422)
			.bodyText()
			.contains("Enter a note that explains your decision");
		assertThat(post(this.manager, address, "id", id(form), "version", "0", "verdict.outcome", "ACCEPTED"))
			.hasStatus3xxRedirection();
		assertThat(valid(get(this.officer, mine)).select("main").text()).contains("31 December 2098",
				"first 31 January 2020");
	}

	@Test
	void setDateColourAndOwnerAndGiveUpAndTakeUpAgain() throws Exception {
		move("new-date", "wantedDueOn.day", "1", "wantedDueOn.month", "May", "wantedDueOn.year", "2097", "reason",
				"Agreed");
		move("colour", "rag", "RED", "reason", "No head of service");
		move("owner", "owner.toSlug", this.health, "owner.from.day", "1", "owner.from.month", "4", "owner.from.year",
				"2026", "reason", "Reorganised");
		move("no-longer-needed", "reason", "Law changed");
		move("reopen", "reason", "Changed back");
		assertThat(get(this.officer, "/my/actions/" + this.reference)).hasStatus(404);
		assertThat(valid(get(this.nurse, "/my/actions/" + this.reference)).select(".app-history__change").text())
			.contains("1 May 2097", "From Police to Health Board", "Law changed", "Changed back");
	}

	@Test
	void sayWhatIsWrongWithAMove() throws Exception {
		String address = manage("/actions/" + this.reference);
		assertThat(post(this.manager, address + "/colour", "rag", "BLUE", "reason", "Reorganised")).hasStatus(422)
			.bodyText()
			.contains("Blue is only for actions that are verified complete");
		assertThat(post(this.manager, address + "/owner", "reason", "Reorganised")).hasStatus(422)
			.bodyText()
			.contains("Enter the date the new owner took over");
		assertThat(post(this.manager, address + "/reopen", "reason", "Reorganised")).hasStatus(422)
			.bodyText()
			.contains("Someone has updated this action");
		assertThat(post(this.manager, address + "/no-longer-needed", "reason", "")).hasStatus(422)
			.bodyText()
			.contains("Enter a reason");
	}

	@Test
	void recordsAnUpdateForTheOwner() throws Exception {
		String address = manage("/actions/" + this.reference + "/update");
		valid(get(this.manager, address));
		assertThat(post(this.manager, address, "status", "IN_PROGRESS", "note", "Begun")).hasStatus(422)
			.bodyText()
			.contains("Enter the source of the update");
		assertThat(post(this.manager, address, "status", "IN_PROGRESS", "note", "Begun", "source", "By phone"))
			.hasRedirectedUrl(manage("/actions/" + this.reference));
		assertThat(page(get(this.officer, "/my/actions/" + this.reference)).select(".app-history__change").text())
			.contains("Begun", "source: By phone");
	}

	@Test
	void sayWhoVerifiesWhatTheManagerWroteDownThemselves() throws Exception {
		String address = manage("/actions/" + this.reference);
		var form = valid(get(this.manager, address + "/update"));
		assertThat(form.select("main").text()).contains("another business manager of the partnership must verify it");
		post(this.manager, address + "/update", "status", "REPORTED_COMPLETE", "source", "By phone");
		var page = valid(get(this.manager, address + "/verify"));
		assertThat(page.select(".govuk-inset-text").text())
			.contains("another business manager of this partnership must verify or return it");
		assertThat(page.select("main form")).isEmpty();
		assertThat(post(this.manager, address + "/verify", "verdict.status", "VERIFIED_COMPLETE")).hasStatus(422);
		var other = this.people.managerOf(this.place);
		assertThat(post(other, address + "/verify", "verdict.status", "VERIFIED_COMPLETE", "note", "Seen"))
			.hasStatus3xxRedirection();
	}

	private void report() throws Exception {
		String mine = "/my/actions/" + this.reference;
		assertThat(post(this.officer, mine, "status", "REPORTED_COMPLETE")).hasRedirectedUrl("/my");
	}

	private void move(String move, String... typed) throws Exception {
		String address = manage("/actions/" + this.reference + "/" + move);
		assertThat(post(this.manager, address, typed)).hasStatus3xxRedirection();
	}

}
