package org.throughline.publication.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;
import org.throughline.publication.LittleProgress;

/**
 * The form for an explanation of little or no progress.
 */
record ProgressExplanationForm(String version, String explanation) {

	static ProgressExplanationForm of(LittleProgress item) {
		return new ProgressExplanationForm(FormValues.text(item.version()), FormValues.text(item.explanation()));
	}

	void check(Errors errors) {
		FormChecks.of(errors).atMost("explanation", TextRules.NOTE).evidence("explanation");
	}

}
