package org.throughline.assurance.web;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentContent;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentEdit;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

/**
 * The form of a self-assessment.
 */
record SelfAssessmentForm(@NotBlank @Size(max = 40) String period, String report, String joint,
		@Size(max = 80) List<RatingForm> ratings, @Size(max = 10_000) String scope,
		@Size(max = 10_000) String conclusion, @Size(max = 500) String consecutiveYears, @Size(max = 5_000) String note,
		String version) {

	static SelfAssessmentForm of(SelfAssessmentDetails assessment) {
		var content = assessment.content();
		return new SelfAssessmentForm(content.periodLabel(), FormValues.text(assessment.reportSlug()),
				content.jointWithAdults() ? "true" : "", assessment.ratings().stream().map(RatingForm::of).toList(),
				FormValues.text(content.scope()), FormValues.text(content.conclusion()),
				FormValues.text(content.consecutiveYears()), FormValues.text(content.note()),
				FormValues.text(assessment.version()));
	}

	/**
	 * Aligns the form to the standards of the set: new standards are not rated, removed
	 * ones are left out.
	 */
	SelfAssessmentForm alignedTo(SelfAssessmentDetails assessment) {
		return new SelfAssessmentForm(this.period, this.report, this.joint,
				assessment.ratings().stream().map((rating) -> RatingForm.of(rating).orSent(this.ratings)).toList(),
				this.scope, this.conclusion, this.consecutiveYears, this.note, this.version);
	}

	void check(BindingResult errors) {
		var checks = FormChecks.of(errors);
		IntStream.range(0, this.ratings.size())
			.forEach((at) -> checks.atMost("ratings[" + at + "].level", 60)
				.atMost("ratings[" + at + "].evidence", 10_000));
	}

	SelfAssessmentEdit toEdit() {
		var content = new SelfAssessmentContent(this.period, this.joint.equals("true"), FormValues.orNull(this.scope),
				FormValues.orNull(this.conclusion), FormValues.orNull(this.consecutiveYears),
				FormValues.orNull(this.note));
		return new SelfAssessmentEdit(content, FormValues.orNull(this.report),
				this.ratings.stream()
					.map((rating) -> new SelfAssessmentEdit.RatingEdit(FormValues.version(rating.number),
							FormValues.orNull(rating.level), FormValues.orNull(rating.evidence),
							rating.confirmed.equals("true")))
					.toList());
	}

	/**
	 * The organisation's rating of one standard.
	 */
	record RatingForm(String number, String level, String evidence, String confirmed) {

		static RatingForm of(RatingDetails rating) {
			var level = rating.level();
			return new RatingForm(String.valueOf(rating.standard().number()), (level != null) ? level.label() : "",
					FormValues.text(rating.evidence()), (level == null || rating.confirmed()) ? "true" : "");
		}

		RatingForm orSent(List<RatingForm> sent) {
			return sent.stream().filter((other) -> other.number.equals(this.number)).findFirst().orElse(this);
		}

		/** Returns the text that an edit conflict compares. */
		@Override
		public String toString() {
			String words = this.number + ": " + (this.level.isEmpty() ? "–" : this.level);
			if (!this.level.isEmpty() && !this.confirmed.equals("true")) {
				words += " (not confirmed)";
			}
			return this.evidence.isEmpty() ? words : words + ", " + this.evidence;
		}

	}

}
