package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.OrganisationNameEdit;
import org.throughline.partnership.NewOrganisation;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.AgencyRoleEdit;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of a new organisation.
 */
record NewOrganisationForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String kind,
		String role, DateParts from) {

	NewOrganisationForm {
		name = Typed.words(name);
		acronym = Typed.words(acronym);
		kind = Typed.words(kind);
		role = Typed.words(role);
		from = Typed.date(from);
	}

	static NewOrganisationForm empty() {
		return new NewOrganisationForm("", "", "", "", DateParts.EMPTY);
	}

	@Nullable NewOrganisation toOrganisation(BindingResult errors) {
		var chosenKind = Typed.choice(OrganisationKind.class, this.kind, "kind", errors);
		var chosenRole = Typed.choice(AgencyRoleKind.class, this.role, "role", errors);
		var first = Typed.day(this.from, "from", errors);
		return (chosenKind == null || chosenRole == null || errors.hasErrors()) ? null
				: new NewOrganisation(chosenKind,
						new OrganisationNameEdit(this.name, Typed.orNothing(this.acronym), null, null, null),
						new AgencyRoleEdit(chosenRole, first, null, null));
	}

}
