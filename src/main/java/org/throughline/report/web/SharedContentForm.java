package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.report.ReportPart;

/**
 * The form for showing content in another part.
 *
 * @param content reference of the content
 * @param part the additional part
 */
record SharedContentForm(String content, String part) {

	void check(Errors errors) {
		FormChecks.of(errors).required("content").oneOf("part", ReportPart.class);
	}

	ReportPart chosenPart() {
		return FormValues.requiredChoice(ReportPart.class, this.part);
	}

}
