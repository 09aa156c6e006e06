package org.throughline.partnership.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.AgencyRoleDetails;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;

/**
 * Pages of organisations' roles.
 */
@Controller
@RequestMapping("/manage/{partnership}/roles")
class AgencyRoleController extends RecordController<UUID, AgencyRoleDetails, AgencyRoleEdit, RoleForm> {

	private final OrganisationChoices organisationChoices;

	AgencyRoleController(AgencyRoleService roles, OrganisationChoices organisationChoices, FormSubmissions forms) {
		super(new Pages("role", "governance", "Governance", "Add a role", "partnership/role"), roles, RoleForm::of,
				forms);
		this.organisationChoices = organisationChoices;
	}

	@Override
	protected void check(RoleForm form, @Nullable AgencyRoleDetails role, Errors errors) {
		form.check(errors);
		if (role == null) {
			form.checkNew(errors);
		}
	}

	@Override
	protected RoleForm complete(RoleForm form, AgencyRoleDetails role) {
		return form.of(role.organisationSlug(), role.role());
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable AgencyRoleDetails role, Model model) {
		model.addAttribute("existingRole", role);
		model.addAttribute("organisations", this.organisationChoices.everywhere(partnership.id()));
		model.addAttribute("roles", AgencyRoleKind.values());
	}

}
