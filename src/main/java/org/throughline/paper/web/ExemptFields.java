package org.throughline.paper.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.paper.Exemption;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

import static org.throughline.platform.form.FormValues.text;

/**
 * The fields of why a part of a paper is not published.
 *
 * @param paragraph 1 to 7; empty if it is published
 */
record ExemptFields(String paragraph, String publicInterest) {

	static final ExemptFields NONE = new ExemptFields("", "");

	static ExemptFields of(@Nullable Exemption exemption) {
		return (exemption == null) ? NONE : new ExemptFields(text(exemption.paragraph()), exemption.publicInterest());
	}

	void check(String field, Errors errors) {
		if (this.paragraph.isEmpty() && this.publicInterest.isEmpty()) {
			return;
		}
		var number = FormValues.wholeNumber(this.paragraph);
		if (number == null || number < 1 || number > ExemptParagraphs.LAST) {
			errors.rejectValue(field + ".paragraph", "paper.exempt.paragraph");
		}
		FormChecks.of(errors).required(field + ".publicInterest", FormChecks.TEXT);
	}

	@Nullable Exemption toExemption() {
		var number = FormValues.wholeNumber(this.paragraph);
		return (number == null) ? null : new Exemption(number, this.publicInterest);
	}

}
