package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

/**
 * A review is to be taken back from the public, as typed.
 */
record WithdrawForm(String version, String visibility) {

	WithdrawForm {
		version = Words.typed(version);
		visibility = Words.typed(visibility);
	}

	void check(Errors errors) {
		new Checks(errors).oneOf("visibility", List.of("INTERNAL", "PARTNER", "COUNT_ONLY"));
	}

}
