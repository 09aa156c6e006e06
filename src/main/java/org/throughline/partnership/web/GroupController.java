package org.throughline.partnership.web;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.GroupDetails;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Pages to add and edit groups.
 */
@Controller
@RequestMapping("/manage/{partnership}/groups")
class GroupController {

	private final GovernanceService governance;

	private final BodyChoices bodies;

	private final ManagedPartnership managed;

	GroupController(GovernanceService governance, BodyChoices bodies, ManagedPartnership managed) {
		this.governance = governance;
		this.bodies = bodies;
		this.managed = managed;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.require(slug);
	}

	@ModelAttribute("kinds")
	GroupKind[] kinds() {
		return GroupKind.values();
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("groupForm", GroupForm.empty());
		return form(partnership, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @Valid GroupForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		var change = form.toChange(errors);
		String[] slug = { "" };
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				slug[0] = this.governance.add(partnership.id(), change);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(partnership, slug[0], "group.added", flash)
				: form(partnership, null, 0, model);
	}

	@GetMapping("/{slug}")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug,
			Model model) {
		var group = this.governance.group(partnership.id(), slug);
		model.addAttribute("groupForm", GroupForm.of(group.group()));
		return form(partnership, group, group.version(), model);
	}

	@PostMapping("/{slug}")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String slug,
			@Valid GroupForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.governance.edit(partnership.id(), slug, version, change);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, slug, "group.changed", flash);
		}
		var group = this.governance.group(partnership.id(), slug);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(GroupForm.of(group.group()), form, "groupForm"));
			return form(partnership, group, group.version(), model);
		}
		return form(partnership, group, version, model);
	}

	private String form(PartnershipSummary partnership, @Nullable GroupDetails group, int version, Model model) {
		String slug = (group != null) ? group.slug() : null;
		model.addAttribute("group", group);
		model.addAttribute("version", version);
		model.addAttribute("organisations", this.bodies.takingPart(partnership.id()));
		model.addAttribute("groups", this.bodies.groups(partnership.id(), slug));
		model.addAttribute("trail", ManagedPartnership.trail(partnership,
				new PageLink((group != null) ? group.group().name() : "Add a group", null)));
		return "partnership/group";
	}

	private static String saved(PartnershipSummary partnership, String slug, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addAttribute("p", partnership.slug()).addAttribute("group", slug);
		return "redirect:/manage/{p}/groups/{group}";
	}

}
