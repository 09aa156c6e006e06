package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.throughline.partnership.PartnershipForm;
import org.throughline.partnership.PartnershipNameEdit;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import org.springframework.validation.BindingResult;

record NewPartnershipForm(@NotBlank @Size(max = 1_000) String areas, @NotBlank @Size(max = 80) String slug,
		@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String form, DateParts from) {

	void check(BindingResult errors) {
		FormChecks.of(errors).oneOf("form", PartnershipForm.class).date("from");
		AreasForm.checkEngland(this.areas, errors);
	}

	PartnershipNameEdit toName() {
		return new PartnershipNameEdit(this.name, FormValues.orNull(this.acronym),
				FormValues.requiredChoice(PartnershipForm.class, this.form), null, this.from.parse().orElse(null), null,
				null);
	}

}
