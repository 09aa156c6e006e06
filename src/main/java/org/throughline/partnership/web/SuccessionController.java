package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.OrganisationDetails;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of an organisation's successors.
 */
@Controller
@RequestMapping("/manage/{partnership}/organisations/{slug}/succession")
class SuccessionController {

	private final OrganisationService organisations;

	private final OrganisationPages pages;

	private final BodyChoices bodies;

	private final ManagedPartnership managed;

	SuccessionController(OrganisationService organisations, OrganisationPages pages, BodyChoices bodies,
			ManagedPartnership managed) {
		this.organisations = organisations;
		this.pages = pages;
		this.bodies = bodies;
		this.managed = managed;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.require(slug);
	}

	@ModelAttribute("details")
	OrganisationDetails details(@ModelAttribute("partnership") PartnershipSummary partnership,
			@PathVariable("slug") String slug) {
		return this.pages.changeable(partnership, slug);
	}

	@GetMapping
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, Model model) {
		model.addAttribute("successionForm", SuccessionForm.empty());
		return form(partnership, details, model);
	}

	@PostMapping
	String create(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @Valid SuccessionForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		var day = Typed.day(form.day(), "day", errors);
		if (form.day().blank()) {
			errors.rejectValue("day", "date.missing");
		}
		if (!List.of("same", "other").contains(form.footprint())) {
			errors.rejectValue("footprint", "choice.missing");
		}
		var outcome = Typed.save(errors, () -> {
			if (day != null) {
				this.organisations.succeed(partnership.id(), details.organisation().slug(), form.successor(), day,
						form.footprint().equals("same"), Typed.orNothing(form.note()));
			}
		});
		return (outcome == Outcome.SAVED)
				? OrganisationPages.saved(partnership, details, "organisation.succession.added", flash)
				: form(partnership, details, model);
	}

	@GetMapping("/remove")
	String confirmRemove(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @RequestParam("successor") String successor,
			Model model) {
		model.addAttribute("kin", kin(details, successor));
		model.addAttribute("trail", OrganisationPages.trail(partnership, details, "Remove successor"));
		return "partnership/succession-remove";
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @RequestParam("successor") String successor,
			RedirectAttributes flash) {
		this.organisations.removeSuccession(partnership.id(), details.organisation().slug(),
				kin(details, successor).slug());
		return OrganisationPages.saved(partnership, details, "organisation.succession.removed", flash);
	}

	private String form(PartnershipSummary partnership, OrganisationDetails details, Model model) {
		model.addAttribute("organisations", this.bodies.organisations(details.organisation().slug()));
		model.addAttribute("footprints", List.of(new Choice("same", "The same area"),
				new Choice("other", "Another area", "For example, one that includes neighbouring counties")));
		model.addAttribute("trail", OrganisationPages.trail(partnership, details, "Add a successor"));
		return "partnership/succession";
	}

	private static OrganisationDetails.Kin kin(OrganisationDetails details, String successor) {
		return details.successors()
			.stream()
			.filter((each) -> each.slug().equals(successor))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}
