package org.throughline.partnership.web;

import jakarta.validation.constraints.Size;

import org.throughline.partnership.AgencyRoleDetails;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of an organisation's role.
 */
record RoleForm(String organisation, String role, DateParts from, DateParts to, @Size(max = 2_000) String note,
		String version) {

	RoleForm {
		organisation = Typed.words(organisation);
		role = Typed.words(role);
		from = Typed.date(from);
		to = Typed.date(to);
		note = Typed.words(note);
		version = Typed.words(version);
	}

	static RoleForm empty(String organisation) {
		return new RoleForm(organisation, "", DateParts.EMPTY, DateParts.EMPTY, "", "");
	}

	static RoleForm of(AgencyRoleDetails role) {
		return new RoleForm(role.organisationSlug(), role.role().name(), DateParts.of(role.from()),
				DateParts.of(role.to()), Typed.shown(role.note()), "");
	}

}
