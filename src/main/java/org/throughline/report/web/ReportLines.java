package org.throughline.report.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportSummary;
import org.throughline.statute.ClockReading;
import org.throughline.statute.ClockState;
import org.throughline.statute.ReportingPeriod;

/**
 * The reports of a partnership, the latest year first; in each year the partnership's own
 * report comes first.
 *
 * @param latestOfPartnership the partnership's latest own report, or {@code null} if
 * there is none
 */
record ReportLines(List<ReportLine> lines, @Nullable ReportLine latestOfPartnership) {

	private static final Set<ClockState> LATE = EnumSet.of(ClockState.OVERDUE, ClockState.MET_LATE);

	static ReportLines of(PartnershipSummary partnership, List<ReportSummary> reports,
			ReportDeadlineService deadlines) {
		var latestFirst = reports.stream()
			.sorted(Comparator.comparing(ReportSummary::endsOn)
				.thenComparing(ReportSummary::startsOn)
				.reversed()
				.thenComparing(ReportSummary::kind)
				.thenComparing(ReportSummary::body))
			.toList();
		var lines = new ArrayList<ReportLine>();
		var seen = new HashSet<String>();
		ReportLine latest = null;
		for (var report : latestFirst) {
			boolean latestOfSeries = seen.add(series(report));
			var line = new ReportLine(report, ManagedReport.address(partnership, report),
					ManagedReport.publicAddress(partnership, report), latestOfSeries,
					deadlines.publication(report).filter((reading) -> LATE.contains(reading.state())).orElse(null));
			if (report.kind() == ReportKind.PARTNERSHIP && latest == null) {
				latest = line;
			}
			lines.add(line);
		}
		return new ReportLines(lines, latest);
	}

	/** All reports of the partnership itself form one series, whatever their titles. */
	private static String series(ReportSummary report) {
		return (report.kind() == ReportKind.PARTNERSHIP) ? "" : report.kind() + " " + report.body();
	}

	/**
	 * A report in the list.
	 *
	 * @param report its summary
	 * @param latest whether it is the latest of its body and can be rolled forward
	 * @param late its statutory deadline if it is or was late, or {@code null}
	 */
	record ReportLine(ReportSummary report, String address, String publicAddress, boolean latest,
			@Nullable ClockReading late) {

		/** Returns the label of the next period. */
		public String nextPeriod() {
			return new ReportingPeriod(this.report.periodLabel(), this.report.startsOn(), this.report.endsOn())
				.following()
				.label();
		}

		/** Returns its title with the period. */
		public String called() {
			return this.report.name();
		}

	}

}
