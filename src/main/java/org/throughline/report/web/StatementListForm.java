package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.report.ListContent;
import org.throughline.report.ListDetails;

/**
 * The form of a list's introduction.
 *
 * @param introduction text before the list
 * @param declared number that the report states
 * @param declaredAsWritten the same number as written
 */
record StatementListForm(String version, String introduction, String declared, String declaredAsWritten) {

	static StatementListForm of(ListDetails list) {
		var content = list.content();
		return new StatementListForm(FormValues.text(list.version()), FormValues.text(content.introduction()),
				FormValues.text(content.declared()), FormValues.text(content.declaredAsWritten()));
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.atMost("introduction", 2_000)
			.rejectIf(!this.declared.matches("\\d{0,4}"), "declared", "WholeNumber")
			.atMost("declaredAsWritten", 200);
	}

	ListContent toContent() {
		return new ListContent(this.introduction, FormValues.wholeNumber(this.declared), this.declaredAsWritten);
	}

	/** Returns the version on the page; -1 if nothing had been saved. */
	int seen() {
		return FormValues.version(this.version);
	}

}
