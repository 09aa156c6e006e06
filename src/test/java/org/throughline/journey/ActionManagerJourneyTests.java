package org.throughline.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.ApplicationTest;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.action.TestActions;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.DueDateService;
import org.throughline.action.NewDueDate;
import org.throughline.action.NewUpdate;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The business manager works through the queue of actions and adds what is new.
 */
@ApplicationTest
class ActionManagerJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private ActionService actions;

	@Autowired
	private ActionUpdateService updates;

	@Autowired
	private DueDateService dates;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private CurrentUser currentUser;

	private SignedInUser manager = new SignedInUser(new UUID(0, 0), "", "");

	private String queue = "";

	private String police = "";

	@BeforeEach
	void aQueue() {
		String place = "queue-" + UUID.randomUUID();
		var id = this.partnerships.addNamed(place, place);
		this.police = this.people.member(place, "Police");
		this.people.member(place, "Successor Police");
		this.people.someone(new NewGrant(Role.PARTNER_AGENCY, place, this.police));
		this.manager = this.people.managerOf(place);
		this.queue = "/manage/" + place + "/actions";
		this.currentUser.asProcess("test", () -> {
			for (String wording : List.of("Write the guidance", "Review the forms")) {
				var due = LocalDate.of(2099, 1, 31);
				String reference = this.actions.add(id, TestActions.newAction(wording, this.police, due));
				if (wording.startsWith("Review")) {
					this.dates.request(id, reference, new NewDueDate(LocalDate.of(2099, 12, 31), "Staff are off sick"));
				}
				else {
					this.updates.update(id, reference,
							new NewUpdate(ActionStatus.REPORTED_COMPLETE, null, "Is done", List.of(), "by phone"));
				}
			}
			return "";
		});
	}

	@Test
	void worksThroughTheQueueOnADesktop() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			worksThroughTheQueue(visitor);
		}
	}

	@Test
	void addsWhatIsNewOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			addsWhatIsNew(visitor);
		}
	}

	@Test
	void verifiesAndGoesOnToTheNextOnAPhone() {
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn(this.manager.getUsername(), People.PASSWORD);
			visitor.open(this.queue).begins().follow("Awaiting verification: 1").follow("Write the guidance");
			visitor.page().getByLabel("Return to owner").check();
			visitor.press("Save and verify next");
			assertThat(main(visitor)).contains("Enter what is missing");
			visitor.type("Note", "The minutes are missing").press("Save and verify next");
			// one press too many, without the note
			visitor.took("return an action to its owner", 5, 1);
			assertThat(main(visitor)).contains("Action returned to its owner", "No actions are waiting");
		}
	}

	@Test
	void decidesOnSeveralWithoutScripts() {
		try (var visitor = Visitor.withoutScripts(this.port)) {
			visitor.signIn(this.manager.getUsername(), People.PASSWORD).open(this.queue + "/verify");
			visitor.page().locator("input[name=actions]").check();
			visitor.page().getByLabel("Verify as complete").check();
			visitor.press("Save decisions");
			assertThat(main(visitor)).contains("Enter what you have seen, or what is missing");
			assertThat(visitor.page().locator("input[name=actions]:checked").count()).isEqualTo(1);
			visitor.type("Note", "Seen on a visit").press("Save decisions");
			assertThat(main(visitor)).contains("Actions verified: 1", "No actions are waiting");
		}
	}

	@Test
	void worksWithTheListOnADesktop() {
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn(this.manager.getUsername(), People.PASSWORD);
			visitor.open(this.queue.replace("/actions", "")).begins().follow("Verify 1 action");
			visitor.took("go from the desk to what waits", 1, 0);
			var page = visitor.open(this.queue).begins().page();
			page.locator(".app-list thead a:has-text('Due date')").click();
			visitor.check().took("sort a list", 1, 0).begins();
			page.locator("summary:has-text('Filter')").first().click();
			page.getByLabel("Owner").first().selectOption(this.police);
			visitor.press("Apply filters").took("filter a list", 2, 1);
			visitor.begins().follow("Save this list").type("Name", "Of the police").press("Save");
			visitor.took("save a list", 2, 1);
			visitor.begins();
			page.locator("label[for=tick-all]").click();
			page.locator("summary:has-text('Change several at once')").click();
			page.getByLabel("Visibility", new Page.GetByLabelOptions().setExact(true)).check();
			page.getByLabel("New visibility").selectOption("INTERNAL");
			visitor.press("Change selected rows").took("change several actions", 4, 1);
			assertThat(main(visitor)).contains("Rows changed: 2");
			visitor.begins().press("Undo").took("undo it", 1, 0);
			assertThat(main(visitor)).contains("Changes undone: 2", "Owner: Police");
		}
	}

	private void worksThroughTheQueue(Visitor visitor) {
		visitor.signIn(this.manager.getUsername(), People.PASSWORD);
		visitor.open(this.queue + "/verify").begins().follow("Write the guidance");
		visitor.page().getByLabel("Verify as complete").check();
		visitor.press("Save decision");
		assertThat(main(visitor)).contains("Enter what you have seen");
		visitor.type("Note", "Seen in the minutes of May").press("Save decision");
		// one press too many, without the note
		visitor.took("verify an action", 4, 1);
		assertThat(main(visitor)).contains("Action verified", "Verified complete");
		visitor.open(this.queue + "/requests").follow("Review the forms");
		visitor.page().getByLabel("Accept the new date").check();
		visitor.press("Save decision");
		assertThat(main(visitor)).contains("31 December 2099", "first 31 January 2099");
		visitor.open(this.queue).begins().follow("Reassign actions");
		visitor.page().getByLabel("Current owner").selectOption(this.police);
		visitor.press("Show actions");
		visitor.page().getByLabel("New owner").selectOption("Successor Police");
		visitor.type("Day", "1").type("Month", "4").type("Year", "2026").type("Reason", "Reorganised");
		visitor.press("Preview changes").press("Reassign these actions");
		visitor.took("reassign the actions of an owner", 4, 6);
		assertThat(main(visitor)).contains("Actions reassigned: 1", "Successor Police");
	}

	private void addsWhatIsNew(Visitor visitor) {
		visitor.signIn(this.manager.getUsername(), People.PASSWORD);
		visitor.open(this.queue.replace("/actions", "")).begins().follow("Create the first report");
		visitor.took("first set-up: go from the desk to a step", 1, 0);
		visitor.open(this.queue).follow("Action plans").press("Add an action plan");
		visitor.type("Title", "Neglect plan").press("Save plan");
		visitor.open(this.queue).follow("Recommendations").press("Add a recommendation").press("Save recommendation");
		assertThat(main(visitor)).contains("Select the type of source", "Enter the wording");
		visitor.page().getByLabel("Event", new Page.GetByLabelOptions().setExact(true)).check();
		visitor.type("Source title", "Education summit")
			.type("Wording", "Share **information** at once")
			.type("Addressed to, as written", "All agencies and government")
			.press("Save recommendation");
		visitor.follow("Link actions");
		visitor.page().locator("#words").fill("forms");
		visitor.page().locator("button[name=find]").click();
		visitor.check();
		visitor.page().getByLabel("Review the forms").check();
		visitor.press("Save links");
		assertThat(main(visitor)).contains("All agencies and government", "Review the forms");
		visitor.follow("Add an action").type("Action", "Name a lead in each agency");
		visitor.page().getByLabel("Action plan").selectOption("Neglect plan");
		visitor.type("Due date as worded in the plan", "March 2027");
		visitor.type("Grade in the plan", "2").press("Save action");
		assertThat(main(visitor)).contains("March 2027", "Grade in the plan", "Share information at once",
				"Neglect plan");
		visitor.follow("Link recommendations").press("Save links");
		visitor.follow("Edit action").press("Save action").follow("Change history");
		assertThat(visitor.page().locator("main").textContent()).contains("Neglect plan");
	}

	private static String main(Visitor visitor) {
		return visitor.page().locator("main").innerText();
	}

}
