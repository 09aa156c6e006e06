package org.throughline.report;

import java.util.List;

import org.throughline.platform.form.RuleViolation;

/**
 * A statement or report cannot be removed, because later reports continue it or give a
 * reason for removing it.
 */
public class UsedInLaterReports extends RuleViolation {

	private final transient List<ReportSummary> reports;

	UsedInLaterReports(List<ReportSummary> reports) {
		super("", "statement.usedInLaterReports", String.join("; ", ManagedReport.names(reports)));
		this.reports = List.copyOf(reports);
	}

	public List<ReportSummary> reports() {
		return this.reports;
	}

}
