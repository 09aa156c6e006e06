package org.throughline.report.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ManagedReport;
import org.throughline.report.Consent;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.SectionDetails;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementService;
import org.throughline.report.VoiceGroup;

/**
 * Pages of the statements of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/statements")
class StatementController extends ReportPartController<Integer, StatementDetails, StatementEdit, StatementForm> {

	StatementController(StatementService statements, ReportService reports, ReportContentService contents,
			FormSubmissions forms, ReportChoices choices) {
		super("statement", "statements", statements, reports, contents, forms, choices);
	}

	@Override
	Integer key(RecordPath path) {
		return path.number("part");
	}

	@Override
	StatementDetails find(ReportSummary report, Integer number) {
		return this.contents.statement(report, number);
	}

	@Override
	StatementForm empty(String statementKind) {
		return StatementForm.empty(statementKind.isEmpty() ? "" : kind(statementKind).name());
	}

	@Override
	StatementForm form(StatementDetails statement) {
		return StatementForm.of(statement);
	}

	@Override
	ReportPart place(ReportSummary report, StatementForm statement) {
		String section = statement.links().section();
		var kind = FormValues.choice(StatementKind.class, statement.kind());
		return ((section != null) ? this.contents.sections(report) : List.<SectionDetails>of()).stream()
			.filter((each) -> each.slug().equals(section))
			.findFirst()
			.map(SectionDetails::part)
			.orElse((kind != null) ? kind.part() : ReportPart.OVERVIEW);
	}

	@Override
	List<UUID> rows(StatementDetails statement) {
		return List.of(statement.id());
	}

	@Override
	Map<String, List<Choice>> choices(ManagedReport report, @Nullable StatementDetails statement) {
		return Map.of("links.reviews", this.choices.reviews(report.partnership()), "kind",
				this.choices.of(StatementKind.class), "content.quotation", List.of(new Choice("true", "Yes")),
				"content.voice.whose", this.choices.of(VoiceGroup.class), "content.voice.consent",
				this.choices.of(Consent.class), "links.section",
				this.choices.sections(this.contents.sections(report.summary())), "links.themes", this.choices.themes(),
				"links.organisations", this.choices.organisations(report,
						(statement != null) ? statement.links().organisations() : List.of()));
	}

	@Override
	void show(ManagedReport report, @Nullable StatementDetails statement, Model model) {
		model.addAttribute("lineage", (statement != null) ? statement.trace().lineage() : null);
		model.addAttribute("audiences", this.contents.audiences(report.summary()));
	}

	static StatementKind kind(String slug) {
		return Slug.find(StatementKind.class, slug).orElseThrow(NotFoundException::new);
	}

}
