package org.throughline.assurance.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentContent;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentEdit;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

record SelfAssessmentForm(String version, SelfAssessmentContent content, String report,
		@Size(max = 80) List<RatingForm> ratings) {

	SelfAssessmentForm {
		content = Objects.requireNonNullElse(content, SelfAssessmentContent.requested(""));
	}

	static SelfAssessmentForm of(SelfAssessmentDetails assessment) {
		return new SelfAssessmentForm(FormValues.text(assessment.version()), assessment.content(),
				FormValues.text(assessment.reportSlug()), assessment.ratings().stream().map(RatingForm::of).toList());
	}

	/**
	 * Aligns the form to the standards of the set: new standards are not rated, removed
	 * ones are left out.
	 */
	SelfAssessmentForm alignedTo(SelfAssessmentDetails assessment) {
		return new SelfAssessmentForm(this.version, this.content, this.report,
				assessment.ratings().stream().map((rating) -> RatingForm.of(rating).orSent(this.ratings)).toList());
	}

	void check(BindingResult errors) {
		var checks = FormChecks.of(errors)
			.required("content.periodLabel", 40)
			.atMost("content.scope", FormChecks.TEXT)
			.atMost("content.conclusion", FormChecks.TEXT)
			.evidence("content.conclusion")
			.atMost("content.consecutiveYears", FormChecks.LINE)
			.atMost("content.note", FormChecks.TEXT);
		IntStream.range(0, this.ratings.size())
			.forEach((at) -> checks.atMost("ratings[" + at + "].level", 60)
				.atMost("ratings[" + at + "].evidence", FormChecks.TEXT)
				.evidence("ratings[" + at + "].evidence"));
	}

	SelfAssessmentEdit toEdit() {
		return new SelfAssessmentEdit(this.content, FormValues.orNull(this.report),
				this.ratings.stream()
					.map((rating) -> new SelfAssessmentEdit.RatingEdit(FormValues.version(rating.number),
							FormValues.orNull(rating.level), FormValues.orNull(rating.evidence), rating.confirmed))
					.toList());
	}

	/**
	 * The organisation's rating of one standard.
	 */
	record RatingForm(String number, String level, String evidence, boolean confirmed) {

		static RatingForm of(RatingDetails rating) {
			return new RatingForm(String.valueOf(rating.standard().number()), FormValues.text(rating.answer()),
					FormValues.text(rating.evidence()), !rating.toConfirm());
		}

		RatingForm orSent(List<RatingForm> sent) {
			return sent.stream().filter((other) -> other.number.equals(this.number)).findFirst().orElse(this);
		}

		/** Returns the text that an edit conflict compares. */
		@Override
		public String toString() {
			String words = this.number + ": " + (this.level.isEmpty() ? "–" : this.level);
			if (!this.level.isEmpty() && !this.confirmed) {
				words += " (not confirmed)";
			}
			return this.evidence.isEmpty() ? words : words + ", " + this.evidence;
		}

	}

}
