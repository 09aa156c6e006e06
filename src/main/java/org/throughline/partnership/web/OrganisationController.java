package org.throughline.partnership.web;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Pages of organisations.
 */
@Controller
@RequestMapping("/manage/{partnership}/organisations")
class OrganisationController {

	private final OrganisationService organisations;

	private final ManagedPartnership managed;

	OrganisationController(OrganisationService organisations, ManagedPartnership managed) {
		this.organisations = organisations;
		this.managed = managed;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.require(slug);
	}

	@ModelAttribute("kinds")
	OrganisationKind[] kinds() {
		return OrganisationKind.values();
	}

	@GetMapping
	String list(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("organisations", this.organisations.takingPart(partnership.id()));
		model.addAttribute("trail", ManagedPartnership.trail(partnership, new PageLink("Organisations", null)));
		return "partnership/organisations";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("newOrganisationForm", NewOrganisationForm.empty());
		return form(partnership, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @Valid NewOrganisationForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		var organisation = form.toOrganisation(errors);
		String[] slug = { "" };
		var outcome = Typed.save(errors, () -> {
			if (organisation != null) {
				slug[0] = this.organisations.add(partnership.id(), organisation);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(partnership, slug[0], "organisation.added", flash)
				: form(partnership, model);
	}

	@GetMapping("/{slug}")
	String show(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug, Model model) {
		var details = this.organisations.details(partnership.id(), slug);
		model.addAttribute("details", details);
		model.addAttribute("changeable", this.organisations.mayChange(partnership.id(), details.organisation().id()));
		model.addAttribute("trail",
				ManagedPartnership.trail(partnership,
						new PageLink("Organisations", "/manage/" + partnership.slug() + "/organisations"),
						new PageLink(details.organisation().name(), null)));
		return "partnership/organisation";
	}

	private String form(PartnershipSummary partnership, Model model) {
		model.addAttribute("roles", AgencyRoleKind.values());
		model.addAttribute("trail",
				ManagedPartnership.trail(partnership,
						new PageLink("Organisations", "/manage/" + partnership.slug() + "/organisations"),
						new PageLink("Add an organisation", null)));
		return "partnership/organisation-new";
	}

	private static String saved(PartnershipSummary partnership, String slug, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addAttribute("p", partnership.slug()).addAttribute("organisation", slug);
		return "redirect:/manage/{p}/organisations/{organisation}";
	}

}
