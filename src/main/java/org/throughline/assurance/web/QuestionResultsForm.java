package org.throughline.assurance.web;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.platform.form.FormValues;

/**
 * The form of the results by question of a self-assessment.
 */
record QuestionResultsForm(String version, @Size(max = 200) List<QuestionResultLine> results) {

	static QuestionResultsForm of(SelfAssessmentDetails assessment) {
		return new QuestionResultsForm(FormValues.text(assessment.version()),
				assessment.ratings()
					.stream()
					.map(RatingDetails::results)
					.flatMap(List::stream)
					.map(QuestionResultLine::of)
					.toList());
	}

	/** Returns the form with empty results to fill in. */
	QuestionResultsForm withSpareResults() {
		return new QuestionResultsForm(this.version, QuestionResultLine.withSpare(this.results));
	}

}
