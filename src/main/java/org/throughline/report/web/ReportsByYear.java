package org.throughline.report.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportSummary;
import org.throughline.statute.ReportingPeriod;

/**
 * A partnership's reports, year by year, the latest year first and in each the
 * partnership's own report first.
 *
 * @param years the years
 * @param latestOfPartnership the partnership's own latest report, from which the next
 * year is opened; none before the first
 */
record ReportsByYear(List<Year> years, @Nullable ReportLine latestOfPartnership) {

	static ReportsByYear of(PartnershipSummary partnership, List<ReportSummary> reports) {
		var latestFirst = reports.stream()
			.sorted(Comparator.comparing(ReportSummary::endsOn)
				.thenComparing(ReportSummary::startsOn)
				.reversed()
				.thenComparing(ReportSummary::kind)
				.thenComparing(ReportSummary::body))
			.toList();
		var years = new LinkedHashMap<String, List<ReportLine>>();
		var seen = new HashSet<String>();
		ReportLine latest = null;
		for (var report : latestFirst) {
			boolean latestOfSeries = seen.add(series(report));
			var line = new ReportLine(report, ManagedReport.address(partnership, report),
					ManagedReport.publicAddress(partnership, report), latestOfSeries);
			if (report.kind() == ReportKind.PARTNERSHIP && latest == null) {
				latest = line;
			}
			years.computeIfAbsent(report.periodLabel(), (label) -> new ArrayList<>()).add(line);
		}
		return new ReportsByYear(
				years.entrySet().stream().map((year) -> new Year(year.getKey(), year.getValue())).toList(), latest);
	}

	/** A partnership keeps one series of reports of its own, whatever it is called. */
	private static String series(ReportSummary report) {
		return (report.kind() == ReportKind.PARTNERSHIP) ? "" : report.kind() + " " + report.body();
	}

	/**
	 * The reports of one period.
	 *
	 * @param label how the period is called
	 * @param reports its reports
	 */
	record Year(String label, List<ReportLine> reports) {

	}

	/**
	 * One report in the list.
	 *
	 * @param report its particulars
	 * @param address of its workbench
	 * @param publicAddress where everyone reads it once published
	 * @param latest whether its body has no later one, so that it may be rolled forward
	 */
	record ReportLine(ReportSummary report, String address, String publicAddress, boolean latest) {

		/** The period that follows the report's. */
		public String nextPeriod() {
			return new ReportingPeriod(this.report.periodLabel(), this.report.startsOn(), this.report.endsOn())
				.following()
				.label();
		}

		/** Its title with the period. */
		public String called() {
			return ManagedReport.name(this.report);
		}

	}

}
