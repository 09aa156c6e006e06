package org.throughline.report.web;

import java.util.ArrayList;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.report.ManagedReport;
import org.throughline.report.CreatedReport;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportService;

/**
 * Creates a blank report: the first of a partnership, or one of a subgroup or an agency.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/new")
class NewReportController {

	private static final String FORM = "reportForm";

	private final ReportService reports;

	private final FormSubmissions forms;

	private final ReportChoices choices;

	NewReportController(ReportService reports, FormSubmissions forms, ReportChoices choices) {
		this.reports = reports;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping
	String chooseType(@Managed PartnershipSummary partnership, Model model) {
		return page(partnership, model);
	}

	@GetMapping(params = "type")
	String newForm(@Managed PartnershipSummary partnership, @RequestParam ReportKind type, Model model) {
		model.addAttribute(FORM, ReportForm.empty(type));
		return page(partnership, model);
	}

	/** Shows the fields of another type, with everything typed before. */
	@PostMapping(params = "press=show-fields")
	String showFields(@Managed PartnershipSummary partnership, @ModelAttribute(FORM) ReportForm form, Model model) {
		return page(partnership, model);
	}

	@PostMapping
	String create(@Managed PartnershipSummary partnership, @ModelAttribute(FORM) ReportForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		var created = this.forms.of(form, errors, model)
			.saveFor(CreatedReport.class, () -> this.reports.create(partnership.id(), form.toNew()));
		if (created == null) {
			return page(partnership, model);
		}
		redirect.addFlashAttribute("overlapping", new ArrayList<>(ManagedReport.names(created.overlapping())));
		return Redirects.to(partnership.manageAddress() + "/reports/" + created.slug(), "report.created", form.title(),
				redirect);
	}

	private String page(PartnershipSummary partnership, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Create a blank report", null)));
		model.addAttribute("kinds", this.choices.of(ReportKind.class));
		model.addAttribute("groups", this.choices.groups(partnership));
		model.addAttribute("organisations", this.choices.organisations(partnership));
		model.addAttribute("regimes", this.choices.regimes());
		return "report/new";
	}

}
