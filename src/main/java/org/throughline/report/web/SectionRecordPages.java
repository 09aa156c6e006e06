package org.throughline.report.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RecordPath;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.SectionService;

/**
 * History and removal of sections.
 */
@Component
class SectionRecordPages extends ReportPartPages {

	private final ReportContentService contents;

	private final SectionService sections;

	SectionRecordPages(ReportService reports, ReportContentService contents, SectionService sections) {
		super(reports);
		this.contents = contents;
		this.sections = sections;
	}

	@Override
	public String path() {
		return "reports/{report}/sections/{section}";
	}

	@Override
	public String kind() {
		return "section";
	}

	@Override
	Found find(ReportSummary report, RecordPath path) {
		var section = this.contents.section(report, path.text("section"));
		return new Found(section.id(), section.heading(), section.version(), ManagedReport.name(report),
				listOf(report));
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.sections.remove(partnershipId, path.text("report"), path.text("section"));
	}

}
