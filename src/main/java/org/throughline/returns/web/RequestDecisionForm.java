package org.throughline.returns.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.Size;

import org.throughline.platform.govuk.DateParts;

record RequestDecisionForm(String version, String press, @Size(max = 5_000) String note, DateParts dueOn) {

	RequestDecisionForm {
		dueOn = Objects.requireNonNullElse(dueOn, DateParts.EMPTY);
	}

	/** Returns the form with a date for the answer to a query. */
	RequestDecisionForm dueOn(LocalDate day) {
		return new RequestDecisionForm(this.version, this.press, this.note, DateParts.of(day));
	}

}
