package org.throughline.partnership.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of an organisation's names.
 */
@Controller
@RequestMapping("/manage/{partnership}/organisations/{slug}")
class OrganisationNameController {

	private final OrganisationService organisations;

	private final OrganisationPages pages;

	private final ManagedPartnership managed;

	OrganisationNameController(OrganisationService organisations, OrganisationPages pages, ManagedPartnership managed) {
		this.organisations = organisations;
		this.pages = pages;
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

	@GetMapping("/rename")
	String renameForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, Model model) {
		model.addAttribute("renameForm", RenameForm.empty());
		return renaming(partnership, details, details.version(), model);
	}

	@PostMapping("/rename")
	String rename(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @Valid RenameForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var from = Typed.day(form.from(), "from", errors);
		if (form.from().blank()) {
			errors.rejectValue("from", "date.missing");
		}
		var outcome = Typed.save(errors, () -> {
			if (from != null) {
				this.organisations.rename(partnership.id(), details.organisation().slug(), version, form.name(),
						Typed.orNothing(form.acronym()), from, Typed.orNothing(form.note()));
			}
		});
		if (outcome == Outcome.SAVED) {
			return OrganisationPages.saved(partnership, details, "organisation.renamed", flash);
		}
		return renaming(partnership, details, overtaken(outcome, version, details, model, response), model);
	}

	@GetMapping("/names/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, Model model) {
		model.addAttribute("organisationNameForm", OrganisationNameForm.empty());
		return form(partnership, details, null, details.version(), model);
	}

	@PostMapping("/names/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @Valid OrganisationNameForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.organisations.addName(partnership.id(), details.organisation().slug(), version, change);
			}
		});
		if (outcome == Outcome.SAVED) {
			return OrganisationPages.saved(partnership, details, "organisation.name.added", flash);
		}
		return form(partnership, details, null, overtaken(outcome, version, details, model, response), model);
	}

	@GetMapping("/names/edit")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @RequestParam("name") String nameId, Model model) {
		var name = name(details, nameId);
		model.addAttribute("organisationNameForm", OrganisationNameForm.of(name));
		return form(partnership, details, name.id(), details.version(), model);
	}

	@PostMapping("/names/edit")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @RequestParam("nameId") String nameId,
			@Valid OrganisationNameForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var name = name(details, nameId);
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.organisations.editName(partnership.id(), details.organisation().slug(), version, name.id(),
						change);
			}
		});
		if (outcome == Outcome.SAVED) {
			return OrganisationPages.saved(partnership, details, "organisation.name.changed", flash);
		}
		if (outcome == Outcome.CONFLICT) {
			model.addAttribute("conflict",
					EditConflict.between(OrganisationNameForm.of(name), form, "organisationNameForm"));
		}
		return form(partnership, details, name.id(), overtaken(outcome, version, details, model, response), model);
	}

	@GetMapping("/names/remove")
	String confirmRemove(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @RequestParam("name") String nameId, Model model) {
		return removal(partnership, details, name(details, nameId), model);
	}

	@PostMapping("/names/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership,
			@ModelAttribute("details") OrganisationDetails details, @RequestParam("thing") String nameId,
			@RequestParam("version") String version, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		var name = name(details, nameId);
		var refusal = Removal.attempt(() -> this.organisations.removeName(partnership.id(),
				details.organisation().slug(), Typed.version(version), name.id()));
		if (refusal == null) {
			return OrganisationPages.saved(partnership, details, "organisation.name.removed", flash);
		}
		model.addAttribute("refusal", refusal);
		response.setStatus(refusal.status());
		return removal(partnership, details, name, model);
	}

	private String removal(PartnershipSummary partnership, OrganisationDetails details, OrganisationDetails.Name name,
			Model model) {
		String address = OrganisationPages.address(partnership, details);
		model.addAttribute("removal", new Removal("name: " + name.name(),
				"Only remove a name that was entered by mistake. If it is no longer in use, enter an end date instead.",
				address + "/names/remove", address, name.id(), details.version()));
		model.addAttribute("trail", OrganisationPages.trail(partnership, details, "Remove name"));
		return "partnership/remove";
	}

	private String renaming(PartnershipSummary partnership, OrganisationDetails details, int version, Model model) {
		model.addAttribute("version", version);
		model.addAttribute("trail", OrganisationPages.trail(partnership, details, "Record a change of name"));
		return "partnership/organisation-rename";
	}

	private String form(PartnershipSummary partnership, OrganisationDetails details, @Nullable UUID nameId, int version,
			Model model) {
		model.addAttribute("nameId", nameId);
		model.addAttribute("version", version);
		model.addAttribute("trail",
				OrganisationPages.trail(partnership, details, (nameId != null) ? "Edit name" : "Add a former name"));
		return "partnership/organisation-name";
	}

	private static int overtaken(Outcome outcome, int version, OrganisationDetails details, Model model,
			HttpServletResponse response) {
		if (outcome != Outcome.CONFLICT) {
			return version;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("overtaken", true);
		return details.version();
	}

	private static OrganisationDetails.Name name(OrganisationDetails details, String nameId) {
		UUID id = Typed.id(nameId);
		return details.names()
			.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}
