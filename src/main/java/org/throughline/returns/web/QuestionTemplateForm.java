package org.throughline.returns.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.returns.QuestionTemplateDetails;
import org.throughline.returns.QuestionTemplateEdit;

/**
 * The form of a question template.
 *
 * @param questions the questions, one a line
 */
record QuestionTemplateForm(String version, String name,
		String questions) implements RecordFields<QuestionTemplateEdit> {

	static QuestionTemplateForm of(QuestionTemplateDetails template) {
		return new QuestionTemplateForm(FormValues.text(template.version()), template.name(),
				String.join("\n", template.questions()));
	}

	static QuestionTemplateForm starting(List<String> questions) {
		return new QuestionTemplateForm("", "", String.join("\n", questions));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("name", 120)
			.required("questions")
			.linesAtMost("questions", NewRequestForm.LONGEST_QUESTION);
	}

	@Override
	public String title() {
		return this.name;
	}

	@Override
	public QuestionTemplateEdit toEdit() {
		return new QuestionTemplateEdit(this.name, FormValues.lines(this.questions));
	}

}
