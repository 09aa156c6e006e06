package org.throughline.paper.web;

import org.springframework.validation.Errors;

import org.throughline.paper.PaperSectionDetails;
import org.throughline.paper.SectionKind;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;

import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a section of a paper.
 */
record PaperSectionForm(String version, String heading, ExemptFields exempt) implements FormFields {

	static PaperSectionForm of(PaperSectionDetails section) {
		return new PaperSectionForm(text(section.version()), text(section.content().heading()),
				ExemptFields.of(section.exemption()));
	}

	void check(PaperSectionDetails section, Errors errors) {
		if (section.content().kind() != SectionKind.CLOSING) {
			FormChecks.of(errors).required("heading");
		}
		this.exempt.check("exempt", errors);
	}

}
