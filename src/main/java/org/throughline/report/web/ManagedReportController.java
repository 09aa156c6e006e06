package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.report.PublicationQueue;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Shows a report and edits its details.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}")
class ManagedReportController {

	private static final String FORM = "reportForm";

	private final ReportService reports;

	private final FormSubmissions forms;

	private final ReportChoices choices;

	private final ReportDeadlineService deadlines;

	private final PublicationQueue queue;

	private final PublicTexts texts;

	ManagedReportController(ReportService reports, FormSubmissions forms, ReportChoices choices,
			ReportDeadlineService deadlines, PublicationQueue queue, PublicTexts texts) {
		this.reports = reports;
		this.forms = forms;
		this.choices = choices;
		this.deadlines = deadlines;
		this.queue = queue;
		this.texts = texts;
	}

	@GetMapping
	String show(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var details = this.reports.details(partnership.id(), report);
		var page = new ManagedReport(partnership, details.report());
		model.addAttribute("page", page);
		model.addAttribute("counterpart", page.counterpart(this.reports).orElse(null));
		model.addAttribute("details", details);
		model.addAttribute("contents", ReportContents.of(details));
		model.addAttribute("guidance", this.choices.regime(details.report().content().guidance()));
		model.addAttribute("deadline",
				page.amendment() ? null : this.deadlines.publication(details.report()).orElse(null));
		model.addAttribute("job", this.queue.find(partnership.id(), report).orElse(null));
		model.addAttribute("identifiers", page.draft() ? this.texts.openFindingsIn(details.report().id()) : List.of());
		return "report/report";
	}

	@GetMapping("/details")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.editable()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute(FORM, ReportForm.of(managed.summary()));
		return details(managed, model);
	}

	@PostMapping("/details")
	String update(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) ReportForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		form.checkContent(errors);
		var overlapping = new ArrayList<ReportSummary>();
		boolean saved = this.forms.of(form, errors, model)
			.record(managed.summary().id())
			.choices("guidance.regimeKey", this.choices.regimes())
			.save(() -> overlapping.addAll(edit(managed, form)),
					() -> ReportForm.of(this.reports.summary(partnership.id(), report)));
		if (!saved) {
			return details(managed, model);
		}
		redirect.addFlashAttribute("overlapping", new ArrayList<>(ManagedReport.names(overlapping)));
		return Redirects.to(managed.address(), "report.saved", form.title(), redirect);
	}

	private List<ReportSummary> edit(ManagedReport managed, ReportForm form) {
		return this.reports.edit(managed.partnershipId(), managed.slug(), form.toContent(), form.toAuthors(),
				FormValues.version(form.version()));
	}

	private String details(ManagedReport managed, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("regimes", this.choices.regimes());
		return "report/details";
	}

}
