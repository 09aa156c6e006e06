package org.throughline.notification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ApplicationTest;
import org.throughline.ClockAt;
import org.throughline.SqlCounter;
import org.throughline.TestClock;
import org.throughline.account.TestAccounts;
import org.throughline.action.LetterKind;
import org.throughline.action.LetterService;
import org.throughline.action.LetterWay;
import org.throughline.action.SentLetter;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.DueDateService;
import org.throughline.action.NewDueDate;
import org.throughline.action.NewUpdate;
import org.throughline.action.ReassignService;
import org.throughline.action.Reassignment;
import org.throughline.action.TestActions;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.Dates;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** People are notified of what concerns them, and of nothing else. */
@ApplicationTest
@ClockAt("2027-03-01T09:00:00Z")
class NoticeTests {

	@Autowired
	private NoticeService notices;

	@Autowired
	private DailyNotices daily;

	@Autowired
	private ActionService actions;

	@Autowired
	private ActionUpdateService updates;

	@Autowired
	private DueDateService dates;

	@Autowired
	private ReassignService reassigning;

	@Autowired
	private TestActions bodies;

	@Autowired
	private TestAccounts accounts;

	@Autowired
	private ReportWorld world;

	@Autowired
	private CurrentUser user;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCounter sql;

	@Autowired
	private JdbcClient jdbc;

	private ReportWorld.Place place;

	private TestActions.Body owner;

	private SignedInUser partner;

	private SignedInUser manager;

	private String reference;

	private LocalDate due;

