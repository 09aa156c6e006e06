package org.throughline.partnership.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.GroupEdit;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages to list, add and edit groups.
 */
@Controller
@RequestMapping("/manage/{partnership}/groups")
class GroupController extends RecordController<String, GroupDetails, GroupEdit, GroupForm> {

	private final GovernanceService governance;

	private final OrganisationChoices organisationChoices;

	GroupController(GovernanceService governance, OrganisationChoices organisationChoices, FormSubmissions forms) {
		super(new Pages("group", "groups", "Groups", "Add a group", "partnership/group"), governance, GroupForm::of,
				forms);
		this.governance = governance;
		this.organisationChoices = organisationChoices;
	}

	@ModelAttribute("kinds")
	GroupKind[] kinds() {
		return GroupKind.values();
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var groups = this.governance.groups(partnership.id());
		this.governance.list()
			.show("groups", groups, request, model)
			.export(partnership.manageAddress() + "/export/groups.xlsx");
		model.addAttribute("names", groups.stream().collect(Collectors.toMap(GroupDetails::slug, GroupDetails::title)));
		model.addAttribute("trail", GovernanceBreadcrumbs.of(partnership, new PageLink("Groups", null)));
		return "partnership/groups";
	}

	@Override
	protected List<PageLink> breadcrumbs(PartnershipSummary partnership, PageLink list, PageLink page) {
		return GovernanceBreadcrumbs.of(partnership, list, page);
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
