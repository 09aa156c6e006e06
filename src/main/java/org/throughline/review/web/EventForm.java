package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.review.EventEdit;
import org.throughline.review.ReviewEventDetails;
import org.throughline.review.ReviewOutcome;
import org.throughline.statute.ClockTrigger;

/**
 * Something that happened in a review, as typed.
 */
record EventForm(String id, String version, String kind, DateParts on, String outcome, String note) {

	EventForm {
		id = Words.typed(id);
		version = Words.typed(version);
		kind = Words.typed(kind);
		on = Words.typed(on);
		outcome = Words.typed(outcome);
		note = Words.typed(note);
	}

	static EventForm empty() {
		return new EventForm(TimeOrderedId.next().toString(), "0", "", DateParts.EMPTY, "", "");
	}

	static EventForm of(ReviewEventDetails event) {
		return new EventForm(event.id().toString(), String.valueOf(event.version()), event.kind().name(),
				GivenDate.parts(event.on(), event.precision()), Words.shown(event.outcome()),
				Words.shown(event.note()));
	}

	void check(Errors errors) {
		new Checks(errors).oneOf("kind", EventEdit.KINDS.stream().map(Enum::name).toList())
			.given("on", false)
			.atMost("note", 5_000);
	}

	EventEdit toEdit() {
		return new EventEdit(Words.choice(ClockTrigger.class, this.kind), GivenDate.dayOrNone(this.on),
				GivenDate.precision(this.on), Words.choiceOrNone(ReviewOutcome.class, this.outcome),
				Words.orNone(this.note), Words.version(this.version));
	}

}
