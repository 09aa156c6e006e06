package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.throughline.platform.form.TextRules;

/**
 * The content of a letter.
 *
 * @param dated the date on it; names are those of that day
 * @param sender the partnership
 * @param recipient name, post and organisation
 * @param wording the letter below its subject (Markdown)
 */
@Embeddable
public record LetterContent(LocalDate dated, String sender, String recipient, String subject, String wording) {

	private static final int LONGEST = 200_000;

	LetterContent checked() {
		return new LetterContent(this.dated, this.sender,
				TextRules.required("recipient", this.recipient, TextRules.LINE),
				TextRules.required("subject", this.subject, TextRules.LINE),
				TextRules.required("wording", this.wording, LONGEST));
	}

}
