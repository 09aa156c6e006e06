package org.throughline.review.web;

import java.util.List;
import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.security.Visibility;
import org.throughline.review.CaseFacts;
import org.throughline.review.DeadlineMode;
import org.throughline.review.NotifiedBy;
import org.throughline.review.PublicationForm;
import org.throughline.review.ReviewContent;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewEdit;
import org.throughline.review.ReviewNaming;
import org.throughline.review.ReviewProgress;
import org.throughline.review.ReviewStatus;
import org.throughline.review.ReviewText;
import org.throughline.theme.ThemeName;

/**
 * The form of a review's details.
 *
 * @param naming names and subject
 * @param facts facts of the case
 * @param progress status and publication
 * @param declared number of recommendations, and how long it is available
 * @param themes slugs of its themes
 * @param partners slugs of its partner organisations
 */
record ReviewForm(String version, ReviewNaming naming, Facts facts, Progress progress, ReviewText text,
		Declared declared, List<String> themes, List<String> partners) {

	ReviewForm {
		naming = Objects.requireNonNullElse(naming, ReviewNaming.NONE);
		text = Objects.requireNonNullElse(text, ReviewText.NONE);
		themes = FormValues.chosen(themes);
		partners = FormValues.chosen(partners);
	}

	static ReviewForm of(ReviewDetails details) {
		return new ReviewForm(FormValues.text(details.version()), details.review().naming(), Facts.of(details.facts()),
				Progress.of(details.review().progress()), details.text(), Declared.of(details.text()),
				details.tags().themes().stream().map(ThemeName::slug).toList(), details.tags().partners());
	}

	void check(Errors errors) {
		var checks = FormChecks.of(errors)
			.atMost("naming.pseudonym", 100)
			.atMost("naming.describedAs", 200)
			.atMost("naming.subject", 1_000)
			.wholeNumber("facts.childrenCount")
			.rejectIf(Integer.valueOf(0).equals(FormValues.wholeNumber(this.facts.childrenCount())),
					"facts.childrenCount", "review.children.none")
			.atMost("facts.notifyingArea", 200)
			.atMost("facts.homeAreas", 1_000)
			.oneOf("progress.status", ReviewStatus.class)
			.oneOf("progress.visibility", Visibility.class)
			.partialDate("progress.planned")
			.atMost("progress.period", 40)
			.date("declared.availableUntil")
			.wholeNumber("declared.recommendations");
		ReviewText.check("text.", checks);
	}

	ReviewEdit toEdit() {
		return new ReviewEdit(new ReviewContent(this.naming, this.progress.values(), this.facts.values(),
				this.declared.with(this.text)), this.themes, this.partners, FormValues.version(this.version));
	}

	/** Facts of the case, as typed. */
	record Facts(String childrenCount, boolean lookedAfter, boolean careLeaver, String notifiedBy, String notifyingArea,
			String homeAreas) {

		private static Facts of(CaseFacts facts) {
			return new Facts(FormValues.text(facts.childrenCount()), facts.lookedAfter(), facts.careLeaver(),
					FormValues.text(facts.notifiedBy()), FormValues.text(facts.notifyingArea()),
					FormValues.text(facts.homeAreas()));
		}

		private CaseFacts values() {
			return new CaseFacts(FormValues.wholeNumber(this.childrenCount), this.lookedAfter, this.careLeaver,
					FormValues.choice(NotifiedBy.class, this.notifiedBy), FormValues.orNull(this.notifyingArea),
					FormValues.orNull(String.join("\n", FormValues.lines(this.homeAreas))));
		}

	}

	/** Status and publication, as typed. */
	record Progress(String status, String visibility, String publicationForm, DateParts planned, String period,
			String deadlines) {

		private static Progress of(ReviewProgress progress) {
			return new Progress(progress.status().name(), progress.visibility().name(),
					FormValues.text(progress.publicationForm()), GivenDate.parts(progress.planned()),
					FormValues.text(progress.periodLabel()), FormValues.text(progress.deadlines()));
		}

		private ReviewProgress values() {
			return new ReviewProgress(FormValues.requiredChoice(ReviewStatus.class, this.status),
					FormValues.requiredChoice(Visibility.class, this.visibility),
					FormValues.choice(PublicationForm.class, this.publicationForm), GivenDate.date(this.planned),
					FormValues.orNull(this.period), FormValues.choice(DeadlineMode.class, this.deadlines));
		}

	}

	/** Number of recommendations and last day, as typed. */
	record Declared(String recommendations, DateParts availableUntil) {

		private static Declared of(ReviewText text) {
			return new Declared(FormValues.text(text.declaredRecommendations()), DateParts.of(text.availableUntil()));
		}

		private ReviewText with(ReviewText text) {
			return text.with(FormValues.wholeNumber(this.recommendations), GivenDate.dayOrNone(this.availableUntil));
		}

	}

}
