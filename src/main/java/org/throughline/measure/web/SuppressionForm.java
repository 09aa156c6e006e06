package org.throughline.measure.web;

import org.springframework.validation.Errors;

import org.throughline.measure.SuppressionSettings;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

/**
 * The form of the suppression threshold.
 */
record SuppressionForm(String version, String smallBelow) {

	static SuppressionForm of(SuppressionSettings.Setting setting) {
		return new SuppressionForm(FormValues.text(setting.version()), FormValues.text(setting.smallBelow()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).rejectIf(!this.smallBelow.matches("\\d{1,4}"), "smallBelow", "measure.smallBelow.range");
	}

}
