package org.throughline.statute.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.statute.NationalBodyContent;
import org.throughline.statute.NationalBodyDetails;

record NationalBodyForm(String version, String name, DateParts validFrom, String source,
		ConfirmationForm confirmation) {

	/** Returns the form without the confirmation, which every change needs again. */
	static NationalBodyForm of(NationalBodyDetails body) {
		var content = body.content();
		return new NationalBodyForm(FormValues.text(body.version()), content.name(), DateParts.of(content.validFrom()),
				content.source(), ConfirmationForm.NONE);
	}

	void check(Errors errors) {
		FormChecks.of(errors).required("name", 200).requiredDate("validFrom").required("source", 500);
		this.confirmation.check(errors);
	}

	NationalBodyContent content() {
		return new NationalBodyContent(this.name.strip(), this.validFrom.parse().orElseThrow(), this.source.strip(),
				this.confirmation.values());
	}

}
