package org.throughline.paper.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.paper.PaperDetails;
import org.throughline.paper.PaperRecommendation;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormRow;

import static org.throughline.platform.form.FormValues.text;

/**
 * The form of the recommendations of a paper. Empty ones are not saved.
 */
record RecommendationsForm(String version, @Size(max = 30) List<Row> rows) implements FormFields {

	private static final int SPARE = 2;

	static RecommendationsForm of(PaperDetails paper, List<PaperRecommendation> recommendations) {
		return new RecommendationsForm(text(paper.version()),
				recommendations.stream().map((each) -> new Row(each.verbs(), each.wording())).toList());
	}

	RecommendationsForm spacious() {
		var more = new ArrayList<>(this.rows);
		more.addAll(Collections.nCopies(SPARE, new Row("", "")));
		return new RecommendationsForm(this.version, more);
	}

	@Override
	public void check(Errors errors) {
		var checks = FormChecks.of(errors);
		for (int at = 0; at < this.rows.size(); at++) {
			if (!this.rows.get(at).blank()) {
				checks.required("rows[" + at + "].verbs").required("rows[" + at + "].wording", FormChecks.TEXT);
			}
		}
	}

	List<PaperRecommendation> toRecommendations() {
		return this.rows.stream()
			.filter((row) -> !row.blank())
			.map((row) -> new PaperRecommendation(row.verbs, row.wording))
			.toList();
	}

	/** A recommendation. */
	record Row(String verbs, String wording) implements FormRow {

		@Override
		public boolean blank() {
			return this.verbs.isEmpty() && this.wording.isEmpty();
		}

	}

}
