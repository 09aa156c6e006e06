package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.TextRules;

/**
 * The form for removing an update note.
 *
 * @param reason shown to everyone in place of the note
 */
record NoteRemovalForm(String reason) {

	void check(Errors errors) {
		FormChecks.of(errors).required("reason", TextRules.NOTE);
	}

}
