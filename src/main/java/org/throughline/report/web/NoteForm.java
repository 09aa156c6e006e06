package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.TextRules;

/**
 * The form for an update note.
 */
record NoteForm(String wording) {

	void check(Errors errors) {
		FormChecks.of(errors).required("wording", TextRules.NOTE);
	}

}
