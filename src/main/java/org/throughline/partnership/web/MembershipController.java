package org.throughline.partnership.web;

import java.util.List;
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

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of group members.
 */
@Controller
@RequestMapping("/manage/{partnership}/groups/{slug}/members")
class MembershipController {

	private final GovernanceService governance;

	private final BodyChoices bodies;

	private final ManagedPartnership managed;

	MembershipController(GovernanceService governance, BodyChoices bodies, ManagedPartnership managed) {
		this.governance = governance;
		this.bodies = bodies;
		this.managed = managed;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.require(slug);
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug,
			Model model) {
		var group = this.governance.group(partnership.id(), slug);
		model.addAttribute("memberForm", MemberForm.empty());
		return form(partnership, group, null, group.version(), model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug,
			@Valid MemberForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.governance.admit(partnership.id(), slug, version, change);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, slug, "member.added", flash);
		}
		var group = this.governance.group(partnership.id(), slug);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("overtaken", true);
			return form(partnership, group, null, group.version(), model);
		}
		return form(partnership, group, null, version, model);
	}

	@GetMapping("/edit")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug,
			@RequestParam("member") String memberId, Model model) {
		var group = this.governance.group(partnership.id(), slug);
		var member = member(group, memberId);
		model.addAttribute("memberForm", MemberForm.of(member));
		return form(partnership, group, member, group.version(), model);
	}

	@PostMapping("/edit")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug,
			@RequestParam("memberId") String memberId, @Valid MemberForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		int version = Typed.version(form.version());
		UUID id = Typed.id(memberId);
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.governance.editMember(partnership.id(), slug, version, id, change);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, slug, "member.changed", flash);
		}
		var group = this.governance.group(partnership.id(), slug);
		var member = member(group, memberId);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(MemberForm.of(member), form, "memberForm"));
			return form(partnership, group, member, group.version(), model);
		}
		return form(partnership, group, member, version, model);
	}

	@GetMapping("/remove")
	String confirmRemove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug,
			@RequestParam("member") String memberId, Model model) {
		var group = this.governance.group(partnership.id(), slug);
		return removal(partnership, group, member(group, memberId), model);
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug,
			@RequestParam("thing") String memberId, @RequestParam("version") String version, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		var group = this.governance.group(partnership.id(), slug);
		var member = member(group, memberId);
		var refusal = Removal
			.attempt(() -> this.governance.removeMember(partnership.id(), slug, Typed.version(version), member.id()));
		if (refusal == null) {
			return saved(partnership, slug, "member.removed", flash);
		}
		model.addAttribute("refusal", refusal);
		response.setStatus(refusal.status());
		return removal(partnership, group, member, model);
	}

	private String removal(PartnershipSummary partnership, GroupDetails group, GroupDetails.Member member,
			Model model) {
		String address = address(partnership, group);
		model.addAttribute("removal", new Removal(member.words() + " from " + group.group().name(),
				"Only remove a member that was entered by mistake. If they have left, enter an end date instead.",
				address + "/members/remove", address, member.id(), group.version()));
		model.addAttribute("trail", trail(partnership, group, "Remove member"));
		return "partnership/remove";
	}

	private String form(PartnershipSummary partnership, GroupDetails group, GroupDetails.@Nullable Member member,
			int version, Model model) {
		model.addAttribute("group", group);
		model.addAttribute("member", member);
		model.addAttribute("version", version);
		model.addAttribute("organisations", this.bodies.organisations(null));
		model.addAttribute("trail", trail(partnership, group, (member != null) ? "Edit member" : "Add a member"));
		return "partnership/member";
	}

	private static GroupDetails.Member member(GroupDetails group, String memberId) {
		UUID id = Typed.id(memberId);
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
		return ManagedPartnership.trail(partnership, new PageLink(group.group().name(), address(partnership, group)),
				new PageLink(page, null));
	}

	private static String saved(PartnershipSummary partnership, String slug, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addAttribute("p", partnership.slug()).addAttribute("group", slug);
		return "redirect:/manage/{p}/groups/{group}";
	}

}
