package org.throughline.partnership.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of group members.
 */
@Controller
@RequestMapping("/manage/{partnership}/groups/{slug}/members")
class MembershipController {

	private final GovernanceService governance;

	private final OrganisationChoices organisationChoices;

	private final FormSubmissions forms;

	MembershipController(GovernanceService governance, OrganisationChoices organisationChoices, FormSubmissions forms) {
		this.governance = governance;
		this.organisationChoices = organisationChoices;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String slug, Model model) {
		var group = this.governance.find(partnership.id(), slug);
		model.addAttribute("memberForm", MemberForm.empty(group));
		return form(partnership, group, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String slug, @Valid MemberForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var group = this.governance.find(partnership.id(), slug);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(group.id())
			.savePart(() -> this.governance.addMember(partnership.id(), slug, FormValues.version(form.version()),
					form.toEdit()), () -> this.governance.find(partnership.id(), slug).version());
		return saved ? saved(partnership, slug, "member.added", redirect) : form(partnership, group, null, model);
	}

	@GetMapping("/{memberId:[0-9a-f-]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String slug, @PathVariable String memberId,
			Model model) {
		var group = this.governance.find(partnership.id(), slug);
		var member = member(group, memberId);
		model.addAttribute("memberForm", MemberForm.of(group, member));
		return form(partnership, group, member, model);
	}

	@PostMapping("/{memberId:[0-9a-f-]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String slug, @PathVariable String memberId,
			@Valid MemberForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var group = this.governance.find(partnership.id(), slug);
		var member = member(group, memberId);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(group.id())
			.choices("organisation", this.organisationChoices.members(partnership.id(), member.organisationSlug()))
			.save(() -> this.governance.editMember(partnership.id(), slug, FormValues.version(form.version()),
					member.id(), form.toEdit()), () -> current(partnership, slug, memberId));
		return saved ? saved(partnership, slug, "member.changed", redirect) : form(partnership, group, member, model);
	}

	private String form(PartnershipSummary partnership, GroupDetails group, GroupDetails.@Nullable Member member,
			Model model) {
		model.addAttribute("group", group);
		model.addAttribute("member", member);
		model.addAttribute("organisations", this.organisationChoices.members(partnership.id(),
				(member != null) ? member.organisationSlug() : null));
		model.addAttribute("trail", trail(partnership, group, (member != null) ? "Edit member" : "Add a member"));
		return "partnership/member";
	}

	private MemberForm current(PartnershipSummary partnership, String slug, String memberId) {
		var group = this.governance.find(partnership.id(), slug);
		return MemberForm.of(group, member(group, memberId));
	}

	private static GroupDetails.Member member(GroupDetails group, String memberId) {
		UUID id = FormValues.id(memberId);
		return group.members()
			.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static String address(PartnershipSummary partnership, GroupDetails group) {
		return "/manage/" + partnership.slug() + "/groups/" + group.slug();
	}

	private static List<PageLink> trail(PartnershipSummary partnership, GroupDetails group, String page) {
		return GovernanceBreadcrumbs.of(partnership,
				new PageLink(group.group().content().name(), address(partnership, group)), new PageLink(page, null));
	}

	private static String saved(PartnershipSummary partnership, String slug, String message,
			RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/groups/" + slug, message, redirect);
	}

}
