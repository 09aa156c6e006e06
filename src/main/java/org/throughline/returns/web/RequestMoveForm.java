package org.throughline.returns.web;

import jakarta.validation.constraints.Size;

import org.throughline.platform.govuk.Typed;

/**
 * What a business manager does with a request, as typed.
 */
record RequestMoveForm(String version, String press, @Size(max = 5_000) String note) {

	RequestMoveForm {
		version = Typed.words(version);
		press = Typed.words(press);
		note = Typed.words(note);
	}

	static RequestMoveForm empty() {
		return new RequestMoveForm("", "", "");
	}

}
