package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;

/**
 * The form for withdrawing a review from the public.
 */
record WithdrawForm(String version, String visibility) {

	void check(Errors errors) {
		FormChecks.of(errors).oneOf("visibility", List.of("INTERNAL", "PARTNER", "COUNT_ONLY"));
	}

}
