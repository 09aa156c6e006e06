package org.throughline.paper.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;

/**
 * The form of a new template.
 *
 * @param from the slug of the template that it begins with
 */
record NewTemplateForm(String name, String council, String from) {

	void check(Errors errors) {
		FormChecks.of(errors).required("name").atMost("council", FormChecks.LINE).required("from");
	}

}
