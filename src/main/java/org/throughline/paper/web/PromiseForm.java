package org.throughline.paper.web;

import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.paper.PromiseContent;
import org.throughline.paper.PromiseDetails;
import org.throughline.paper.PromiseEdit;
import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of a promise.
 *
 * @param meeting the number of the meeting at which it was made
 */
@FilledByLink("meeting")
record PromiseForm(String version, String meeting, PromiseContent content, DateParts dueOn,
		DateParts keptOn) implements RecordFields<PromiseEdit> {

	PromiseForm {
		content = Objects.requireNonNullElse(content, PromiseContent.EMPTY);
	}

	static PromiseForm of(PromiseDetails promise) {
		var content = promise.content();
		return new PromiseForm(String.valueOf(promise.version()), String.valueOf(promise.meeting()),
				content.dated(null, null), DateParts.of(content.dueOn()), DateParts.of(content.keptOn()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("meeting")
			.wholeNumber("meeting")
			.required("content.wording", FormChecks.TEXT)
			.date("dueOn")
			.date("keptOn")
			.evidence("content.outcome");
	}

	@Override
	public String title() {
		return this.content.wording();
	}

	@Override
	public PromiseEdit toEdit() {
		return new PromiseEdit(this.content.dated(this.dueOn.parse().orElse(null), this.keptOn.parse().orElse(null)),
				Objects.requireNonNull(FormValues.wholeNumber(this.meeting)));
	}

}
