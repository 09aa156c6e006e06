package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.CalendarDate.Kind;
import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.DatePrecision;
import org.throughline.report.ReportDeadlineService;
import org.throughline.review.ReviewClock;
import org.throughline.review.ReviewClockService;
import org.throughline.statute.ReportingPeriod;

/**
 * Queries for the calendar of a reporting year. Everyone sees the same, except that
 * business managers have a calendar of their own with all that is due.
 */
@Service
@Transactional(readOnly = true)
public class CalendarQueries {

	private static final String DATES = """
			select d.kind, d.on_day, d.precision, d.reference, d.name,
			  coalesce(organisation_label_at(d.organisation_id, :today), d.context) as context,
			  d.open or d.kind = 'MEETING' and d.on_day >= :today as open,
			  d.open and d.on_day < :today as overdue, d.readers <> 'MANAGER' as everyone
			from calendar_date d where d.partnership_id = :partnership
			""";

	private static final String OF_YEAR = DATES
			+ "and d.readers in ('ALL', :readers) and d.on_day between :from and :to";

	private static final String FEED = DATES
			+ """
					and (d.readers <> 'MANAGER' or :manages and d.kind in ('ACTION_DUE', 'RETURN_DUE', 'AUDIT_DUE', 'MEETING', 'CLEARANCE_DUE'))
					and (d.open or d.on_day >= :recent and d.kind in ('REPORT_PUBLISHED', 'REVIEW_PUBLISHED', 'MEETING'))
					order by d.on_day desc, d.kind, d.reference limit :most""";

	private static final int RECENT_DAYS = 90;

	/** The most dates of a feed. */
	private static final int MOST = 1000;

	private static final Comparator<CalendarDate> IN_ORDER = Comparator.comparing(CalendarDate::onDay)
		.thenComparing(CalendarDate::kind)
		.thenComparing((date) -> Objects.requireNonNullElse(date.reference(), ""));

	private final JdbcClient jdbc;

	private final ReportRowReader reports;

	private final ReportDeadlineService deadlines;

	private final ReviewClockService clocks;

	private final CurrentUser user;

	private final Clock clock;

	CalendarQueries(JdbcClient jdbc, ReportRowReader reports, ReportDeadlineService deadlines,
			ReviewClockService clocks, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.reports = reports;
		this.deadlines = deadlines;
		this.clocks = clocks;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns the calendar that everyone sees.
	 * @param from the year in which it begins, or {@code null} for the one of the month
	 * @param month a month in it, or {@code null} for the current one
	 */
	public YearCalendar ofEveryone(PartnershipHeading partnership, @Nullable Integer from, @Nullable String month) {
		var reports = this.reports.reports(partnership);
		var year = year(reports, from, month);
		var dates = new ArrayList<>(dates(partnership, year, "PUBLIC"));
		dates.addAll(reportsDue(reports, year));
		return new YearCalendar(year, today(), dates.stream().sorted(IN_ORDER).toList());
	}

	/**
	 * Returns the calendar of business managers, with returns and the deadlines of
	 * reviews.
	 * @param from the year in which it begins, or {@code null} for the one of the month
	 * @param month a month in it, or {@code null} for the current one
	 */
	public YearCalendar ofManager(PartnershipHeading partnership, @Nullable Integer from, @Nullable String month) {
		var clocks = this.clocks.ofPartnership(partnership.id());
		var reports = this.reports.reports(partnership);
		var year = year(reports, from, month);
		var dates = new ArrayList<>(dates(partnership, year, "MANAGER"));
		dates.addAll(reportsDue(reports, year));
		clocks.stream()
			.filter((each) -> each.reference() != null)
			.map(CalendarQueries::deadline)
			.filter(Objects::nonNull)
			.filter((date) -> within(date.onDay(), year))
			.forEach(dates::add);
		return new YearCalendar(year, today(), dates.stream().sorted(IN_ORDER).toList());
	}

	/**
	 * Returns what is ahead or overdue, and what was published lately, for a calendar
	 * feed: what everyone sees, and for business managers also actions, returns and
	 * audits.
	 */
	public List<FeedDate> feed(PartnershipHeading partnership) {
		var dates = new ArrayList<FeedDate>();
		this.jdbc.sql(FEED)
			.param("partnership", partnership.id())
			.param("manages", this.user.manages(partnership.id()))
			.param("today", today())
			.param("recent", today().minusDays(RECENT_DAYS))
			.param("most", MOST)
			.query((row) -> {
				dates.add(new FeedDate(MappedRecord.read(row, CalendarDate.class), row.getBoolean("everyone")));
			});
		var latest = this.reports.reports(partnership).latest();
		if (latest != null) {
			this.deadlines.next(latest.regimeKey(), latest.period())
				.ifPresent((next) -> dates
					.add(new FeedDate(report(next.dueOn(), null, next.periodLabel(), true, next.verified()), true)));
		}
		return dates;
	}

	private List<CalendarDate> dates(PartnershipHeading partnership, ReportingPeriod year, String readers) {
		return this.jdbc.sql(OF_YEAR)
			.param("partnership", partnership.id())
			.param("today", today())
			.param("readers", readers)
			.param("from", year.startsOn())
			.param("to", year.endsOn())
			.query(CalendarDate.class)
			.list();
	}

	/** Returns when the published reports were due, and the next one is. */
	private List<CalendarDate> reportsDue(ReportRows reports, ReportingPeriod year) {
		var due = new ArrayList<CalendarDate>();
		reports.rows()
			.stream()
			.filter(ReportRow::ownPublished)
			.forEach((row) -> this.deadlines.due(row.regimeKey(), row.endsOn())
				.ifPresent((reading) -> due.add(report(Objects.requireNonNull(reading.dueOn()), row.reference().slug(),
						row.reference().periodLabel(), false, reading.verified()))));
		var latest = reports.latest();
		if (latest != null) {
			this.deadlines.next(latest.regimeKey(), latest.period())
				.ifPresent((next) -> due.add(report(next.dueOn(), null, next.periodLabel(), true, next.verified())));
		}
		return due.stream().filter((date) -> within(date.onDay(), year)).toList();
	}

	private CalendarDate report(LocalDate day, @Nullable String reference, String period, boolean open,
			boolean verified) {
		return new CalendarDate(Kind.REPORT_DUE, day, DatePrecision.DAY, reference, "Annual report " + period,
				verified ? null : "to be confirmed locally", open, open && day.isBefore(today()));
	}

	private static @Nullable CalendarDate deadline(ReviewClock each) {
		var reading = each.reading();
		var day = reading.dueOn();
		return (day == null) ? null : new CalendarDate(Kind.DEADLINE, day, DatePrecision.DAY, each.reference(),
				reading.name(), each.reference(), reading.state().open(), reading.state().late());
	}

	private static boolean within(LocalDate day, ReportingPeriod year) {
		return !day.isBefore(year.startsOn()) && !day.isAfter(year.endsOn());
	}

	/**
	 * Returns the year asked for; years begin after the last day of the latest report.
	 */
	private ReportingPeriod year(ReportRows reports, @Nullable Integer from, @Nullable String month) {
		var latest = reports.latest();
		var first = (latest != null) ? latest.endsOn().plusDays(1).getMonth() : Month.APRIL;
		if (from != null) {
			return YearCalendar.year(first, from);
		}
		var named = YearCalendar.monthNamed(month, today());
		return YearCalendar.year(first, (named != null) ? named : YearMonth.from(today()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