	@BeforeEach
	void addAction() {
		this.due = LocalDate.now(this.clock).plusDays(30);
		this.place = this.world.place();
		this.owner = this.bodies.organisation("Test CCG");
		this.partner = this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.owner);
		this.manager = this.bodies.signIn(Role.BUSINESS_MANAGER, this.place, null);
		this.reference = this.actions.add(this.place.id(),
				TestActions.newAction("Write the guidance", this.owner.slug(), this.due));
	}

	@AfterEach
	void signOut() {
		this.world.signOut();
	}

	@Test
	void onlyTheOwnerIsNotifiedOfANewAction() {
		assertThat(told(this.partner)).containsExactly(fresh());
		assertThat(told(this.manager)).isEmpty();
		var other = this.bodies.signIn(Role.PARTNER_AGENCY, this.place, this.bodies.organisation("Other"));
		var elsewhere = this.bodies.signIn(Role.PARTNER_AGENCY, this.world.place(), this.owner);
		assertThat(told(other)).isEmpty();
		assertThat(told(elsewhere)).isEmpty();
	}

	@Test
	void agencyIsNotifiedOfALetterUnlessItWasRecordedByMistake(@Autowired LetterService letters) {
		this.world.signIn(this.manager);
		int number = letters.draft(this.place.id(), this.owner.slug(), LetterKind.YEARLY, false);
		var draft = letters.find(this.place.id(), number);
		letters.recordSent(this.place.id(), number, draft.version(),
				new SentLetter(LocalDate.now(this.clock), "Jo Smith", LetterWay.EMAIL));
		assertThat(told(this.partner)).first()
			.asString()
			.startsWith("Letter to your organisation: Open actions and recommendations: Test CCG");
		assertThat(this.notices.page(PageRequest.of(0, 1)).getContent().get(0).address())
			.isEqualTo("/my/letters/" + this.place.slug() + "/" + number);
		this.world.signIn(this.manager);
		letters.cancel(this.place.id(), number, letters.find(this.place.id(), number).version(), "It was not sent");
		assertThat(told(this.partner)).containsExactly(fresh());
	}

	@Test
	void processesSendNoNotices() {
		this.bodies.action(this.place, this.owner, this.due);
		assertThat(told(this.partner)).hasSize(1);
	}

	@Test
	void managerIsNotifiedOfReportsAndOwnersOfDecisions() {
		report();
		assertThat(told(this.manager)).containsExactly("To verify: Write the guidance");
		assertThat(told(this.partner)).isEmpty();
		this.world.signIn(this.manager);
		this.updates.decide(this.place.id(), this.reference, ActionStatus.RETURNED, null, "The minutes are missing");
		assertThat(told(this.partner)).containsExactly("Action returned: Write the guidance", fresh());
		assertThat(this.notices.page(PageRequest.of(0, 1)).getContent().get(0).note())
			.isEqualTo("The minutes are missing");
		assertThat(told(this.manager)).isEmpty();
		report();
		assertThat(this.notices.page(PageRequest.of(0, 1)).getContent().get(0).note()).as("a note of another decision")
			.isNull();
		this.world.signIn(this.manager);
		this.updates.decide(this.place.id(), this.reference, ActionStatus.VERIFIED_COMPLETE, null, "Seen");
		assertThat(told(this.partner)).containsExactly("Verified as complete: Write the guidance");
	}

	@Test
	void dueDateIsAskedForAndDecided() {
		this.world.signIn(this.partner);
		this.dates.request(this.place.id(), this.reference, new NewDueDate(this.due.plusDays(30), "Staff are ill"));
		assertThat(told(this.manager)).containsExactly("New due date requested: Write the guidance");
		var request = this.dates.openRequests(this.place.id(), PageRequest.of(0, 1)).getContent().get(0);
		this.dates.refuse(this.place.id(), this.reference, request.id(), "It is urgent", request.version());
		assertThat(told(this.manager)).isEmpty();
		assertThat(told(this.partner)).contains("New due date refused: Write the guidance");
		assertThat(this.notices.page(PageRequest.of(0, 1)).getContent().get(0).note()).isEqualTo("It is urgent");
	}

	@Test
	void formerOwnerReadsNothingAfterReassignment() {
		var heir = this.bodies.organisation("Heir");
		var person = this.bodies.signIn(Role.PARTNER_AGENCY, this.place, heir);
		this.world.signIn(this.manager);
		this.reassigning.reassign(this.place.id(),
				new Reassignment(heir.slug(), LocalDate.now(this.clock), "It moved", List.of(this.reference)));
		assertThat(told(person)).containsExactly(fresh());
		assertNothing(this.partner);
	}

	@Test
	void hiddenActionAndLostRoleLeaveNothing() {
		this.bodies.changeVisibility(this.place, this.reference, Visibility.INTERNAL);
		assertNothing(this.partner);
		this.bodies.changeVisibility(this.place, this.reference, Visibility.PARTNER);
		assertThat(told(this.partner)).hasSize(1);
		this.accounts.removeGrants(this.place.id());
		assertNothing(this.partner);
	}

	@Test
	void dayBringsWhatIsDueAndOverdueOnce() {
		this.daily.run();
		assertThat(told(this.partner)).containsExactly(fresh());
		pass(3);
		assertThat(told(this.partner)).first()
			.isEqualTo("Due in 27 days, on " + Dates.inWords(this.due) + ": Write the guidance");
		this.daily.run();
		pass(1);
		assertThat(told(this.partner)).hasSize(2)
			.first()
			.isEqualTo("Due in 26 days, on " + Dates.inWords(this.due) + ": Write the guidance");
		pass(30);
		assertThat(told(this.partner)).hasSize(2).first().isEqualTo("4 days overdue: Write the guidance");
		pass(26);
		assertThat(told(this.partner)).hasSize(2).first().isEqualTo("30 days overdue: Write the guidance");
		assertThat(this.notices.page(PageRequest.of(0, 10)).getTotalElements()).isEqualTo(4);
		report();
		assertThat(told(this.partner)).isEmpty();
	}

	@Test
	void noticeOfOverdueResponseFollowsTheRuleOfThePartnership() {
		this.bodies.recordDueDate(this.place.id(), this.reference, this.due.plusYears(1));
		pass(95);
		assertThat(told(this.partner)).noneMatch((notice) -> notice.startsWith("Response overdue"));
		pass(95);
		assertThat(told(this.partner)).contains("Response overdue: no update for 190 days: Write the guidance");
		report();
		assertThat(told(this.partner)).noneMatch((notice) -> notice.startsWith("Response overdue"));
	}

	@Test
	void noticeOfOverdueActionIsRepeatedByTheRuleOfThePartnership() {
		this.jdbc
			.sql("""
					insert into response_rule (id, partnership_id, valid_from, every_months, reminder_days, lead_days, lead_post,
					  delegate_days, delegate_post, source, version)
					values (gen_random_uuid(), ?, '2020-01-01', 6, 7, 10, 'Lead', 10, 'Partner', 'Executive Group', 0)""")
			.param(this.place.id())
			.update();
		pass(31);
		assertThat(told(this.partner)).first().isEqualTo("1 day overdue: Write the guidance");
		this.notices.markRead(this.notices.last());
		pass(9);
		assertThat(told(this.partner)).isEmpty();
		pass(1);
		assertThat(told(this.partner)).containsExactly("11 days overdue: Write the guidance");
	}

	@Test
	void readNoticesStayOnThePage() {
		told(this.partner);
		this.notices.markRead(this.notices.last());
		assertThat(told(this.partner)).isEmpty();
		assertThat(this.notices.page(PageRequest.of(0, 10))).hasSize(1);
	}

	@Test
	void pageTakesTheSameStatementsForManyNotices() {
		int few = this.sql.count(() -> told(this.partner));
		this.world.signIn(this.manager);
		this.actions.addAll(this.place.id(),
				Collections.nCopies(30, TestActions.newAction("Train staff", this.owner.slug(), this.due)));
		assertThat(this.sql.count(() -> told(this.partner))).isEqualTo(few).isLessThanOrEqualTo(4);
	}

	private String fresh() {
		return "New action, due on " + Dates.inWords(this.due) + ": Write the guidance";
	}

	private void report() {
		this.world.signIn(this.partner);
		this.updates.update(this.place.id(), this.reference,
				new NewUpdate(ActionStatus.REPORTED_COMPLETE, null, "Done", List.of(), null));
	}

	private void pass(int days) {
		this.clock.pass(Duration.ofDays(days));
		this.daily.run();
	}

	private List<String> told(SignedInUser person) {
		this.world.signIn(person);
		var unread = this.notices.page(PageRequest.of(0, 100))
			.stream()
			.filter(NoticeDetails::unread)
			.map((each) -> each.state() + ": " + each.title())
			.toList();
		assertThat(this.user.unreadNotices()).isEqualTo(unread.size());
		return unread;
	}

	private void assertNothing(SignedInUser person) {
		assertThat(told(person)).isEmpty();
		assertThat(this.notices.page(PageRequest.of(0, 100))).isEmpty();
	}

}
