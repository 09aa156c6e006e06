package org.throughline.assurance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.NotRated;
import org.throughline.assurance.QuestionResult;
import org.throughline.assurance.SelfAssessmentAnswer;
import org.throughline.assurance.SelfAssessmentAnswer.Rating;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.ReturnFields;
import org.throughline.returns.SubmittedReturn;

/**
 * The form with which an organisation returns its self-assessment.
 */
record SelfAssessmentReturnForm(@Size(max = 80) List<RatingForm> ratings, @Size(max = 10_000) String scope,
		@Size(max = 10_000) String conclusion, @Size(max = 200) List<QuestionResultLine> results,
		@Valid ReturnFields general, String version, String press) implements SubmittedReturn {

	SelfAssessmentReturnForm {
		general = Objects.requireNonNullElse(general, ReturnFields.EMPTY);
	}

	/**
	 * Returns the form with every standard of the set.
	 * @param questions the questions to answer, if nothing is saved yet
	 */
	static SelfAssessmentReturnForm of(DataRequestDetails file, StandardSetDetails set,
			List<QuestionResult> questions) {
		var answer = file.answer(SelfAssessmentAnswer.class);
		Map<Integer, Rating> rating = answer.stream()
			.flatMap((given) -> given.ratings().stream())
			.collect(Collectors.toMap(Rating::number, Function.identity()));
		var ratings = set.standards()
			.stream()
			.map((standard) -> RatingForm.of(standard.number(), rating.get(standard.number())))
			.toList();
		return new SelfAssessmentReturnForm(ratings,
				FormValues.text(answer.map(SelfAssessmentAnswer::scope).orElse(null)),
				FormValues.text(answer.map(SelfAssessmentAnswer::conclusion).orElse(null)),
				answer.map(SelfAssessmentAnswer::results)
					.orElse(questions)
					.stream()
					.map(QuestionResultLine::of)
					.toList(),
				ReturnFields.of(file), FormValues.text(file.request().version()), "");
	}

	/** Returns the form with empty results to fill in. */
	SelfAssessmentReturnForm withSpareResults() {
		return new SelfAssessmentReturnForm(this.ratings, this.scope, this.conclusion,
				QuestionResultLine.withSpare(this.results), this.general, this.version, this.press);
	}

	SelfAssessmentReturnForm alignedTo(StandardSetDetails set) {
		var aligned = set.standards()
			.stream()
			.map((standard) -> this.ratings.stream()
				.filter((typed) -> typed.number.equals(String.valueOf(standard.number())))
				.findFirst()
				.orElse(RatingForm.of(standard.number(), null)))
			.toList();
		return new SelfAssessmentReturnForm(aligned, this.scope, this.conclusion, this.results, this.general,
				this.version, this.press);
	}

	@Nullable DraftReturn toDraft(StandardSetDetails set, BindingResult errors) {
		var given = new ArrayList<Rating>();
		boolean answered = !this.scope.isEmpty() || !this.conclusion.isEmpty();
		for (int place = 0; place < this.ratings.size(); place++) {
			var typed = this.ratings.get(place);
			String evidence = "ratings[" + place + "].evidence";
			FormChecks.of(errors).atMost(evidence, FormChecks.TEXT).evidence(evidence);
			int number = FormValues.version(typed.number);
			var level = set.scheme().level(typed.level);
			if (set.standard(number).isEmpty()) {
				errors.rejectValue("ratings[" + place + "].level", "rating.standard.unknown",
						new Object[] { number, set.title() }, null);
			}
			else if (!typed.level.isEmpty() && level.isEmpty() && NotRated.of(typed.level) == null) {
				errors.rejectValue("ratings[" + place + "].level", "rating.level.unknown",
						new Object[] { typed.level, set.scheme().name() }, null);
			}
			answered = answered || !typed.level.isEmpty() || !typed.evidence.isEmpty();
			given.add(new Rating(number, FormValues.orNull(typed.level), FormValues.orNull(typed.evidence)));
		}
		FormChecks.of(errors).evidence("conclusion");
		QuestionResultLine.check(this.results, errors);
		var results = QuestionResultLine.results(this.results);
		return toDraft(answered || results.stream().anyMatch(QuestionResult::answered), new SelfAssessmentAnswer(
				FormValues.orNull(this.scope), FormValues.orNull(this.conclusion), given, results), errors);
	}

	/**
	 * The rating of one standard.
	 */
	record RatingForm(String number, String level, String evidence) {

		static RatingForm of(int number, @Nullable Rating rating) {
			return new RatingForm(String.valueOf(number), (rating != null) ? FormValues.text(rating.level()) : "",
					(rating != null) ? FormValues.text(rating.evidence()) : "");
		}

		/** Returns the text that an edit conflict compares. */
		@Override
		public String toString() {
			return this.number + ": " + (this.level.isEmpty() ? "–" : this.level)
					+ (this.evidence.isEmpty() ? "" : ", " + this.evidence);
		}

	}

}
