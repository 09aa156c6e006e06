package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.review.CountContent;
import org.throughline.review.CountEdit;
import org.throughline.review.DeclaredCount;
import org.throughline.review.ReviewCountType;

/**
 * The form of a declared number of reviews.
 */
record CountForm(String version, String period, String report, String measure, String asWritten,
		String declared) implements RecordFields<CountEdit> {

	static CountForm of(DeclaredCount count) {
		return new CountForm(FormValues.text(count.version()), count.content().periodLabel(),
				FormValues.text(count.reportSlug()), FormValues.text(count.content().measure()),
				count.content().asWritten(), FormValues.text(count.content().declared()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("period", 40)
			.oneOf("measure", ReviewCountType.class)
			.required("asWritten", 1_000)
			.wholeNumber("declared");
	}

	@Override
	public String title() {
		return this.period;
	}

	@Override
	public CountEdit toEdit() {
		var content = new CountContent(this.period, FormValues.requiredChoice(ReviewCountType.class, this.measure),
				FormValues.wholeNumber(this.declared), this.asWritten);
		return new CountEdit(content, FormValues.orNull(this.report));
	}

}
