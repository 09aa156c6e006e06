package org.throughline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.ReportingPeriod;
import org.throughline.statute.StatutoryClocks;

/**
 * Reads the statutory deadline for publishing an annual report (domain brief a.3, C09).
 */
@Service
public class ReportDeadlineService {

	private final StatutoryClocks clocks;

	private final Clock clock;

	ReportDeadlineService(StatutoryClocks clocks, Clock clock) {
		this.clocks = clocks;
		this.clock = clock;
	}

	/**
	 * Returns the deadline for publishing a partnership's own report. Empty for other
	 * reports, if the guidance of the report sets none, or if the report is published on
	 * an unknown day.
	 */
	public Optional<ClockReading> publication(ReportSummary report) {
		var publishedOn = report.published() ? report.publishedOn() : null;
		return (report.published() && publishedOn == null) ? Optional.empty() : publication(report, publishedOn);
	}

	/**
	 * Returns the deadline for publishing a partnership's own report, as it is met on a
	 * day. Empty as above.
	 * @param publishedOn the day of its first edition, or {@code null} if there is none
	 */
	public Optional<ClockReading> publication(ReportSummary report, @Nullable LocalDate publishedOn) {
		if (report.kind() != ReportKind.PARTNERSHIP) {
			return Optional.empty();
		}
		var events = new ArrayList<ClockEvent>(List.of(ClockEvent.on(ClockTrigger.REPORT_PERIOD_END, report.endsOn())));
		if (publishedOn != null) {
			events.add(ClockEvent.on(ClockTrigger.REPORT_PUBLISHED, publishedOn));
		}
		return read(report.content().guidance().regimeKey(), events);
	}

	/**
	 * Returns the report that follows a partnership's latest published one. Drafts play
	 * no part, so everyone sees the same. Empty if the guidance sets no day.
	 * @param regimeKey the guidance of the published report
	 * @param published the period of the published report
	 */
	public Optional<NextReport> next(String regimeKey, ReportingPeriod published) {
		var next = published.following();
		return read(regimeKey, List.of(ClockEvent.on(ClockTrigger.REPORT_PERIOD_END, next.endsOn())))
			.flatMap((reading) -> Optional.ofNullable(reading.dueOn())
				.map((day) -> new NextReport(next.label(), day, day.isBefore(LocalDate.now(this.clock)),
						reading.verified())));
	}

	/**
	 * Returns the day by which the guidance asks for a report on a period, and whether
	 * that is confirmed. Empty if the guidance sets no day.
	 */
	public Optional<ClockReading> due(@Nullable String regimeKey, LocalDate periodEnd) {
		return read(regimeKey, List.of(ClockEvent.on(ClockTrigger.REPORT_PERIOD_END, periodEnd)))
			.filter((reading) -> reading.dueOn() != null);
	}

	private Optional<ClockReading> read(@Nullable String regimeKey, List<ClockEvent> events) {
		var year = new ClockCase(regimeKey, Set.of(ClockSubject.ANNUAL_REPORT), events, List.of());
		return this.clocks.read(year, LocalDate.now(this.clock))
			.stream()
			.filter((reading) -> reading.rule().events().triggers().contains(ClockTrigger.REPORT_PERIOD_END))
			.findFirst();
	}

}
