package org.throughline.partnership.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;

/**
 * Pages to add and edit groups.
 */
@Controller
@RequestMapping("/manage/{partnership}/groups")
class GroupController extends RecordController<String, GroupDetails, GroupEdit, GroupForm> {

	private final OrganisationChoices organisationChoices;

	GroupController(GovernanceService governance, OrganisationChoices organisationChoices, FormSubmissions forms) {
		super(new Pages("group", "governance", "Governance", "Add a group", "partnership/group"), governance,
				GroupForm::of, forms);
		this.organisationChoices = organisationChoices;
	}

	@ModelAttribute("kinds")
	GroupKind[] kinds() {
		return GroupKind.values();
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, GroupDetails group) {
		return Map.of("parent", this.organisationChoices.groups(partnership.id()), "host", hosts(partnership, group));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable GroupDetails group, Model model) {
		model.addAttribute("group", group);
		model.addAttribute("organisations", hosts(partnership, group));
		model.addAttribute("groups",
				this.organisationChoices.groups(partnership.id())
					.stream()
					.filter((choice) -> group == null || !choice.value().equals(group.slug()))
					.toList());
	}

	@Override
	protected String saved(PartnershipSummary partnership, String slug, GroupForm form, String message,
			RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/groups/" + slug, message, redirect);
	}

	private List<Choice> hosts(PartnershipSummary partnership, @Nullable GroupDetails group) {
		return this.organisationChoices.members(partnership.id(), (group != null) ? group.group().hostSlug() : null);
	}

}
