package org.throughline.assurance.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.constraints.Size;

import org.throughline.assurance.QuestionResult;
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

	/** Returns the results by line, without empty lines. */
	Map<Integer, QuestionResult> resultsByLine() {
		var results = new TreeMap<Integer, QuestionResult>();
		for (int line = 0; line < this.results.size(); line++) {
			if (!this.results.get(line).blank()) {
				results.put(line, this.results.get(line).toResult());
			}
		}
		return results;
	}

	/** Returns the form with empty results to fill in. */
	QuestionResultsForm withSpareResults() {
		return new QuestionResultsForm(this.version, QuestionResultLine.withSpare(this.results));
	}

}
