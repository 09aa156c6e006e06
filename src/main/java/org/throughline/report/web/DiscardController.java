package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.ReasonFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.report.ManagedReport;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportService;

/**
 * Discards the edition of a sealed report before it becomes public.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/discard")
class DiscardController {

	private static final String FORM = "discardForm";

	private final ReportService reports;

	private final PublicationService publications;

	private final FormSubmissions forms;

	DiscardController(ReportService reports, PublicationService publications, FormSubmissions forms) {
		this.reports = reports;
		this.publications = publications;
		this.forms = forms;
	}

	@GetMapping
	String confirm(@Managed ManagedReport managed, Model model) {
		model.addAttribute(FORM, ReasonFields.of(managed.summary().version()));
		return managed.summary().sealed() ? page(managed, model) : "redirect:" + managed.address();
	}

	@PostMapping
	String discard(@Managed ManagedReport managed, @ModelAttribute(FORM) ReasonFields form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean done = this.forms.of(form, errors, model)
			.savePart(
					() -> this.publications.discard(managed.partnershipId(), managed.slug(),
							FormValues.version(form.version()), form.reason()),
					() -> this.reports.summary(managed.partnershipId(), managed.slug()).version());
		return done ? Redirects.to(managed.address(), "report.discarded", managed.name(), redirect)
				: page(managed, model);
	}

	private String page(ManagedReport managed, Model model) {
		return "report/discard";
	}

}
