package org.throughline.partnership.web;

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

import org.throughline.partnership.AgencyRoleDetails;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of organisations' roles.
 */
@Controller
@RequestMapping("/manage/{partnership}/roles")
class AgencyRoleController {

	private final AgencyRoleService roles;

	private final OrganisationChoices organisationChoices;

	private final FormSubmissions forms;

	AgencyRoleController(AgencyRoleService roles, OrganisationChoices organisationChoices, FormSubmissions forms) {
		this.roles = roles;
		this.organisationChoices = organisationChoices;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, RoleForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid RoleForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		FormChecks.of(errors)
			.rejectIf(form.organisation().isEmpty(), "organisation", "organisation.unknown")
			.oneOf("role", AgencyRoleKind.class);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.roles.add(partnership.id(), form.organisation(), form.toEdit()));
		return saved ? saved(partnership, "role.added", redirect) : form(partnership, null, model);
	}

	@GetMapping("/{roleId:[0-9a-f-]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String roleId, Model model) {
		var role = role(partnership, roleId);
		model.addAttribute("roleForm", RoleForm.of(role));
		return form(partnership, role, model);
	}

	@PostMapping("/{roleId:[0-9a-f-]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String roleId, @Valid RoleForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var role = role(partnership, roleId);
		form.check(errors);
		var edited = form.of(role.organisationSlug(), role.role());
		boolean saved = this.forms.of(edited, errors, model)
			.record(role.id())
			.save(() -> this.roles.edit(partnership.id(), role.id(), FormValues.version(form.version()),
					form.validity()), () -> RoleForm.of(role(partnership, roleId)));
		return saved ? saved(partnership, "role.changed", redirect) : form(partnership, role, model);
	}

	private String form(PartnershipSummary partnership, @Nullable AgencyRoleDetails role, Model model) {
		model.addAttribute("existingRole", role);
		model.addAttribute("organisations", this.organisationChoices.everywhere(partnership.id()));
		model.addAttribute("roles", AgencyRoleKind.values());
		model.addAttribute("trail",
				GovernanceBreadcrumbs.of(partnership, new PageLink((role != null) ? "Edit role" : "Add a role", null)));
		return "partnership/role";
	}

	private AgencyRoleDetails role(PartnershipSummary partnership, String roleId) {
		UUID id = FormValues.id(roleId);
		return this.roles.rolesIn(partnership.id())
			.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static String saved(PartnershipSummary partnership, String message, RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/governance", message, redirect);
	}

}
