package org.throughline.partnership.web;

import java.util.UUID;

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
import org.throughline.partnership.OrganisationDetails;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.Records;

/**
 * Pages of an organisation's names.
 */
@Controller
@RequestMapping("/manage/{partnership}/organisations/{slug}")
class OrganisationNameController {

	private final OrganisationService organisations;

	private final OrganisationPages pages;

	private final FormSubmissions forms;

	OrganisationNameController(OrganisationService organisations, OrganisationPages pages, FormSubmissions forms) {
		this.organisations = organisations;
		this.pages = pages;
		this.forms = forms;
	}

	@ModelAttribute("details")
	OrganisationDetails details(@Managed PartnershipSummary partnership, @PathVariable("slug") String slug) {
		return this.pages.changeable(partnership.id(), slug);
	}

	@GetMapping("/rename")
	String renameForm(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			Model model) {
		model.addAttribute("renameForm", RenameForm.empty(details));
		return renaming(partnership, details, model);
	}

	@PostMapping("/rename")
	String rename(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			@Valid RenameForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		FormChecks.of(errors).requiredDate("from");
		boolean saved = this.forms.of(form, errors, model)
			.record(details.organisation().id())
			.savePart(
					() -> this.organisations.rename(partnership.id(), details.organisation().slug(),
							FormValues.version(form.version()), form.name(), FormValues.orNull(form.acronym()),
							form.from().parse().orElseThrow(), FormValues.orNull(form.note())),
					() -> current(partnership, details).version());
		return saved ? OrganisationPages.saved(partnership, details, "organisation.renamed", redirect)
				: renaming(partnership, details, model);
	}

	@GetMapping("/names/new")
	String newForm(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			Model model) {
		model.addAttribute("organisationNameForm", OrganisationNameForm.empty(details));
		return form(partnership, details, null, model);
	}

	@PostMapping("/names/new")
	String create(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			@Valid OrganisationNameForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(details.organisation().id())
			.savePart(
					() -> this.organisations.addName(partnership.id(), details.organisation().slug(),
							FormValues.version(form.version()), form.toEdit()),
					() -> current(partnership, details).version());
		return saved ? OrganisationPages.saved(partnership, details, "organisation.name.added", redirect)
				: form(partnership, details, null, model);
	}

	@GetMapping("/names/{nameId:[0-9a-f-]+}")
	String editForm(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			@PathVariable String nameId, Model model) {
		var name = name(details, nameId);
		model.addAttribute("organisationNameForm", OrganisationNameForm.of(details, name));
		return form(partnership, details, name.id(), model);
	}

	@PostMapping("/names/{nameId:[0-9a-f-]+}")
	String update(@Managed PartnershipSummary partnership, @ModelAttribute("details") OrganisationDetails details,
			@PathVariable String nameId, @Valid OrganisationNameForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var name = name(details, nameId);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(details.organisation().id())
			.save(() -> this.organisations.editName(partnership.id(), details.organisation().slug(),
					FormValues.version(form.version()), name.id(), form.toEdit()),
					() -> current(partnership, details, nameId));
		return saved ? OrganisationPages.saved(partnership, details, "organisation.name.changed", redirect)
				: form(partnership, details, name.id(), model);
	}

	private OrganisationDetails current(PartnershipSummary partnership, OrganisationDetails before) {
		return this.pages.changeable(partnership.id(), before.organisation().slug());
	}

	private String renaming(PartnershipSummary partnership, OrganisationDetails details, Model model) {
		model.addAttribute("trail", OrganisationPages.trail(partnership, details, "Record a change of name"));
		return "partnership/organisation-rename";
	}

	private String form(PartnershipSummary partnership, OrganisationDetails details, @Nullable UUID nameId,
			Model model) {
		model.addAttribute("nameId", nameId);
		model.addAttribute("uses", OrganisationNameForm.CHOICES);
		model.addAttribute("trail",
				OrganisationPages.trail(partnership, details, (nameId != null) ? "Edit name" : "Add a name"));
		return "partnership/organisation-name";
	}

	private OrganisationNameForm current(PartnershipSummary partnership, OrganisationDetails shown, String nameId) {
		var saved = current(partnership, shown);
		return OrganisationNameForm.of(saved, name(saved, nameId));
	}

	private static OrganisationDetails.Name name(OrganisationDetails details, String nameId) {
		UUID id = FormValues.id(nameId);
		return Records.one(details.names(), (each) -> each.id().equals(id));
	}

}
