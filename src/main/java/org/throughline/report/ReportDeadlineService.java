package org.throughline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.throughline.statute.ClockCase;
import org.throughline.statute.ClockEvent;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockSubject;
import org.throughline.statute.ClockTrigger;
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
		var publishedOn = report.publishedOn();
		if (report.kind() != ReportKind.PARTNERSHIP || (!report.draft() && publishedOn == null)) {
			return Optional.empty();
		}
		var events = new ArrayList<ClockEvent>(List.of(ClockEvent.on(ClockTrigger.REPORT_PERIOD_END, report.endsOn())));
		if (publishedOn != null) {
			events.add(ClockEvent.on(ClockTrigger.REPORT_PUBLISHED, publishedOn));
		}
		var year = new ClockCase(report.content().guidance().regimeKey(), Set.of(ClockSubject.ANNUAL_REPORT), events,
				List.of());
		return this.clocks.read(year, LocalDate.now(this.clock))
			.stream()
			.filter((reading) -> reading.rule().triggers().contains(ClockTrigger.REPORT_PERIOD_END))
			.findFirst();
	}

}
