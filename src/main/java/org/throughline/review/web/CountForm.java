package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.review.CountEdit;
import org.throughline.review.DeclaredCount;
import org.throughline.review.ReviewCountType;

/**
 * What a report declares of reviews, as typed.
 */
record CountForm(String id, String version, String period, String report, String measure, String asWritten,
		String declared) {

	CountForm {
		id = Words.typed(id);
		version = Words.typed(version);
		period = Words.typed(period);
		report = Words.typed(report);
		measure = Words.typed(measure);
		asWritten = Words.typed(asWritten);
		declared = Words.typed(declared);
	}

	static CountForm empty() {
		return new CountForm(TimeOrderedId.next().toString(), "0", "", "", "", "", "");
	}

	static CountForm of(DeclaredCount count) {
		return new CountForm(count.id().toString(), String.valueOf(count.version()), count.periodLabel(),
				Words.shown(count.reportSlug()), count.measure().name(), count.asWritten(),
				Words.shown(count.declared()));
	}

	void check(Errors errors) {
		new Checks(errors).required("period", 40)
			.atMost("report", 80)
			.oneOf("measure", ReviewCountType.class)
			.required("asWritten", 1_000)
			.number("declared");
	}

	CountEdit toEdit() {
		return new CountEdit(this.period, Words.orNone(this.report), Words.choice(ReviewCountType.class, this.measure),
				Words.number(this.declared), this.asWritten, Words.version(this.version));
	}

}
