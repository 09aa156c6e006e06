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

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;

/**
 * Pages to add and edit groups.
 */
@Controller
@RequestMapping("/manage/{partnership}/groups")
class GroupController {

	private final GovernanceService governance;

	private final OrganisationChoices organisationChoices;

	private final FormSubmissions forms;

	GroupController(GovernanceService governance, OrganisationChoices organisationChoices, FormSubmissions forms) {
		this.governance = governance;
		this.organisationChoices = organisationChoices;
		this.forms = forms;
	}

	@ModelAttribute("kinds")
	GroupKind[] kinds() {
		return GroupKind.values();
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, GroupForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid GroupForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		String slug = this.forms.of(form, errors, model)
			.saveFor(String.class, () -> this.governance.add(partnership.id(), form.toEdit()));
		return (slug != null) ? saved(partnership, slug, "group.added", redirect) : form(partnership, null, model);
	}

	@GetMapping("/{slug}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String slug, Model model) {
		var group = this.governance.group(partnership.id(), slug);
		model.addAttribute("groupForm", GroupForm.of(group));
		return form(partnership, group, model);
	}

	@PostMapping("/{slug}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String slug, @Valid GroupForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var group = this.governance.group(partnership.id(), slug);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(group.id())
			.choices("parent", this.organisationChoices.groups(partnership.id()))
			.choices("host", hosts(partnership, group))
			.save(() -> this.governance.edit(partnership.id(), slug, FormValues.version(form.version()), form.toEdit()),
					() -> GroupForm.of(this.governance.group(partnership.id(), slug)));
		return saved ? saved(partnership, slug, "group.changed", redirect) : form(partnership, group, model);
	}

	private String form(PartnershipSummary partnership, @Nullable GroupDetails group, Model model) {
		model.addAttribute("group", group);
		model.addAttribute("organisations", hosts(partnership, group));
		model.addAttribute("groups",
				this.organisationChoices.groups(partnership.id())
					.stream()
					.filter((choice) -> group == null || !choice.value().equals(group.slug()))
					.toList());
		model.addAttribute("trail", GovernanceBreadcrumbs.of(partnership,
				new PageLink((group != null) ? group.group().content().name() : "Add a group", null)));
		return "partnership/group";
	}

	private List<Choice> hosts(PartnershipSummary partnership, @Nullable GroupDetails group) {
		return this.organisationChoices.members(partnership.id(), (group != null) ? group.group().hostSlug() : null);
	}

	private static String saved(PartnershipSummary partnership, String slug, String message,
			RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/groups/" + slug, message, redirect);
	}

}
