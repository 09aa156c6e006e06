package org.throughline.report.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.SectionContent;
import org.throughline.report.SectionDetails;
import org.throughline.report.SectionService;

/**
 * Pages of the sections of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/sections")
class SectionController extends ReportPartController<String, SectionDetails, SectionContent, SectionForm> {

	private final ReportContentService contents;

	private final ReportChoices choices;

	SectionController(ReportService reports, SectionService sections, FormSubmissions forms,
			ReportContentService contents, ReportChoices choices) {
		super("section", "sections", reports, sections, forms);
		this.contents = contents;
		this.choices = choices;
	}

	@Override
	String key(RecordPath path) {
		return path.text("part");
	}

	@Override
	SectionDetails find(ReportSummary report, String slug) {
		return this.contents.section(report, slug);
	}

	@Override
	SectionForm empty(String statementKind) {
		return SectionForm.empty();
	}

	@Override
	SectionForm form(SectionDetails section) {
		return SectionForm.of(section);
	}

	@Override
	Map<String, List<Choice>> choices(ManagedReport report) {
		return Map.of("part", this.choices.of(ReportPart.class));
	}

}
