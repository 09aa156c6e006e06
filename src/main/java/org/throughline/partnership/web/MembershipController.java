package org.throughline.partnership.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.Managed;
import org.throughline.partnership.ManagedParent;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.Records;

/**
 * Pages of group members.
 */
@Controller
@RequestMapping("/manage/{partnership}/groups/{slug}/members")
class MembershipController extends EditController<ManagedParent<GroupDetails>, UUID, GroupDetails.Member, MemberForm> {

	private final GovernanceService governance;

	private final OrganisationChoices organisationChoices;

	MembershipController(GovernanceService governance, OrganisationChoices organisationChoices, FormSubmissions forms) {
		super(forms);
		this.governance = governance;
		this.organisationChoices = organisationChoices;
	}

	@ModelAttribute(PARENT)
	ManagedParent<GroupDetails> group(@Managed PartnershipSummary partnership, @PathVariable String slug) {
		return new ManagedParent<>(partnership, this.governance.find(partnership.id(), slug));
	}

	@Override
	protected ManagedParent<GroupDetails> current(ManagedParent<GroupDetails> group) {
		return group(group.partnership(), group.record().slug());
	}

	@Override
	protected MemberForm first(ManagedParent<GroupDetails> group, MemberForm empty) {
		return empty.in(group.record());
	}

	@Override
	protected GroupDetails.Member find(ManagedParent<GroupDetails> group, UUID id) {
		return Records.one(group.record().members(), (each) -> each.id().equals(id));
	}

	@Override
	protected UUID id(ManagedParent<GroupDetails> group, GroupDetails.Member member) {
		return group.record().id();
	}

	@Override
	protected MemberForm form(ManagedParent<GroupDetails> group, GroupDetails.Member member) {
		return MemberForm.of(group.record(), member);
	}

	@Override
	protected Map<String, List<Choice>> choices(ManagedParent<GroupDetails> group, GroupDetails.Member member) {
		return Map.of("organisation", organisations(group, member));
	}

	@Override
	protected @Nullable String add(ManagedParent<GroupDetails> group, MemberForm form, FormSubmission submission,
			RedirectAttributes redirect) {
		UUID partnershipId = group.partnership().id();
		String slug = group.record().slug();
		boolean saved = submission.record(group.record().id())
			.savePart(() -> this.governance.addMember(partnershipId, slug, FormValues.version(form.version()),
					form.toEdit()), () -> this.governance.find(partnershipId, slug).version());
		return saved ? Redirects.to(address(group), "member.added", redirect) : null;
	}

	@Override
	protected void edit(ManagedParent<GroupDetails> group, UUID id, MemberForm form) {
		this.governance.editMember(group.partnership().id(), group.record().slug(), FormValues.version(form.version()),
				id, form.toEdit());
	}

	@Override
	protected String saved(ManagedParent<GroupDetails> group, UUID id, MemberForm form, RedirectAttributes redirect) {
		return Redirects.to(address(group), "member.changed", redirect);
	}

	@Override
	protected String page(ManagedParent<GroupDetails> group, GroupDetails.@Nullable Member member, Model model) {
		model.addAttribute("group", group.record());
		model.addAttribute("member", member);
		model.addAttribute("organisations", organisations(group, member));
		model.addAttribute("trail",
				GovernanceBreadcrumbs.of(group.partnership(), new PageLink(group.record().title(), address(group)),
						new PageLink((member != null) ? "Edit member" : "Add a member", null)));
		return "partnership/member";
	}

	private List<Choice> organisations(ManagedParent<GroupDetails> group, GroupDetails.@Nullable Member member) {
		return this.organisationChoices.members(group.partnership().id(),
				(member != null) ? member.organisationSlug() : null);
	}

	private static String address(ManagedParent<GroupDetails> group) {
		return group.partnership().manageAddress() + "/groups/" + group.record().slug();
	}

}
