package org.throughline.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ClockAt;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.account.People;
import org.throughline.partnership.TestPartnerships;
import org.throughline.publication.DispatchContent;
import org.throughline.publication.DispatchService;
import org.throughline.publication.DispatchWay;
import org.throughline.publication.TestEditions;
import org.throughline.report.TestReports;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.NewRequests;
import org.throughline.returns.RequestContent;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.RequestService;
import org.throughline.returns.ReturnKind;
import org.throughline.returns.ReturnService;

import static org.assertj.core.api.Assertions.assertThat;

/** Notices of returns, reports and statutory deadlines. */
@SampleTest
@Transactional
@ClockAt("2027-03-01T09:00:00Z")
class OtherNoticesTests {

	@Autowired
	private NoticeService notices;

	@Autowired
	private NoticeWriter writer;

	@Autowired
	private DailyNotices daily;

	@Autowired
	private RequestService requests;

	@Autowired
	private ReturnService returns;

	@Autowired
	private DispatchService dispatches;

	@Autowired
	private TestEditions editions;

	@Autowired
	private TestReports reports;

	@Autowired
	private SamplePeople people;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private JdbcClient jdbc;

	private UUID oxfordshire;

	@BeforeEach
	void find() {
		this.oxfordshire = this.partnerships.id("oxfordshire");
	}

	@AfterEach
	void signOut() {
		People.signOut();
	}

	@Test
	void returnIsRequestedRemindedOfReceivedQueriedAndAccepted() {
		this.people.signIn("business.manager");
		var due = LocalDate.of(2027, 3, 5);
		this.requests
			.send(this.oxfordshire,
					new NewRequests(
							new RequestContent(ReturnKind.TRAINING, "2026/27", LocalDate.of(2026, 4, 1),
									LocalDate.of(2027, 3, 31), null, due),
							null, null, List.of("thames-valley-police")));
		assertThat(told("thames.valley.police"))
			.containsExactly("Return requested, due on 5 March 2027: Training 2026/27");
		assertThat(told("business.manager")).isEmpty();
		var request = request();
		this.requests.recordReminder("oxfordshire", request.number(), request.version(), "By phone");
		assertThat(told("thames.valley.police"))
			.contains("Reminder: your return is due on 5 March 2027: Training 2026/27");
		this.daily.run();
		assertThat(told("thames.valley.police")).contains("Return due in 4 days, on 5 March 2027: Training 2026/27");
		this.people.signIn("thames.valley.police");
		var file = this.returns.find("oxfordshire", request.number(), ReturnKind.TRAINING);
		this.returns.submit(file, file.request().version(), new DraftReturn(true, null, new Nothing()));
		assertThat(told("thames.valley.police")).noneMatch((notice) -> notice.endsWith("2026/27"));
		assertThat(told("business.manager")).contains("Return to review: Training 2026/27");
		this.people.signIn("business.manager");
		var received = request();
		this.requests.raiseQuery("oxfordshire", received.number(), received.version(), "Is that all?", null);
		assertThat(told("thames.valley.police")).contains("Query on your return: Training 2026/27");
	}

	@Test
	void everybodyIsNotifiedOfAPublishedReport() {
		var report = this.jdbc.sql("select id from report_name where partnership_id = ? and slug = '2024-25'")
			.param(this.oxfordshire)
			.query(UUID.class)
			.single();
		this.people.signIn("business.manager");
		this.writer.add(NoticeKind.REPORT_PUBLISHED, List.of(report));
		assertThat(told("business.manager")).isEmpty();
		for (String person : List.of("councillor", "thames.valley.police", "scrutineer")) {
			assertThat(told(person)).singleElement().asString().startsWith("Report published: ");
		}
		assertThat(this.notices.page(PageRequest.of(0, 1)).getContent().get(0).address())
			.isEqualTo("/oxfordshire/2024-25");
	}

