package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.SelfAssessmentAnswer;
import org.throughline.assurance.SelfAssessmentAnswer.Rating;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.platform.govuk.Typed;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.SubmittedReturn;

/**
 * What an organisation says of itself, as typed.
 */
record SelfAssessmentReturnForm(@Size(max = 80) List<@Valid RatingTyped> ratings, @Size(max = 10_000) String scope,
		@Size(max = 10_000) String conclusion, String nothing, @Size(max = 5_000) String remark, String version,
		String press) implements SubmittedReturn {

	SelfAssessmentReturnForm {
		ratings = (ratings != null) ? List.copyOf(ratings) : List.of();
		scope = Typed.words(scope);
		conclusion = Typed.words(conclusion);
		nothing = Typed.words(nothing);
		remark = Typed.words(remark);
		version = Typed.words(version);
		press = Typed.words(press);
	}

	/** Every standard of the set, with what is said of it. */
	static SelfAssessmentReturnForm of(DataRequestDetails file, StandardSetDetails set) {
		var latest = file.latest();
		var answer = file.answer(SelfAssessmentAnswer.class);
		Map<Integer, Rating> said = answer.stream()
			.flatMap((given) -> given.ratings().stream())
			.collect(Collectors.toMap(Rating::number, Function.identity()));
		var ratings = set.standards()
			.stream()
			.map((standard) -> RatingTyped.of(standard.number(), said.get(standard.number())))
			.toList();
		return new SelfAssessmentReturnForm(ratings, Typed.shown(answer.map(SelfAssessmentAnswer::scope).orElse(null)),
				Typed.shown(answer.map(SelfAssessmentAnswer::conclusion).orElse(null)),
				(latest != null && latest.nothingToReport()) ? "true" : "",
				(latest != null) ? Typed.shown(latest.remark()) : "", "", "");
	}

	/** What was typed, put to the standards there are now. */
	SelfAssessmentReturnForm alignedTo(StandardSetDetails set) {
		var aligned = set.standards()
			.stream()
			.map((standard) -> this.ratings.stream()
				.filter((typed) -> typed.number.equals(String.valueOf(standard.number())))
				.findFirst()
				.orElse(RatingTyped.of(standard.number(), null)))
			.toList();
		return new SelfAssessmentReturnForm(aligned, this.scope, this.conclusion, this.nothing, this.remark,
				this.version, this.press);
	}

	@Nullable DraftReturn toDraft(StandardSetDetails set, BindingResult errors) {
		var given = new ArrayList<Rating>();
		boolean said = !this.scope.isEmpty() || !this.conclusion.isEmpty();
		for (int place = 0; place < this.ratings.size(); place++) {
			var typed = this.ratings.get(place);
			int number = Typed.version(typed.number);
			var level = set.scheme().level(typed.level);
			if (set.standard(number).isEmpty()) {
				errors.rejectValue("ratings[" + place + "].level", "rating.standard.unknown",
						new Object[] { number, set.title() }, null);
			}
			else if (!typed.level.isEmpty() && level.isEmpty()) {
				errors.rejectValue("ratings[" + place + "].level", "rating.level.unknown",
						new Object[] { typed.level, set.scheme().name() }, null);
			}
			said = said || !typed.level.isEmpty() || !typed.evidence.isEmpty();
			given.add(new Rating(number, Typed.orNothing(typed.level), Typed.orNothing(typed.evidence)));
		}
		boolean none = this.nothing.equals("true");
		if (none && said) {
			errors.rejectValue("nothing", "returns.nothingAndLines");
		}
		if (sending() && !none && !said) {
			errors.rejectValue("nothing", "returns.empty");
		}
		return errors.hasErrors() ? null : new DraftReturn(none, Typed.orNothing(this.remark),
				new SelfAssessmentAnswer(Typed.orNothing(this.scope), Typed.orNothing(this.conclusion), given));
	}

	/**
	 * The rating of one standard as typed.
	 */
	record RatingTyped(String number, @Size(max = 60) String level, @Size(max = 10_000) String evidence) {

		RatingTyped(@Nullable String number, @Nullable String level, @Nullable String evidence) {
			this.number = Typed.words(number);
			this.level = Typed.words(level);
			this.evidence = Typed.words(evidence);
		}

		static RatingTyped of(int number, @Nullable Rating said) {
			return new RatingTyped(String.valueOf(number), (said != null) ? said.level() : null,
					(said != null) ? said.evidence() : null);
		}

		/** As a reader compares it. */
		@Override
		public String toString() {
			return this.number + ": " + (this.level.isEmpty() ? "–" : this.level)
					+ (this.evidence.isEmpty() ? "" : ", " + this.evidence);
		}

	}

}
