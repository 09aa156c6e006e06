package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.review.DocumentContent;
import org.throughline.review.ReviewDocumentDetails;

/**
 * The form of a published document of a review.
 */
record DocumentForm(String version, String title, DateParts published, String url,
		String changeNote) implements FormFields {

	static DocumentForm of(ReviewDocumentDetails document) {
		var content = document.content();
		return new DocumentForm(FormValues.text(document.version()), content.title(),
				GivenDate.parts(content.published()), FormValues.text(content.url()),
				FormValues.text(content.changeNote()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("title", 300)
			.partialDate("published")
			.webAddress("url")
			.atMost("changeNote", 2_000);
	}

	DocumentContent content() {
		return new DocumentContent(this.title, GivenDate.date(this.published), FormValues.orNull(this.url),
				FormValues.orNull(this.changeNote));
	}

}
