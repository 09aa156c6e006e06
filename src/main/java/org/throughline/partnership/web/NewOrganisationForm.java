package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.NewOrganisation;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.OrganisationNameEdit;
import org.throughline.partnership.Validity;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import org.springframework.validation.BindingResult;

record NewOrganisationForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String kind,
		String role, DateParts from) {

	void check(BindingResult errors) {
		FormChecks.of(errors).oneOf("kind", OrganisationKind.class).oneOf("role", AgencyRoleKind.class).date("from");
	}

	NewOrganisation toOrganisation() {
		return new NewOrganisation(FormValues.requiredChoice(OrganisationKind.class, this.kind),
				new OrganisationNameEdit(this.name, FormValues.orNull(this.acronym), null, null, null),
				FormValues.requiredChoice(AgencyRoleKind.class, this.role),
				new Validity(this.from.parse().orElse(null), null, null));
	}

}
