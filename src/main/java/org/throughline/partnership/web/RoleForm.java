package org.throughline.partnership.web;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.partnership.AgencyRoleDetails;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;

@FilledByLink("organisation")
record RoleForm(String organisation, String role, DateParts from, DateParts to, @Size(max = 2_000) String note,
		String version) implements RecordFields<AgencyRoleEdit> {

	static RoleForm of(AgencyRoleDetails role) {
		var validity = role.validity();
		return new RoleForm(role.organisationSlug(), role.role().name(), DateParts.of(validity.from()),
				DateParts.of(validity.to()), FormValues.text(validity.note()), FormValues.text(role.version()));
	}

	/**
	 * Returns the form with the organisation and the role, which editing does not change.
	 */
	RoleForm of(String organisationSlug, AgencyRoleKind kind) {
		return new RoleForm(organisationSlug, kind.name(), this.from, this.to, this.note, this.version);
	}

	@Override
	public String title() {
		return this.organisation;
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).date("from").date("to").inOrder("from", "to");
	}

	void checkNew(Errors errors) {
		FormChecks.of(errors)
			.rejectIf(this.organisation.isEmpty(), "organisation", "organisation.unknown")
			.oneOf("role", AgencyRoleKind.class);
	}

	@Override
	public AgencyRoleEdit toEdit() {
		return new AgencyRoleEdit(this.organisation, FormValues.requiredChoice(AgencyRoleKind.class, this.role),
				new Validity(this.from.parse().orElse(null), this.to.parse().orElse(null),
						FormValues.orNull(this.note)));
	}

}
