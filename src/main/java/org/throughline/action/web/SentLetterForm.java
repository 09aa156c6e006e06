package org.throughline.action.web;

import org.springframework.validation.Errors;

import org.throughline.action.LetterSummary;
import org.throughline.action.LetterWay;
import org.throughline.action.SentLetter;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

/**
 * The form to record a letter as sent.
 */
record SentLetterForm(String version, DateParts sentOn, String sentTo, String way) implements FormFields {

	static SentLetterForm of(LetterSummary letter) {
		return new SentLetterForm(String.valueOf(letter.version()), DateParts.EMPTY, letter.content().recipient(), "");
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).requiredDate("sentOn").required("sentTo").oneOf("way", LetterWay.class);
	}

	SentLetter toSent() {
		return new SentLetter(this.sentOn.parse().orElseThrow(), this.sentTo,
				FormValues.requiredChoice(LetterWay.class, this.way));
	}

}
