package org.throughline.information.web;

import org.throughline.information.ServicePageService;
import org.throughline.information.ServicePageText;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;

import org.springframework.validation.Errors;

record ServicePageForm(String version, String wording) implements FormFields {

	static ServicePageForm of(ServicePageText text) {
		return new ServicePageForm(FormValues.text(text.version()), text.wording());
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).required("wording", ServicePageService.LONGEST);
	}

}
