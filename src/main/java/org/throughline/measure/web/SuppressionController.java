package org.throughline.measure.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.SuppressionSettings;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;

/**
 * The page of the suppression threshold.
 */
@Controller
@RequestMapping("/manage/{partnership}/figures/small-numbers")
class SuppressionController {

	private static final String FORM = "suppressionForm";

	private final SuppressionSettings settings;

	private final FormSubmissions forms;

	SuppressionController(SuppressionSettings settings, FormSubmissions forms) {
		this.settings = settings;
		this.forms = forms;
	}

	@GetMapping
	String form(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute(FORM, SuppressionForm.of(this.settings.of(partnership.id())));
		return show(partnership, model);
	}

	@PostMapping
	String save(@Managed PartnershipSummary partnership, @ModelAttribute(FORM) SuppressionForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.settings.updateThreshold(partnership.id(), Integer.parseInt(form.smallBelow()),
					FormValues.version(form.version())), () -> SuppressionForm.of(this.settings.of(partnership.id())));
		return saved ? Redirects.to(partnership.manageAddress() + "/indicators", "flash.smallBelowSaved",
				form.smallBelow(), redirect) : show(partnership, model);
	}

	private static String show(PartnershipSummary partnership, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(IndicatorController.list(partnership),
				new PageLink("Suppression threshold", null)));
		return "measure/small-numbers";
	}

}
