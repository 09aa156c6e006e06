package org.throughline.assurance.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentContent;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentEdit;
import org.throughline.platform.govuk.Typed;

/**
 * The form of a self-assessment.
 */
record SelfAssessmentForm(@NotBlank @Size(max = 40) String period, String report, String joint,
		@Size(max = 80) List<@Valid RatingForm> ratings, @Size(max = 10_000) String scope,
		@Size(max = 10_000) String conclusion, @Size(max = 500) String consecutiveYears, @Size(max = 5_000) String note,
		String version) {

	SelfAssessmentForm {
		period = Typed.words(period);
		report = Typed.words(report);
		joint = Typed.words(joint);
		ratings = (ratings != null) ? List.copyOf(ratings) : List.of();
		scope = Typed.words(scope);
		conclusion = Typed.words(conclusion);
		consecutiveYears = Typed.words(consecutiveYears);
		note = Typed.words(note);
		version = Typed.words(version);
	}

	static SelfAssessmentForm of(SelfAssessmentDetails assessment) {
		var content = assessment.content();
		return new SelfAssessmentForm(content.periodLabel(), Typed.shown(assessment.reportSlug()),
				content.jointWithAdults() ? "true" : "", assessment.ratings().stream().map(RatingForm::of).toList(),
				Typed.shown(content.scope()), Typed.shown(content.conclusion()),
				Typed.shown(content.consecutiveYears()), Typed.shown(content.note()), "");
	}

	/**
	 * Aligns the form to the standards of the set: new standards are not rated, removed
	 * ones are left out.
	 */
	SelfAssessmentForm alignedTo(SelfAssessmentDetails held) {
		return new SelfAssessmentForm(this.period, this.report, this.joint,
				held.ratings().stream().map((rating) -> RatingForm.of(rating).orSent(this.ratings)).toList(),
				this.scope, this.conclusion, this.consecutiveYears, this.note, this.version);
	}

	SelfAssessmentEdit toEdit() {
		var content = new SelfAssessmentContent(this.period, this.joint.equals("true"), Typed.orNothing(this.scope),
				Typed.orNothing(this.conclusion), Typed.orNothing(this.consecutiveYears), Typed.orNothing(this.note));
		return new SelfAssessmentEdit(content, Typed.orNothing(this.report), this.ratings.stream()
			.map((rating) -> new SelfAssessmentEdit.RatingEdit(Typed.version(rating.number),
					Typed.orNothing(rating.level), Typed.orNothing(rating.evidence), rating.confirmed.equals("true")))
			.toList());
	}

	/**
	 * The organisation's rating of one standard as typed.
	 */
	record RatingForm(String number, @Size(max = 60) String level, @Size(max = 10_000) String evidence,
			String confirmed) {

		RatingForm(@Nullable String number, @Nullable String level, @Nullable String evidence,
				@Nullable String confirmed) {
			this.number = Typed.words(number);
			this.level = Typed.words(level);
			this.evidence = Typed.words(evidence);
			this.confirmed = Typed.words(confirmed);
		}

		static RatingForm of(RatingDetails rating) {
			var level = rating.level();
			return new RatingForm(String.valueOf(rating.standard().number()), (level != null) ? level.label() : "",
					Typed.shown(rating.evidence()), (level == null || rating.confirmed()) ? "true" : "");
		}

		RatingForm orSent(List<RatingForm> sent) {
			return sent.stream().filter((other) -> other.number.equals(this.number)).findFirst().orElse(this);
		}

		/** As a reader compares it. */
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
