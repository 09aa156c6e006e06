package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.review.ReviewDocumentDetails;
import org.throughline.review.ReviewDocumentEdit;

/**
 * A published report of a review, as typed.
 */
record DocumentForm(String id, String version, String title, DateParts published, String url, String changeNote) {

	DocumentForm {
		id = Words.typed(id);
		version = Words.typed(version);
		title = Words.typed(title);
		published = Words.typed(published);
		url = Words.typed(url);
		changeNote = Words.typed(changeNote);
	}

	static DocumentForm empty() {
		return new DocumentForm(TimeOrderedId.next().toString(), "0", "", DateParts.EMPTY, "", "");
	}

	static DocumentForm of(ReviewDocumentDetails document) {
		return new DocumentForm(TimeOrderedId.next().toString(), String.valueOf(document.version()), document.title(),
				GivenDate.parts(document.publishedOn(), document.precision()), Words.shown(document.url()),
				Words.shown(document.changeNote()));
	}

	void check(Errors errors) {
		new Checks(errors).required("title", 300).given("published", false).link("url").atMost("changeNote", 2_000);
	}

	ReviewDocumentEdit toEdit() {
		return new ReviewDocumentEdit(this.title, GivenDate.dayOrNone(this.published),
				GivenDate.precision(this.published), Words.orNone(this.url), Words.orNone(this.changeNote),
				Words.version(this.version));
	}

}
