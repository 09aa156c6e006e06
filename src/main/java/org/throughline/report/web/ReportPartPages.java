package org.throughline.report.web;

import java.util.UUID;

import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.form.RuleViolation;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * History and removal of the parts of a report. A part of a published report stays.
 */
abstract class ReportPartPages implements RecordPages {

	private final ReportService reports;

	ReportPartPages(ReportService reports) {
		this.reports = reports;
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		return find(report(partnershipId, path), path);
	}

	/** Finds a part of the report. */
	abstract Found find(ReportSummary report, RecordPath path);

	/** Returns the address of the report, which lists its parts. */
	static String listOf(ReportSummary report) {
		return "reports/" + report.slug();
	}

	@Override
	public void requireRemovable(UUID partnershipId, RecordPath path) {
		if (!report(partnershipId, path).draft()) {
			throw new RuleViolation("", "report.partOfPublished");
		}
	}

	private ReportSummary report(UUID partnershipId, RecordPath path) {
		return this.reports.summary(partnershipId, path.text("report"));
	}

}
