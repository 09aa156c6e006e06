package org.throughline.report.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RecordPath;
import org.throughline.report.PriorityService;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * History and removal of priorities.
 */
@Component
class PriorityRecordPages extends ReportPartPages {

	private final ReportContentService contents;

	private final PriorityService priorities;

	PriorityRecordPages(ReportService reports, ReportContentService contents, PriorityService priorities) {
		super(reports);
		this.contents = contents;
		this.priorities = priorities;
	}

	@Override
	public String path() {
		return "reports/{report}/priorities/{number:[0-9]+}";
	}

	@Override
	public String kind() {
		return "priority";
	}

	@Override
	Found find(ReportSummary report, RecordPath path) {
		var priority = this.contents.priority(report, path.number());
		return new Found(priority.id(), List.of(priority.id(), priority.progressId()), null, priority.title(),
				priority.version(), ManagedReport.name(report), listOf(report));
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.priorities.remove(partnershipId, path.text("report"), path.number());
	}

}
