package org.throughline.partnership.web;

import java.util.List;
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
import org.throughline.partnership.PartnershipForm;
import org.throughline.partnership.PartnershipNameDetails;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.Records;

/**
 * Pages of a partnership's names.
 */
@Controller
@RequestMapping("/manage/{partnership}/names")
class PartnershipNameController {

	private final PartnershipService partnerships;

	private final FormSubmissions forms;

	PartnershipNameController(PartnershipService partnerships, FormSubmissions forms) {
		this.partnerships = partnerships;
		this.forms = forms;
	}

	@ModelAttribute("forms")
	PartnershipForm[] legalForms() {
		return PartnershipForm.values();
	}

	@ModelAttribute("uses")
	List<Choice> uses() {
		return OrganisationNameForm.CHOICES;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("called", this.partnerships.names(partnership.id()));
		model.addAttribute("profile", this.partnerships.profile(partnership.id()));
		model.addAttribute("trail", trail(partnership, null));
		return "partnership/names";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("partnershipNameForm",
				PartnershipNameForm.empty(this.partnerships.version(partnership.id())));
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid PartnershipNameForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(partnership.id())
			.savePart(() -> this.partnerships.addName(partnership.id(), FormValues.version(form.version()),
					form.toEdit()), () -> this.partnerships.version(partnership.id()));
		return saved ? saved(partnership.manageAddress(), "partnership.name.added", redirect)
				: form(partnership, null, model);
	}

	@GetMapping("/{nameId:[0-9a-f-]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String nameId, Model model) {
		var details = name(partnership, FormValues.id(nameId));
		model.addAttribute("partnershipNameForm",
				PartnershipNameForm.of(details, this.partnerships.version(partnership.id())));
		return form(partnership, details.id(), model);
	}

	@PostMapping("/{nameId:[0-9a-f-]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String nameId, @Valid PartnershipNameForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var details = name(partnership, FormValues.id(nameId));
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(partnership.id())
			.save(() -> this.partnerships.editName(partnership.id(), FormValues.version(form.version()), details.id(),
					form.toEdit()),
					() -> PartnershipNameForm.of(name(partnership, details.id()),
							this.partnerships.version(partnership.id())));
		return saved ? saved(partnership.manageAddress(), "partnership.name.changed", redirect)
				: form(partnership, details.id(), model);
	}

	@GetMapping("/areas")
	String areasForm(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("areasForm", areas(partnership));
		return areasPage(partnership, model);
	}

	@PostMapping("/areas")
	String updateAreas(@Managed PartnershipSummary partnership, @Valid AreasForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		AreasForm.checkEngland(form.areas(), errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(partnership.id())
			.save(() -> this.partnerships.edit(partnership.id(), FormValues.version(form.version()), form.toProfile()),
					() -> areas(partnership));
		return saved ? saved("/manage/" + form.slug(), "partnership.areas.changed", redirect)
				: areasPage(partnership, model);
	}

	private AreasForm areas(PartnershipSummary partnership) {
		return AreasForm.of(this.partnerships.profile(partnership.id()), this.partnerships.version(partnership.id()));
	}

	private static String areasPage(PartnershipSummary partnership, Model model) {
		model.addAttribute("trail", trail(partnership, "Edit address, areas and listing"));
		return "partnership/areas";
	}

	private String form(PartnershipSummary partnership, @Nullable UUID nameId, Model model) {
		model.addAttribute("nameId", nameId);
		model.addAttribute("trail", trail(partnership, (nameId != null) ? "Edit name" : "Add a name"));
		return "partnership/name";
	}

	private PartnershipNameDetails name(PartnershipSummary partnership, UUID nameId) {
		return Records.one(this.partnerships.names(partnership.id()), (each) -> each.id().equals(nameId));
	}

	private static List<PageLink> trail(PartnershipSummary partnership, @Nullable String page) {
		return (page == null) ? GovernanceBreadcrumbs.of(partnership, new PageLink("Names", null))
				: GovernanceBreadcrumbs.of(partnership, new PageLink("Names", partnership.manageAddress() + "/names"),
						new PageLink(page, null));
	}

	private static String saved(String address, String message, RedirectAttributes redirect) {
		return Redirects.to(address + "/names", message, redirect);
	}

}
