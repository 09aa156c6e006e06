package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;
import org.throughline.report.CommentPlace;
import org.throughline.report.DraftPart;

/**
 * The form for a comment on a draft, for an answer, and for editing them.
 *
 * @param on the part that it is about
 * @param paragraph the number of the paragraph, or empty
 * @param seen the fingerprint of the words that the author saw
 * @param version the version that was edited
 */
@FilledByLink({ "on", "paragraph" })
record CommentForm(String on, String paragraph, String seen, String wording, String version) {

	static CommentForm of(String wording, String version) {
		return new CommentForm("", "", "", wording, version);
	}

	void check(Errors errors) {
		FormChecks.of(errors).required("wording", TextRules.NOTE);
	}

	CommentPlace place() {
		Integer number = FormValues.wholeNumber(this.paragraph);
		return new CommentPlace(this.on.isEmpty() ? DraftPart.WHOLE : this.on, (number != null) ? number : 0,
				this.seen);
	}

}
