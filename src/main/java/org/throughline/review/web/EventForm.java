package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.review.EventContent;
import org.throughline.review.ReviewEventDetails;
import org.throughline.review.ReviewOutcome;
import org.throughline.statute.ClockTrigger;

/**
 * The form of an event of a review.
 */
@FilledByLink("kind")
record EventForm(String version, String kind, DateParts on, String outcome, String note) implements FormFields {

	static EventForm of(ReviewEventDetails event) {
		var content = event.content();
		return new EventForm(FormValues.text(event.version()), FormValues.text(content.kind()),
				GivenDate.parts(content.on()), FormValues.text(content.outcome()), FormValues.text(content.note()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("kind", EventContent.KINDS.stream().map(Enum::name).toList())
			.partialDate("on")
			.atMost("note", 5_000);
	}

	EventContent content() {
		return new EventContent(FormValues.requiredChoice(ClockTrigger.class, this.kind), GivenDate.date(this.on),
				FormValues.choice(ReviewOutcome.class, this.outcome), FormValues.orNull(this.note));
	}

}
