package org.throughline.statute.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.statute.GuidanceItem;

record GuidanceForm(String version, String wording, ConfirmationForm confirmation) {

	static GuidanceForm of(GuidanceItem item) {
		return new GuidanceForm(FormValues.text(item.version()), item.wording(),
				ConfirmationForm.of(item.confirmation()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).required("wording", 2_000);
		this.confirmation.check(errors);
	}

}
