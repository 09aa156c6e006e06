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

import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.report.ReportDeadlineService;
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

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicationCalendarService(StatutoryClocks clocks, ReportDeadlineService deadlines, CurrentUser user,
			JdbcClient jdbc, Clock clock) {
		this.clocks = clocks;
		this.deadlines = deadlines;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the steps of a report, by their last day. */
	public List<CalendarStep> steps(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		return calendars(report.partnershipId(), report.id()).get(0).steps();
	}

	/**
	 * Returns the steps of all drafts of the partnership's own reports, and those before
	 * the coming meetings on its other reports.
	 */
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
					select r.slug, r.period_label, r.regime_key, r.ends_on, r.closed and cast(:report as uuid) is null as only_meetings,
					  (select coalesce(json_agg(m order by m.on_day, m.number), '[]') from report_meeting m where m.report_id = r.id
					    and (m.on_day >= :today or cast(:report as uuid) is not null)) as meetings,
					  (select json_agg(s order by s.position) from publication_milestone s) as milestones
					from report_name r where r.partnership_id = :partnership and case when cast(:report as uuid) is not null then r.id = :report
					  else r.withdrawn_on is null and (r.kind = 'PARTNERSHIP' and not r.closed
					    or exists (select from report_meeting m where m.report_id = r.id and m.on_day >= :today)) end
					order by r.ends_on desc, r.slug limit 10""")
			.param("today", LocalDate.now(this.clock))
			.param("partnership", partnershipId)
			.param("report", report)
			.query((row, number) -> calendar(MappedRecord.read(row, Plan.class),
					Json.read(row.getString("meetings"), ReportMeeting[].class),
					Json.read(row.getString("milestones"), Milestone[].class)))
			.list();
	}

	private DraftCalendar calendar(Plan report, ReportMeeting[] meetings, Milestone[] milestones) {
		var steps = new ArrayList<CalendarStep>();
		var deadline = report.onlyMeetings() ? null
				: this.deadlines.due(report.regimeKey(), report.endsOn()).orElse(null);
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
			steps.addAll(before(meeting.onDay(), meeting.keyDecision(), report.regimeKey()));
			steps.add(new CalendarStep(meeting.name(), "", meeting.onDay(), meeting.onDay(), "",
					CalendarStep.Kind.MEETING, true));
		}
		return new DraftCalendar(report.slug(), report.periodLabel(), deadline,
				steps.stream().sorted(IN_ORDER).toList());
	}

	/**
	 * Returns what is due before a meeting.
	 * @param regimeKey the guidance of the report, or {@code null}
	 */
	public List<CalendarStep> before(LocalDate meeting, boolean keyDecision, @Nullable String regimeKey) {
		var subjects = keyDecision ? Set.of(ClockSubject.MEETING, ClockSubject.KEY_DECISION)
				: Set.of(ClockSubject.MEETING);
		return readings(
				new ClockCase(regimeKey, subjects, List.of(ClockEvent.on(ClockTrigger.MEETING, meeting)), List.of()))
			.map(PublicationCalendarService::step)
			.toList();
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
	public List<ReportMeeting> meetings(ReportSummary report) {
		this.user.requireManager(report.partnershipId());
		return this.jdbc.sql("select * from report_meeting where report_id = ? order by on_day, number")
			.param(report.id())
			.query(MappedRecord.rows(ReportMeeting.class))
			.list();
	}

	/**
	 * The calendar of a report.
	 *
	 * @param deadline by when it must be published, or {@code null} if no day is set
	 */
	public record DraftCalendar(String slug, String periodLabel, @Nullable ClockReading deadline,
			List<CalendarStep> steps) {

		/**
		 * Returns its steps without the deadline itself and the meetings, which calendars
		 * know already.
		 */
		public List<CalendarStep> further() {
			return this.steps.stream()
				.filter((step) -> step.kind() != CalendarStep.Kind.MEETING && (step.kind() != CalendarStep.Kind.DUTY
						|| this.deadline == null || !step.to().equals(this.deadline.dueOn())))
				.toList();
		}

	}

	private record Plan(String slug, String periodLabel, @Nullable String regimeKey, LocalDate endsOn,
			boolean onlyMeetings) {

	}

	/** A customary step, given in months before the month of the deadline. */
	private record Milestone(String name, String owner, int firstMonth, int lastMonth, String source) {

		CalendarStep before(LocalDate due) {
			var last = due.minusMonths(this.lastMonth);
			return new CalendarStep(this.name, this.owner, due.withDayOfMonth(1).minusMonths(this.firstMonth),
					(this.lastMonth == 0) ? due : last.withDayOfMonth(last.lengthOfMonth()), this.source,
					CalendarStep.Kind.PRACTICE, true);
		}

	}

}
