package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalAssuranceService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

/**
 * Pages on which business managers edit external assurance.
 */
@Controller
@RequestMapping("/manage/{partnership}/external-assurance")
class ExternalAssuranceController {

	private final ExternalAssuranceService external;

	private final AssuranceChoices choices;

	private final FormSubmissions forms;

	ExternalAssuranceController(ExternalAssuranceService external, AssuranceChoices choices, FormSubmissions forms) {
		this.external = external;
		this.choices = choices;
		this.forms = forms;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.external.page(partnership.id(), Paging.request(page));
		model.addAttribute("external", found.getContent());
		model.addAttribute("pagination", Paging.of(found, address(partnership)));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("External assurance", null)));
		return "assurance/external-list";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, ExternalForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, ExternalForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.external.add(partnership.id(), form.toEdit()));
		return saved ? Redirects.to(address(partnership), "external.saved", form.inspection().byWhom(), redirect)
				: form(partnership, null, model);
	}

	@GetMapping("/{number:[0-9]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable int number, Model model) {
		var external = this.external.find(partnership.id(), number);
		model.addAttribute("externalForm", ExternalForm.of(external));
		return form(partnership, external, model);
	}

	@PostMapping("/{number:[0-9]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable int number, ExternalForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var external = this.external.find(partnership.id(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(external.id())
			.save(() -> this.external.edit(partnership.id(), number, FormValues.version(form.version()), form.toEdit()),
					() -> ExternalForm.of(this.external.find(partnership.id(), number)));
		return saved ? Redirects.to(address(partnership), "external.saved", form.inspection().byWhom(), redirect)
				: form(partnership, external, model);
	}

	private String form(PartnershipSummary partnership, @Nullable ExternalAssuranceDetails external, Model model) {
		var organisation = (external != null) ? external.organisation() : null;
		model.addAttribute("one", external);
		model.addAttribute("kinds", ExternalAssuranceKind.values());
		this.choices.show(partnership.id(), (external != null) ? external.content().date().heldOn() : null,
				(organisation != null) ? List.of(organisation.slug()) : List.of(), model);
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("External assurance", address(partnership)),
				new PageLink((external != null) ? external.content().byWhom() : "Add external assurance", null)));
		return "assurance/external";
	}

	private static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/external-assurance";
	}

}
