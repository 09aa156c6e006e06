package org.throughline.report;

import java.util.List;

/**
 * A statement cannot be removed, because later reports carry it on or say why they drop
 * it.
 */
public class StillCarried extends RuntimeException {

	private final transient List<ReportSummary> reports;

	StillCarried(List<ReportSummary> reports) {
		super("later reports rest on it", null, false, false);
		this.reports = List.copyOf(reports);
	}

	/** The reports that rest on it. */
	public List<ReportSummary> reports() {
		return this.reports;
	}

}
