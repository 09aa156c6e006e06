package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.OrganisationDetails;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.persistence.Records;

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
		return form(partnership, details, null, model);
	}

	@PostMapping
	String create(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			@Valid SuccessionForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		FormChecks.of(errors).rejectIf(form.successor().isEmpty(), "successor", "organisation.succession.missing");
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.organisations.succeed(partnership.id(), details.organisation().slug(), form.successor(),
					form.toContent()));
		return saved ? OrganisationPages.saved(partnership, details, "organisation.succession.added", redirect)
				: form(partnership, details, null, model);
	}

	@GetMapping("/{successor}")
	String editForm(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			@PathVariable String successor, Model model) {
		var found = successor(details, successor);
		model.addAttribute("successionForm", SuccessionForm.of(found));
		return form(partnership, details, found, model);
	}

	@PostMapping("/{successor}")
	String update(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			@PathVariable("successor") String slug, @Valid SuccessionForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var found = successor(details, slug);
		form.check(errors);
		var edited = form.of(slug);
		boolean saved = this.forms.of(edited, errors, model)
			.record(found.id())
			.save(() -> this.organisations.editSuccession(partnership.id(), details.organisation().slug(), slug,
					FormValues.version(form.version()), edited.toContent()),
					() -> SuccessionForm
						.of(successor(this.pages.changeable(partnership.id(), details.organisation().slug()), slug)));
		return saved ? OrganisationPages.saved(partnership, details, "organisation.succession.changed", redirect)
				: form(partnership, details, found, model);
	}

	private static OrganisationDetails.RelatedOrganisation successor(OrganisationDetails details, String slug) {
		return Records.one(details.successors(), (each) -> each.slug().equals(slug));
	}

	private String form(PartnershipSummary partnership, OrganisationDetails details,
			OrganisationDetails.@Nullable RelatedOrganisation successor, Model model) {
		model.addAttribute("existing", successor);
		model.addAttribute("organisations",
				this.organisationChoices.members(partnership.id())
					.stream()
					.filter((choice) -> !choice.value().equals(details.organisation().slug()))
					.toList());
		model.addAttribute("certainties", List.of(new Choice("confirmed", "Confirmed"), new Choice("expected",
				"To be confirmed", "The organisation keeps its roles until you confirm its successor")));
		model.addAttribute("footprints", List.of(new Choice("same", "The same area"),
				new Choice("other", "Another area", "For example, one that includes neighbouring counties")));
		model.addAttribute("trail", OrganisationPages.trail(partnership, details,
				(successor != null) ? "Edit successor" : "Add a successor"));
		return "partnership/succession";
	}

}
