package org.throughline.partnership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.throughline.partnership.PartnershipForm;
import org.throughline.partnership.PartnershipNameDetails;
import org.throughline.partnership.PartnershipNameEdit;
import org.throughline.platform.form.FormValues;

import org.springframework.validation.BindingResult;

record PartnershipNameForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String form,
		String use, @Valid ValidityFields validity, @Size(max = 10_000) String purpose, String version) {

	static PartnershipNameForm empty(int version) {
		return new PartnershipNameForm("", "", "", "main", ValidityFields.EMPTY, "", FormValues.text(version));
	}

	static PartnershipNameForm of(PartnershipNameDetails name, int version) {
		return new PartnershipNameForm(name.name(), FormValues.text(name.acronym()), name.form().name(),
				name.alsoKnownAs() ? "also" : "main", ValidityFields.of(name.validity()),
				FormValues.text(name.purpose()), FormValues.text(version));
	}

	void check(BindingResult errors) {
		ValidityFields.check(errors).oneOf("form", PartnershipForm.class).oneOf("use", OrganisationNameForm.USES);
	}

	PartnershipNameEdit toEdit() {
		return new PartnershipNameEdit(this.name, FormValues.orNull(this.acronym),
				FormValues.requiredChoice(PartnershipForm.class, this.form), FormValues.orNull(this.purpose),
				this.validity.toValidity(), this.use.equals("also"));
	}

}
