package org.throughline.assurance.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Size;

import org.springframework.validation.BindingResult;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.assurance.ModeratedRating;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

/**
 * The form for moderating a self-assessment.
 */
record ModerationForm(String organisation, @Size(max = 80) List<RatingForm> ratings, String version) {

	static ModerationForm of(SelfAssessmentDetails assessment) {
		String by = assessment.ratings()
			.stream()
			.map((rating) -> rating.moderation().by())
			.filter(Objects::nonNull)
			.map(NamedReference::slug)
			.findFirst()
			.orElse("");
		return new ModerationForm(by, assessment.ratings().stream().map(RatingForm::of).toList(),
				FormValues.text(assessment.version()));
	}

	/** Aligns the form to the standards of the set. */
	ModerationForm alignedTo(SelfAssessmentDetails assessment) {
		return new ModerationForm(this.organisation,
				assessment.ratings().stream().map((rating) -> RatingForm.of(rating).orSent(this.ratings)).toList(),
				this.version);
	}

	void check(BindingResult errors) {
		var checks = FormChecks.of(errors);
		IntStream.range(0, this.ratings.size())
			.forEach((at) -> checks.atMost("ratings[" + at + "].level", 60)
				.atMost("ratings[" + at + "].note", FormChecks.TEXT));
	}

	/**
	 * Returns the ratings. One that has not changed keeps the organisation that moderated
	 * it, unless another one is chosen.
	 */
	List<ModeratedRating> toRatings(SelfAssessmentDetails assessment) {
		var before = of(assessment);
		return this.ratings.stream().map((rating) -> {
			boolean kept = this.organisation.equals(before.organisation) && before.ratings.contains(rating);
			String by = kept ? assessment.moderator(FormValues.version(rating.number)) : this.organisation;
			return new ModeratedRating(FormValues.version(rating.number), FormValues.orNull(rating.level),
					FormValues.orNull(by), FormValues.orNull(rating.note));
		}).toList();
	}

	/**
	 * The moderated rating of one standard.
	 */
	record RatingForm(String number, String level, String note) {

		static RatingForm of(RatingDetails rating) {
			var level = rating.moderation().level();
			return new RatingForm(String.valueOf(rating.standard().number()), (level != null) ? level.label() : "",
					FormValues.text(rating.moderation().note()));
		}

		RatingForm orSent(List<RatingForm> sent) {
			return sent.stream().filter((other) -> other.number.equals(this.number)).findFirst().orElse(this);
		}

		/** Returns the text that an edit conflict compares. */
		@Override
		public String toString() {
			String words = this.number + ": " + (this.level.isEmpty() ? "–" : this.level);
			return this.note.isEmpty() ? words : words + ", " + this.note;
		}

	}

}
