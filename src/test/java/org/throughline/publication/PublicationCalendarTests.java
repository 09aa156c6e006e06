package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ClockAt;
import org.throughline.HtmlValidator;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.account.People;
import org.throughline.paper.TestPapers;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.AccessRefused;
import org.throughline.report.ReportService;
import org.throughline.report.ReportState;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The calendar of publication, counted back from its deadline and from meetings. */
@SampleTest
@Transactional
@ClockAt("2025-06-20T09:00:00Z")
class PublicationCalendarTests {

	private static final String REPORT = "2024-25";

	private static final LocalDate CABINET = LocalDate.of(2025, 10, 21);

	@Autowired
	private PublicationCalendarService calendars;

	@Autowired
	private ReportService reports;

	@Autowired
	private TestReports drafts;

	@Autowired
	private TestPapers papers;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private SamplePeople people;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SqlCounter sql;

	private UUID place;

	@BeforeEach
	void signIn() {
		this.place = this.partnerships.id("oxfordshire");
		this.people.signIn("business.manager");
	}

	@AfterEach
	void signOut() {
		People.signOut();
	}

	@Test
	void isCountedBackFromTheDayOfPublication() {
		assertThat(steps()).contains(
				"Plan the report and choose what is carried forward: 1 January 2025 to 31 March 2025",
				"Ask partners for their returns: 1 April 2025 to 30 April 2025",
				"Scrutineer reads the draft and writes a statement: 1 July 2025 to 31 July 2025",
				"Each safeguarding partner signs off: 1 July 2025 to 30 September 2025",
				"Annual report published: 30 September 2025", "Copy of the published annual report: 7 October 2025");
		assertThat(this.calendars.steps(this.reports.summary(this.place, REPORT)))
			.filteredOn((step) -> step.name().startsWith("Copy"))
			.singleElement()
			.satisfies((step) -> assertThat(step.verified()).isFalse());
	}

	@Test
	void isCountedBackFromMeetingsInClearWorkingDaysAndClearDays() {
		meeting(REPORT, "Cabinet", CABINET, false);
		assertThat(steps()).contains("Agenda and reports of the Cabinet open to the public: 13 October 2025",
				"Cabinet: 21 October 2025");
		assertThat(steps()).noneMatch((step) -> step.startsWith("Notice of a key decision"));
		meeting(REPORT, "Full council", CABINET, true);
		assertThat(steps()).contains("Notice of a key decision: 22 September 2025");
		assertThat(this.calendars.meetings(this.reports.summary(this.place, REPORT))).extracting(ReportMeeting::name)
			.contains("Cabinet", "Full council");
	}

	@Test
	void calendarsOfDraftsAreInTheFeed() {
		this.drafts.add(this.place, "a-draft", "A draft", 2025, ReportState.DRAFT);
		meeting("a-draft", "Cabinet", LocalDate.of(2026, 10, 20), false);
		assertThat(this.calendars.ofDrafts(this.place)).anySatisfy((draft) -> {
			assertThat(draft.slug()).isEqualTo("a-draft");
			assertThat(draft.steps()).extracting(CalendarStep::name).contains("Cabinet");
		});
	}

	@Test
	void onlyManagersSeeIt() {
		this.people.signIn("scrutineer");
		assertThatExceptionOfType(AccessRefused.class).isThrownBy(this::steps);
	}

	@Test
	void pageIsValidAndCheap() {
		meeting(REPORT, "Cabinet", CABINET, true);
		assertThat(this.sql.count(() -> {
			var answer = this.mvc.get().uri("/manage/oxfordshire/reports/2024-25/calendar").exchange();
			assertThat(answer).hasStatusOk()
				.bodyText()
				.contains("13 October 2025", "22 September 2025", "not a legal requirement");
			assertThat(HtmlValidator.complaints(answer.getResponse().getContentAsString())).isEmpty();
		})).isLessThanOrEqualTo(12);
	}

	@Test
	void meetingsOnPublishedReportsAreInTheFeedUntilTheirDate() {
		meeting(REPORT, "Scrutiny", LocalDate.of(2025, 11, 4), false);
		assertThat(this.calendars.ofDrafts(this.place)).filteredOn((each) -> each.slug().equals(REPORT))
			.singleElement()
			.satisfies((each) -> assertThat(each.further()).extracting(CalendarStep::to)
				.contains(LocalDate.of(2025, 10, 27)));
	}

	private void meeting(String report, String body, LocalDate day, boolean keyDecision) {
		this.papers.meeting(this.place, this.drafts.id(report), body, day, keyDecision);
	}

	private List<String> steps() {
		return this.calendars.steps(this.reports.summary(this.place, REPORT))
			.stream()
			.map((step) -> step.name() + ": " + step.when())
			.toList();
	}

}
