package org.throughline.review.web;

import org.springframework.validation.Errors;

/**
 * The streams a review's work goes on in, one a line.
 */
record StreamsForm(String names) {

	StreamsForm {
		names = Words.typed(names);
	}

	void check(Errors errors) {
		new Checks(errors).atMost("names", 5_000);
	}

}
