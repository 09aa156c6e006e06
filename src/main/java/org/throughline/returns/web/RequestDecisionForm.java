package org.throughline.returns.web;

import jakarta.validation.constraints.Size;

import org.throughline.platform.govuk.Typed;

/**
 * The form of a decision on a return.
 */
record RequestDecisionForm(String version, String press, @Size(max = 5_000) String note) {

	RequestDecisionForm {
		version = Typed.words(version);
		press = Typed.words(press);
		note = Typed.words(note);
	}

	static RequestDecisionForm empty() {
		return new RequestDecisionForm("", "", "");
	}

}
