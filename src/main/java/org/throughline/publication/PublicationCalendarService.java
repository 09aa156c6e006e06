package org.throughline.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.StatutoryClocks;

import static java.util.Objects.requireNonNull;

/**
 * The calendar of a report: counted back from the day by which it must be published, and
 * from the meetings that consider it (domain brief d.1). For business managers.
 */
@Service
@Transactional(readOnly = true)
public class PublicationCalendarService {

	private static final Comparator<CalendarStep> IN_ORDER = Comparator.comparing(CalendarStep::to)
		.thenComparing(CalendarStep::from)
		.thenComparing(CalendarStep::name);

	private final StatutoryClocks clocks;

	private final ReportDeadlineService deadlines;

	private final ReportService reports;

	private final PlannedMeetingRepository meetings;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicationCalendarService(StatutoryClocks clocks, ReportDeadlineService deadlines, ReportService reports,
			PlannedMeetingRepository meetings, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.clocks = clocks;
		this.deadlines = deadlines;
		this.reports = reports;
		this.meetings = meetings;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the steps of a report, by their last day. */
	public List<CalendarStep> steps(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		return calendars(report.partnershipId(), report.id()).get(0).steps();
	}

	/** Returns the steps of all drafts of the partnership's own reports. */
	public List<DraftCalendar> ofDrafts(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return calendars(partnershipId, null);
	}

	/**
	 * Returns the calendars with one statement.
	 * @param report a report, or {@code null} for the drafts
	 */
	private List<DraftCalendar> calendars(UUID partnershipId, @Nullable UUID report) {
		return this.jdbc
			.sql("""
					select r.slug, r.period_label, r.regime_key, r.ends_on,
					  (select coalesce(json_agg(m), '[]') from planned_meeting m where m.report_id = r.id) as meetings,
					  (select json_agg(s order by s.position) from publication_milestone s) as milestones
					from report_name r where r.partnership_id = :partnership and case when cast(:report as uuid) is not null then r.id = :report
					  else r.kind = 'PARTNERSHIP' and not r.closed and r.withdrawn_on is null end
					order by r.ends_on desc, r.slug limit 5""")
			.param("partnership", partnershipId)
			.param("report", report)
			.query((row, number) -> calendar(MappedRecord.read(row, Plan.class),
					Json.read(row.getString("meetings"), PlannedMeetingDetails[].class),
					Json.read(row.getString("milestones"), Milestone[].class)))
			.list();
	}

	private DraftCalendar calendar(Plan report, PlannedMeetingDetails[] meetings, Milestone[] milestones) {
		var steps = new ArrayList<CalendarStep>();
		var deadline = this.deadlines.due(report.regimeKey(), report.endsOn()).orElse(null);
		if (deadline != null) {
			var due = requireNonNull(deadline.dueOn());
			for (var milestone : milestones) {
				steps.add(milestone.before(due));
			}
			steps.add(step(deadline));
			readings(new ClockCase(report.regimeKey(), Set.of(ClockSubject.ANNUAL_REPORT),
					List.of(ClockEvent.on(ClockTrigger.REPORT_PUBLISHED, due)), List.of()))
				.filter((copies) -> copies.key().equals(DispatchService.CLOCK))
				.forEach((copies) -> steps.add(step(copies)));
		}
		for (var meeting : meetings) {
			var subjects = meeting.keyDecision() ? Set.of(ClockSubject.MEETING, ClockSubject.KEY_DECISION)
					: Set.of(ClockSubject.MEETING);
			readings(new ClockCase(report.regimeKey(), subjects,
					List.of(ClockEvent.on(ClockTrigger.MEETING, meeting.onDay())), List.of()))
				.forEach((reading) -> steps.add(step(reading)));
			steps.add(new CalendarStep(meeting.name(), "", meeting.onDay(), meeting.onDay(), "",
					CalendarStep.Kind.MEETING, true));
		}
		return new DraftCalendar(report.slug(), report.periodLabel(), deadline,
				steps.stream().sorted(IN_ORDER).toList());
	}

	private Stream<ClockReading> readings(ClockCase year) {
		return this.clocks.read(year, LocalDate.now(this.clock)).stream().filter((reading) -> reading.dueOn() != null);
	}

	private static CalendarStep step(ClockReading reading) {
		var rule = reading.rule();
		var day = requireNonNull(reading.dueOn());
		return new CalendarStep(reading.name(), rule.task().owner(), day, day, rule.basis().source(),
				CalendarStep.Kind.DUTY, reading.verified());
	}

	/** Returns the meetings that consider a report, by day. */
	public List<PlannedMeetingDetails> meetings(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		return this.meetings.findByReportIdOrderByOnDayAscIdAsc(report.id())
			.stream()
			.map(PlannedMeeting::details)
			.toList();
	}

	/**
	 * Adds a meeting.
	 * @throws RuleViolation if the report has one of this name on this day
	 */
	@Transactional
	public void add(UUID partnershipId, String slug, String name, LocalDate day, boolean keyDecision) {
		this.user.requireManager(partnershipId);
		var report = this.reports.summary(partnershipId, slug);
		String checked = TextRules.required("name", name, TextRules.LINE);
		if (meetings(report).stream()
			.anyMatch((each) -> each.name().equalsIgnoreCase(checked) && each.onDay().equals(day))) {
			throw new RuleViolation("name", "meeting.taken");
		}
		this.meetings.saveAndFlush(new PlannedMeeting(partnershipId, report.id(), checked, day, keyDecision));
	}

	@Transactional
	public void remove(UUID partnershipId, String slug, UUID meeting) {
		this.user.requireManager(partnershipId);
		var report = this.reports.summary(partnershipId, slug);
		this.meetings
			.delete(this.meetings.findByIdAndReportId(meeting, report.id()).orElseThrow(NotFoundException::new));
	}

	/**
	 * The calendar of a draft.
	 *
	 * @param deadline by when it must be published, or {@code null} if no day is set
	 */
	public record DraftCalendar(String slug, String periodLabel, @Nullable ClockReading deadline,
			List<CalendarStep> steps) {

		/**
		 * Returns its steps without the deadline itself, which calendars know from the
		 * statutory clocks.
		 */
		public List<CalendarStep> further() {
			return this.steps.stream()
				.filter((step) -> step.kind() != CalendarStep.Kind.DUTY || this.deadline == null
						|| !step.to().equals(this.deadline.dueOn()))
				.toList();
		}

	}

	private record Plan(String slug, String periodLabel, @Nullable String regimeKey, LocalDate endsOn) {

	}

	/** What partnerships do so many months before the month of the deadline. */
	private record Milestone(String name, String owner, int firstMonth, int lastMonth, String source) {

		CalendarStep before(LocalDate due) {
			var last = due.minusMonths(this.lastMonth);
			return new CalendarStep(this.name, this.owner, due.withDayOfMonth(1).minusMonths(this.firstMonth),
					(this.lastMonth == 0) ? due : last.withDayOfMonth(last.lengthOfMonth()), this.source,
					CalendarStep.Kind.PRACTICE, true);
		}

	}

}
