package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.QuestionResult;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of the results by question of a self-assessment. Empty results are not saved.
 */
record QuestionResultsForm(String version, @Size(max = 200) List<Line> results) {

	private static final int SPARE = 5;

	static QuestionResultsForm of(SelfAssessmentDetails assessment) {
		return new QuestionResultsForm(text(assessment.version()),
				assessment.ratings().stream().map(RatingDetails::results).flatMap(List::stream).map(Line::of).toList());
	}

	/** Returns the form with empty results to fill in. */
	QuestionResultsForm withSpareResults() {
		var more = new ArrayList<>(this.results);
		more.addAll(Collections.nCopies(SPARE, Line.EMPTY));
		return new QuestionResultsForm(this.version, more);
	}

	/** Returns the form without empty results. */
	QuestionResultsForm filled() {
		return new QuestionResultsForm(this.version, this.results.stream().filter((line) -> !line.blank()).toList());
	}

	void check(BindingResult errors) {
		var checks = FormChecks.of(errors);
		IntStream.range(0, this.results.size()).filter((at) -> !this.results.get(at).blank()).forEach((at) -> {
			String line = "results[" + at + "].";
			checks.rejectIf(FormValues.wholeNumber(this.results.get(at).number) == null, line + "number", "NotBlank")
				.required(line + "question")
				.atMost(line + "answer", 60)
				.wholeNumber(line + "result")
				.wholeNumber(line + "base")
				.atMost(line + "asWritten", FormChecks.LINE);
		});
	}

	List<QuestionResult> toResults() {
		return this.results.stream().map(Line::toResult).toList();
	}

	/** The result of one question. */
	record Line(String number, String question, String answer, String result, String base, String asWritten) {

		static final Line EMPTY = new Line("", "", QuestionResult.YES, "", "", "");

		static Line of(QuestionResult result) {
			return new Line(text(result.number()), result.question(), result.answer(), text(result.result()),
					text(result.base()), text(result.asWritten()));
		}

		boolean blank() {
			return (this.question + this.result + this.base + this.asWritten).isEmpty()
					&& (this.answer.isEmpty() || this.answer.equals(QuestionResult.YES));
		}

		QuestionResult toResult() {
			return new QuestionResult(FormValues.version(this.number), this.question,
					this.answer.isEmpty() ? QuestionResult.YES : this.answer, FormValues.wholeNumber(this.result),
					FormValues.wholeNumber(this.base), orNull(this.asWritten));
		}

		/** Returns the text that an edit conflict compares. */
		@Override
		public String toString() {
			return this.number + ": " + this.question + " " + this.result + " of " + this.base + " " + this.answer
					+ (this.asWritten.isEmpty() ? "" : ", " + this.asWritten);
		}

	}

}
