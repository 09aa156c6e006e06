package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.throughline.partnership.PartnershipForm;
import org.throughline.partnership.PartnershipNameDetails;
import org.throughline.partnership.PartnershipNameEdit;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import org.springframework.validation.BindingResult;

/**
 * Form of a partnership's name.
 */
record PartnershipNameForm(@NotBlank @Size(max = 200) String name, @Size(max = 20) String acronym, String form,
		DateParts from, DateParts to, @Size(max = 10_000) String purpose, @Size(max = 2_000) String note,
		String version) {

	static PartnershipNameForm empty(int version) {
		return new PartnershipNameForm("", "", "", DateParts.EMPTY, DateParts.EMPTY, "", "", FormValues.text(version));
	}

	static PartnershipNameForm of(PartnershipNameDetails name, int version) {
		return new PartnershipNameForm(name.name(), FormValues.text(name.acronym()), name.form().name(),
				DateParts.of(name.from()), DateParts.of(name.to()), FormValues.text(name.purpose()),
				FormValues.text(name.note()), FormValues.text(version));
	}

	void check(BindingResult errors) {
		FormChecks.of(errors).oneOf("form", PartnershipForm.class).date("from").date("to").inOrder("from", "to");
	}

	PartnershipNameEdit toEdit() {
		return new PartnershipNameEdit(this.name, FormValues.orNull(this.acronym),
				FormValues.requiredChoice(PartnershipForm.class, this.form), FormValues.orNull(this.purpose),
				this.from.parse().orElse(null), this.to.parse().orElse(null), FormValues.orNull(this.note));
	}

}
