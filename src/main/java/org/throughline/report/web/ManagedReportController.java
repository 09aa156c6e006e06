package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.EditConflict;
import org.throughline.report.EditedMeanwhile;
import org.throughline.report.ReportDetails;
import org.throughline.report.ReportRefused;
import org.throughline.report.ReportService;

/**
 * Shows a report and edits its details.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}")
class ManagedReportController {

	private static final String FORM = "reportForm";

	private final ManagedReports managedReports;

	private final ReportService reports;

	private final Forms forms;

	private final Choices choices;

	ManagedReportController(ManagedReports managedReports, ReportService reports, Forms forms, Choices choices) {
		this.managedReports = managedReports;
		this.reports = reports;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping
	String show(@PathVariable String partnership, @PathVariable String report, Model model) {
		var managed = this.managedReports.report(partnership, report);
		model.addAttribute("page", managed);
		model.addAttribute("contents", ReportContents.of(managed));
		return "report/report";
	}

	@GetMapping("/details")
	String editForm(@PathVariable String partnership, @PathVariable String report, Model model) {
		var managed = this.managedReports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		Forms.show(model, FORM, ReportForm.of(managed.details()));
		return details(managed, model);
	}

	@PostMapping("/details")
	String update(@PathVariable String partnership, @PathVariable String report, @ModelAttribute(FORM) ReportForm form,
			BindingResult binding, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		var managed = this.managedReports.report(partnership, report);
		new ReportDates().validate(form, binding);
		if (!this.forms.valid(form, binding)) {
			return details(managed, model);
		}
		try {
			var overlapping = this.reports.edit(managed.partnershipId(), report, form.toEdit());
			redirect.addFlashAttribute("overlapping", Saved.periods(overlapping));
		}
		catch (EditedMeanwhile edited) {
			var theirs = edited.current(ReportDetails.class);
			model.addAttribute("conflict",
					EditConflict.between(ReportForm.of(theirs), form, "field", this.choices::words)
						.savedBy(edited.changedBy(), edited.changedAt()));
			Forms.show(model, FORM, form.withVersion(theirs.report().version()));
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return details(managed, model);
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return details(managed, model);
		}
		return Saved.in(managed, redirect, "flash.reportSaved", form.title());
	}

	private String details(ManagedReport managed, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("regimes", this.choices.regimes());
		return "report/details";
	}

}
