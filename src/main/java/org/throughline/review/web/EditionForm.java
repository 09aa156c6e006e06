package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.review.EditionDetails;
import org.throughline.review.EditionEdit;

/**
 * A published report of a review, as typed.
 */
record EditionForm(String id, String version, String title, DateParts published, String url, String changeNote) {

	EditionForm {
		id = Words.typed(id);
		version = Words.typed(version);
		title = Words.typed(title);
		published = Words.typed(published);
		url = Words.typed(url);
		changeNote = Words.typed(changeNote);
	}

	static EditionForm empty() {
		return new EditionForm(TimeOrderedId.next().toString(), "0", "", DateParts.EMPTY, "", "");
	}

	static EditionForm of(EditionDetails edition) {
		return new EditionForm(TimeOrderedId.next().toString(), String.valueOf(edition.version()), edition.title(),
				GivenDate.parts(edition.publishedOn(), edition.precision()), Words.shown(edition.url()),
				Words.shown(edition.changeNote()));
	}

	void check(Errors errors) {
		new Checks(errors).required("title", 300).given("published", false).link("url").atMost("changeNote", 2_000);
	}

	EditionEdit toEdit() {
		return new EditionEdit(this.title, GivenDate.dayOrNone(this.published), GivenDate.precision(this.published),
				Words.orNone(this.url), Words.orNone(this.changeNote), Words.version(this.version));
	}

}
