package org.throughline.report.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.text.Markdown;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.ScrutinyService;
import org.throughline.report.SectionContent;
import org.throughline.report.SectionDetails;
import org.throughline.report.SectionService;

/**
 * Pages of the sections of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/sections")
class SectionController extends ReportPartController<String, SectionDetails, SectionContent, SectionForm> {

	private final ScrutinyService scrutiny;

	SectionController(SectionService sections, ReportService reports, ReportContentService contents,
			ScrutinyService scrutiny, FormSubmissions forms, ReportChoices choices) {
		super("section", "sections", sections, reports, contents, forms, choices);
		this.scrutiny = scrutiny;
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
	SectionForm empty(String part) {
		return SectionForm.empty(ManagedReport.partAt(part).map(Enum::name).orElse(""));
	}

	@Override
	SectionForm form(SectionDetails section) {
		return SectionForm.of(section);
	}

	/** Names who writes the section, if it is the scrutineer's own statement. */
	@Override
	void show(ManagedReport report, @Nullable SectionDetails section, Model model) {
		if (section != null && section.scrutineerId() != null) {
			model.addAttribute("statement", section);
			model.addAttribute("statementHtml", Markdown.toHtml(section.body()));
			model.addAttribute("statementBy", this.scrutiny.writer(report.summary()).orElse(""));
		}
	}

	@Override
	ReportPart place(ReportSummary report, SectionForm section) {
		return Objects.requireNonNullElse(FormValues.choice(ReportPart.class, section.part()), ReportPart.OVERVIEW);
	}

	@Override
	List<UUID> rows(SectionDetails section) {
		return List.of(section.id());
	}

	@Override
	Map<String, List<Choice>> choices(ManagedReport report, @Nullable SectionDetails section) {
		return Map.of("part", this.choices.of(ReportPart.class));
	}

}
