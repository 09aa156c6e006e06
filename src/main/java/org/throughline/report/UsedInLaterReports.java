package org.throughline.report;

import java.util.List;

/**
 * A statement or report cannot be removed, because later reports continue it or give a
 * reason for removing it.
 */
public class UsedInLaterReports extends RuntimeException {

	private final transient List<ReportSummary> reports;

	UsedInLaterReports(List<ReportSummary> reports) {
		super("used in later reports", null, false, false);
		this.reports = List.copyOf(reports);
	}

	public List<ReportSummary> reports() {
		return this.reports;
	}

}