	@Test
	void onlyTheManagerIsNotifiedOfADeadline() {
		var review = this.jdbc.sql("select id from review_notice where partnership_id = ? order by reference limit 1")
			.param(this.oxfordshire)
			.query(UUID.class)
			.single();
		this.writer.addForDeadline(NoticeKind.CLOCK_RUNNING_OUT, this.oxfordshire, review, LocalDate.of(2027, 3, 3),
				"rapid-review");
		this.writer.addForDeadline(NoticeKind.CLOCK_RUNNING_OUT, this.oxfordshire, review, LocalDate.of(2027, 3, 3),
				"rapid-review");
		assertThat(told("business.manager")).singleElement().asString().startsWith("Deadline 3 March 2027: ");
		assertThat(told("thames.valley.police")).isEmpty();
		assertThat(told("councillor")).isEmpty();
		assertThat(this.jdbc.sql("select kind from outbox_mail").query(String.class).list()).containsOnly("URGENT");
		this.daily.run();
		assertThat(told("business.manager")).as("the deadline of this review was met long ago")
			.noneMatch((notice) -> notice.startsWith("Deadline 3 March 2027"));
	}

	@Test
	void managerIsNotifiedOfACopyUntilItIsRecordedOrNotNeeded() {
		this.editions.add(this.oxfordshire, this.reports.id("2024-25"), LocalDate.of(2027, 2, 20));
		this.daily.run();
		assertThat(told("business.manager")).filteredOn((notice) -> notice.startsWith("Deadline missed: 2 days"))
			.hasSize(1);
		assertThat(told("thames.valley.police")).noneMatch((notice) -> notice.startsWith("Deadline missed: 2 days"));
		this.people.signIn("business.manager");
		var open = this.dispatches.open(this.oxfordshire);
		assertThat(open).hasSize(2);
		this.dispatches.record(this.oxfordshire, "2024-25", open.get(0).slug(), null,
				new DispatchContent(LocalDate.of(2027, 2, 28), DispatchWay.EMAIL, null), null);
		assertThat(told("business.manager")).anyMatch((notice) -> notice.startsWith("Deadline missed: 2 days"));
		this.dispatches.waive(this.oxfordshire, "2024-25", open.get(1).slug(), "They have it");
		assertThat(told("business.manager")).noneMatch((notice) -> notice.startsWith("Deadline missed: 2 days"));
	}

	@Test
	void managerIsNotifiedOnceOfReturnsAndDatesThatWaitAfterAnImport() {
		var request = this.jdbc
			.sql("""
					select id from return_notice where partnership_id = ? and group_id is null and state = 'SENT' order by number limit 1""")
			.param(this.oxfordshire)
			.query(UUID.class)
			.single();
		this.jdbc.sql("update data_request set state = 'RECEIVED' where id = ?").param(request).update();
		this.jdbc.sql("""
				insert into data_request_event (request_id, number, kind, at, by_name)
				select request_id, max(number) + 1, 'RECEIVED', '2027-02-01', 'Import' from data_request_event
				where request_id = ? group by request_id""").param(request).update();
		this.jdbc
			.sql("""
					insert into due_date_request (id, action_id, asked_at, asked_by, wanted_due_on, reason, version)
					select gen_random_uuid(), a.id, '2027-02-01', 'Import', '2027-06-01', 'Staff are ill', 0 from action_notice a
					where a.partnership_id = ? and a.open and a.due_on is not null and not a.new_date_asked order by a.reference limit 1""")
			.param(this.oxfordshire)
			.update();
		this.daily.run();
		var first = told("business.manager");
		assertThat(first).anyMatch((notice) -> notice.startsWith("Return to review: "))
			.anyMatch((notice) -> notice.startsWith("New due date requested: "));
		this.daily.run();
		assertThat(told("business.manager")).isEqualTo(first);
	}

	@Test
	void managerIsNotifiedOnceOfActionsThatWaitAfterAnImport() {
		this.daily.run();
		var first = told("business.manager");
		assertThat(first).filteredOn((notice) -> notice.startsWith("To verify: ")).hasSize(2);
		this.daily.run();
		assertThat(told("business.manager")).isEqualTo(first);
	}

	/** Content of an empty return. */
	private record Nothing() {

	}

	private DataRequestSummary request() {
		return this.requests.list(this.oxfordshire, RequestFilter.ALL, PageRequest.of(0, 50))
			.stream()
			.filter((each) -> each.content().periodLabel().equals("2026/27")
					&& each.addressee().slug().equals("thames-valley-police"))
			.findFirst()
			.orElseThrow();
	}

	private List<String> told(String person) {
		this.people.signIn(person);
		return this.notices.page(PageRequest.of(0, 20))
			.stream()
			.filter(NoticeDetails::unread)
			.map((each) -> each.state() + ": " + each.title())
			.toList();
	}

}
