package org.throughline.action.web;

import org.springframework.validation.Errors;

import org.throughline.action.LetterContent;
import org.throughline.action.LetterSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of a draft of a letter.
 */
record LetterForm(String version, DateParts dated, String recipient, String subject,
		String wording) implements FormFields {

	private static final int LONGEST = 200_000;

	static LetterForm of(LetterSummary letter) {
		var content = letter.content();
		return new LetterForm(String.valueOf(letter.version()), DateParts.of(content.dated()), content.recipient(),
				content.subject(), content.wording());
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.requiredDate("dated")
			.required("recipient")
			.required("subject")
			.required("wording", LONGEST);
	}

	LetterContent toContent(String sender) {
		return new LetterContent(this.dated.parse().orElseThrow(), sender, this.recipient, this.subject, this.wording);
	}

}
