package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.review.ReviewDetails;

/**
 * The streams a review's work goes on in, as typed.
 *
 * @param names one a line
 * @param version those the editor saw, one a line
 */
record StreamsForm(String names, String version) {

	StreamsForm {
		names = Words.typed(names);
		version = Words.typed(version);
	}

	static StreamsForm of(ReviewDetails review) {
		String names = String.join("\n", review.workStreams());
		return new StreamsForm(names, names);
	}

	void check(Errors errors) {
		new Checks(errors).atMost("names", 5_000).linesAtMost("names", 200);
	}

	List<String> streams() {
		return Words.lines(this.names);
	}

	List<String> seen() {
		return Words.lines(this.version);
	}

}
