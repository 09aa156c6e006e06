package org.throughline.assurance.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.throughline.assurance.ModerationEdit;
import org.throughline.assurance.RatingDetails;
import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.platform.govuk.Typed;

/**
 * What others found of a self-assessment, as typed.
 */
record ModerationForm(String organisation, @Size(max = 80) List<@Valid RatingForm> ratings, String version) {

	ModerationForm {
		organisation = Typed.words(organisation);
		ratings = (ratings != null) ? List.copyOf(ratings) : List.of();
		version = Typed.words(version);
	}

	static ModerationForm of(SelfAssessmentDetails held) {
		String by = held.ratings()
			.stream()
			.map(RatingDetails::moderatedBySlug)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("");
		return new ModerationForm(by, held.ratings().stream().map(RatingForm::of).toList(), "");
	}

	/** What was sent, put to the standards of the page. */
	ModerationForm alignedTo(SelfAssessmentDetails held) {
		return new ModerationForm(this.organisation,
				held.ratings().stream().map((rating) -> RatingForm.of(rating).orSent(this.ratings)).toList(),
				this.version);
	}

	ModerationEdit toEdit() {
		return new ModerationEdit(Typed.orNothing(this.organisation),
				this.ratings.stream()
					.map((rating) -> new ModerationEdit.ModeratedRating(Typed.version(rating.number),
							Typed.orNothing(rating.level), Typed.orNothing(rating.note)))
					.toList());
	}

	/**
	 * One standard as others rate it, as typed.
	 */
	record RatingForm(String number, @Size(max = 60) String level, @Size(max = 5_000) String note) {

		RatingForm(@Nullable String number, @Nullable String level, @Nullable String note) {
			this.number = Typed.words(number);
			this.level = Typed.words(level);
			this.note = Typed.words(note);
		}

		static RatingForm of(RatingDetails rating) {
			var level = rating.moderated();
			return new RatingForm(String.valueOf(rating.standard().number()), (level != null) ? level.label() : "",
					Typed.shown(rating.moderationNote()));
		}

		RatingForm orSent(List<RatingForm> sent) {
			return sent.stream().filter((other) -> other.number.equals(this.number)).findFirst().orElse(this);
		}

		/** As a reader compares it. */
		@Override
		public String toString() {
			String words = this.number + ": " + (this.level.isEmpty() ? "–" : this.level);
			return this.note.isEmpty() ? words : words + ", " + this.note;
		}

	}

}
