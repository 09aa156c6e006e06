package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.review.ReviewDetails;

/**
 * The form of a review's work streams.
 *
 * @param names work streams, one on each line
 * @param version work streams that the editor saw, one on each line
 */
record StreamsForm(String names, String version) {

	static StreamsForm of(ReviewDetails review) {
		String names = String.join("\n", review.course().workStreams());
		return new StreamsForm(names, names);
	}

	void check(Errors errors) {
		FormChecks.of(errors).atMost("names", 5_000).linesAtMost("names", 200);
	}

	List<String> workStreams() {
		return FormValues.lines(this.names);
	}

	List<String> seen() {
		return FormValues.lines(this.version);
	}

}
