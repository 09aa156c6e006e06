package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;

/**
 * Form of a successor.
 */
record SuccessionForm(@NotBlank String successor, DateParts day, String footprint, @Size(max = 2_000) String note) {

	SuccessionForm {
		successor = Typed.words(successor);
		day = Typed.date(day);
		footprint = Typed.words(footprint);
		note = Typed.words(note);
	}

	static SuccessionForm empty() {
		return new SuccessionForm("", DateParts.EMPTY, "", "");
	}

}
