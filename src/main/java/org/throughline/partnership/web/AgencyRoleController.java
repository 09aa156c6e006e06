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

import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleDetails;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of organisations' roles.
 */
@Controller
@RequestMapping("/manage/{partnership}/roles")
class AgencyRoleController {

	private final AgencyRoleService roles;

	private final BodyChoices bodies;

	private final ManagedPartnership managed;

	AgencyRoleController(AgencyRoleService roles, BodyChoices bodies, ManagedPartnership managed) {
		this.roles = roles;
		this.bodies = bodies;
		this.managed = managed;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.require(slug);
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(name = "organisation", defaultValue = "") String organisation, Model model) {
		model.addAttribute("roleForm", RoleForm.empty(organisation));
		return form(partnership, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @Valid RoleForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		if (form.organisation().isEmpty()) {
			errors.rejectValue("organisation", "organisation.unknown");
		}
		var chosen = Typed.choice(AgencyRoleKind.class, form.role(), "role", errors);
		var from = Typed.day(form.from(), "from", errors);
		var to = Typed.day(form.to(), "to", errors);
		Typed.inOrder(from, to, "to", errors);
		var outcome = Typed.save(errors, () -> {
			if (chosen != null) {
				this.roles.give(partnership.id(), form.organisation(),
						new AgencyRoleEdit(chosen, from, to, Typed.orNothing(form.note())));
			}
		});
		return (outcome == Outcome.SAVED) ? saved(partnership, "role.added", flash) : form(partnership, null, 0, model);
	}

	@GetMapping("/edit")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @RequestParam("role") String roleId,
			Model model) {
		var role = role(partnership, roleId);
		model.addAttribute("roleForm", RoleForm.of(role));
		return form(partnership, role, role.version(), model);
	}

	@PostMapping("/edit")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @RequestParam("roleId") String roleId,
			@Valid RoleForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		int version = Typed.version(form.version());
		UUID id = Typed.id(roleId);
		var from = Typed.day(form.from(), "from", errors);
		var to = Typed.day(form.to(), "to", errors);
		Typed.inOrder(from, to, "to", errors);
		var outcome = Typed.save(errors,
				() -> this.roles.edit(partnership.id(), id, version, from, to, Typed.orNothing(form.note())));
		if (outcome == Outcome.SAVED) {
			return saved(partnership, "role.changed", flash);
		}
		var role = role(partnership, roleId);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			var typed = new RoleForm(role.organisationSlug(), role.role().name(), form.from(), form.to(), form.note(),
					"");
			model.addAttribute("conflict", EditConflict.between(RoleForm.of(role), typed, "roleForm"));
			return form(partnership, role, role.version(), model);
		}
		return form(partnership, role, version, model);
	}

	@GetMapping("/remove")
	String confirmRemove(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam("role") String roleId, Model model) {
		return removal(partnership, role(partnership, roleId), model);
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership, @RequestParam("thing") String roleId,
			@RequestParam("version") String version, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		var role = role(partnership, roleId);
		var refusal = Removal.attempt(() -> this.roles.remove(partnership.id(), role.id(), Typed.version(version)));
		if (refusal == null) {
			return saved(partnership, "role.removed", flash);
		}
		model.addAttribute("refusal", refusal);
		response.setStatus(refusal.status());
		return removal(partnership, role, model);
	}

	private String removal(PartnershipSummary partnership, AgencyRoleDetails role, Model model) {
		String list = "/manage/" + partnership.slug();
		model.addAttribute("removal",
				new Removal("role: " + role.organisationName(),
						"Only remove a role that was entered by mistake. If it has ended, enter an end date instead.",
						list + "/roles/remove", list + "/governance", role.id(), role.version()));
		model.addAttribute("trail", ManagedPartnership.trail(partnership, new PageLink("Remove role", null)));
		return "partnership/remove";
	}

	private String form(PartnershipSummary partnership, @Nullable AgencyRoleDetails role, int version, Model model) {
		model.addAttribute("held", role);
		model.addAttribute("version", version);
		model.addAttribute("organisations", this.bodies.organisations(null));
		model.addAttribute("roles", AgencyRoleKind.values());
		model.addAttribute("trail",
				ManagedPartnership.trail(partnership, new PageLink((role != null) ? "Edit role" : "Add a role", null)));
		return "partnership/role";
	}

	private AgencyRoleDetails role(PartnershipSummary partnership, String roleId) {
		UUID id = Typed.id(roleId);
		return this.roles.rolesIn(partnership.id())
			.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static String saved(PartnershipSummary partnership, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		return "redirect:/manage/" + partnership.slug() + "/governance";
	}

}
