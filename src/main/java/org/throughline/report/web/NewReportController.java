package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportRefused;
import org.throughline.report.ReportService;

/**
 * Creates a blank report: the first of a partnership, or one of a subgroup or an agency.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/new")
class NewReportController {

	private static final String FORM = "reportForm";

	private final ManagedReports managedReports;

	private final ReportService reports;

	private final Forms forms;

	private final Choices choices;

	NewReportController(ManagedReports managedReports, ReportService reports, Forms forms, Choices choices) {
		this.managedReports = managedReports;
		this.reports = reports;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping
	String newForm(@PathVariable("partnership") String partnershipSlug, Model model) {
		var partnership = this.managedReports.partnership(partnershipSlug);
		Forms.show(model, FORM, ReportForm.empty(ReportKind.PARTNERSHIP));
		return page(partnership, model);
	}

	@PostMapping
	String create(@PathVariable("partnership") String partnershipSlug, @ModelAttribute(FORM) ReportForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		var partnership = this.managedReports.partnership(partnershipSlug);
		new ReportDates().validate(form, binding);
		form.checkBody(binding);
		if (!this.forms.valid(form, binding)) {
			return page(partnership, model);
		}
		try {
			var created = this.reports.create(partnership.id(), form.toNew());
			redirect.addFlashAttribute("flash", "flash.reportOpened");
			redirect.addFlashAttribute("flashName", form.title());
			redirect.addFlashAttribute("overlapping", Saved.periods(created.overlapping()));
			return "redirect:/manage/" + partnership.slug() + "/reports/" + created.slug();
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return page(partnership, model);
		}
	}

	private String page(PartnershipSummary partnership, Model model) {
		model.addAttribute("partnership", partnership);
		model.addAttribute("trail", Breadcrumbs.to(partnership));
		model.addAttribute("kinds", this.choices.reportKinds());
		model.addAttribute("groups", this.choices.groups(partnership));
		model.addAttribute("organisations", this.choices.organisations());
		model.addAttribute("regimes", this.choices.regimes());
		return "report/new";
	}

}
