package org.throughline.publication.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.publication.PrivateNameDetails;

/**
 * The form of a name that is never published.
 */
record PrivateNameForm(String version, String name) implements RecordFields<String> {

	static PrivateNameForm of(PrivateNameDetails name) {
		return new PrivateNameForm(FormValues.text(name.version()), name.name());
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).required("name");
	}

	@Override
	public String title() {
		return this.name;
	}

	@Override
	public String toEdit() {
		return this.name;
	}

}
