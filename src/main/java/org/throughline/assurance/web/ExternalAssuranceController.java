package org.throughline.assurance.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalAssuranceService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.persistence.NamedReference;

/**
 * Pages on which business managers edit external assurance.
 */
@Controller
@RequestMapping("/manage/{partnership}/external-assurance")
class ExternalAssuranceController
		extends RecordController<Integer, ExternalAssuranceDetails, ExternalAssuranceEdit, ExternalForm> {

	private final ExternalAssuranceService external;

	private final AssuranceChoices choices;

	ExternalAssuranceController(ExternalAssuranceService external, AssuranceChoices choices, FormSubmissions forms) {
		super(new Pages("external", "external-assurance", "External assurance", "Add external assurance",
				"assurance/external"), external, ExternalForm::of, forms);
		this.external = external;
		this.choices = choices;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.external.page(partnership.id(), Paging.request(page));
		model.addAttribute("external", found.getContent());
		model.addAttribute("pagination", Paging.of(found, list(partnership)));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("External assurance", null)));
		return "assurance/external-list";
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable ExternalAssuranceDetails external, Model model) {
		var organisation = (external != null) ? external.organisation() : null;
		model.addAttribute("one", external);
		model.addAttribute("kinds", ExternalAssuranceKind.values());
		this.choices.show(partnership.id(), (external != null) ? external.content().date().heldOn() : null,
				NamedReference.slugs(organisation), model);
	}

}
