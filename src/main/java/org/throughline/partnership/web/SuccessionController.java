package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.Valid;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationDetails;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pages of an organisation's successors.
 */
@Controller
@RequestMapping("/manage/{partnership}/organisations/{slug}/succession")
class SuccessionController {

	private final OrganisationService organisations;

	private final OrganisationPages pages;

	private final OrganisationChoices organisationChoices;

	private final FormSubmissions forms;

	SuccessionController(OrganisationService organisations, OrganisationPages pages,
			OrganisationChoices organisationChoices, FormSubmissions forms) {
		this.organisations = organisations;
		this.pages = pages;
		this.organisationChoices = organisationChoices;
		this.forms = forms;
	}

	@ModelAttribute("details")
	OrganisationDetails details(@Managed PartnershipSummary partnership, @PathVariable("slug") String slug) {
		return this.pages.changeable(partnership.id(), slug);
	}

	@GetMapping
	String newForm(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			Model model) {
		model.addAttribute("successionForm", SuccessionForm.empty());
		return form(partnership, details, model);
	}

	@PostMapping
	String create(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			@Valid SuccessionForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.organisations.succeed(partnership.id(), details.organisation().slug(), form.successor(),
					form.day().parse().orElseThrow(), form.footprint().equals("same"), FormValues.orNull(form.note())));
		return saved ? OrganisationPages.saved(partnership, details, "organisation.succession.added", redirect)
				: form(partnership, details, model);
	}

	private String form(PartnershipSummary partnership, OrganisationDetails details, Model model) {
		model.addAttribute("organisations", this.organisationChoices.allExcept(details.organisation().slug()));
		model.addAttribute("footprints", List.of(new Choice("same", "The same area"),
				new Choice("other", "Another area", "For example, one that includes neighbouring counties")));
		model.addAttribute("trail", OrganisationPages.trail(partnership, details, "Add a successor"));
		return "partnership/succession";
	}

}
