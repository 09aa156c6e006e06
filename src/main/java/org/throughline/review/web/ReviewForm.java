package org.throughline.review.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.security.Visibility;
import org.throughline.review.CaseFacts;
import org.throughline.review.PublicationForm;
import org.throughline.review.ReviewContent;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewEdit;
import org.throughline.review.ReviewNaming;
import org.throughline.review.ReviewProgress;
import org.throughline.review.ReviewStatus;
import org.throughline.review.ReviewText;
import org.throughline.review.ThemeName;

/**
 * The form of a review's details.
 */
record ReviewForm(String version, String pseudonym, String describedAs, String subject, String childrenCount,
		String lookedAfter, String careLeaver, String notifyingArea, String homeAreas, String status, String visibility,
		List<String> partners, String publicationForm, DateParts planned, DateParts availableUntil, String period,
		String publicNote, String summary, String declaredRecommendations, String url, List<String> themes,
		String source, String note) {

	ReviewForm {
		partners = FormValues.chosen(partners);
		themes = FormValues.chosen(themes);
	}

	static ReviewForm of(ReviewDetails details) {
		var naming = details.review().naming();
		var progress = details.review().progress();
		var facts = details.facts();
		var text = details.text();
		return new ReviewForm(FormValues.text(details.version()), FormValues.text(naming.pseudonym()),
				FormValues.text(naming.describedAs()), FormValues.text(naming.subject()),
				FormValues.text(facts.childrenCount()), facts.lookedAfter() ? "true" : "",
				facts.careLeaver() ? "true" : "", FormValues.text(facts.notifyingArea()),
				FormValues.text(facts.homeAreas()), FormValues.text(progress.status()),
				FormValues.text(progress.visibility()), details.partners(), FormValues.text(progress.publicationForm()),
				GivenDate.parts(progress.plannedOn(), progress.plannedPrecision()), DateParts.of(text.availableUntil()),
				FormValues.text(progress.periodLabel()), FormValues.text(text.publicNote()),
				FormValues.text(text.summary()), FormValues.text(text.declaredRecommendations()),
				FormValues.text(text.url()), details.themes().stream().map(ThemeName::slug).toList(),
				FormValues.text(text.source()), FormValues.text(text.note()));
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.atMost("pseudonym", 100)
			.atMost("describedAs", 200)
			.atMost("subject", 1_000)
			.wholeNumber("childrenCount")
			.rejectIf("0".equals(this.childrenCount), "childrenCount", "review.children.none")
			.atMost("notifyingArea", 200)
			.atMost("homeAreas", 1_000)
			.oneOf("status", ReviewStatus.class)
			.oneOf("visibility", Visibility.class)
			.partialDate("planned")
			.date("availableUntil")
			.atMost("period", 40)
			.atMost("publicNote", 2_000)
			.atMost("summary", 20_000)
			.wholeNumber("declaredRecommendations")
			.webAddress("url")
			.atMost("source", 1_000)
			.atMost("note", 10_000);
	}

	ReviewEdit toEdit() {
		var naming = new ReviewNaming(FormValues.orNull(this.pseudonym), FormValues.orNull(this.describedAs),
				FormValues.orNull(this.subject));
		var progress = new ReviewProgress(FormValues.requiredChoice(ReviewStatus.class, this.status),
				FormValues.requiredChoice(Visibility.class, this.visibility),
				FormValues.choice(PublicationForm.class, this.publicationForm), GivenDate.dayOrNone(this.planned),
				GivenDate.precision(this.planned), FormValues.orNull(this.period));
		var facts = new CaseFacts(FormValues.wholeNumber(this.childrenCount), "true".equals(this.lookedAfter),
				"true".equals(this.careLeaver), FormValues.orNull(this.notifyingArea), homeAreaLines());
		var text = new ReviewText(FormValues.orNull(this.summary), FormValues.orNull(this.publicNote),
				FormValues.wholeNumber(this.declaredRecommendations), FormValues.orNull(this.url),
				GivenDate.dayOrNone(this.availableUntil), FormValues.orNull(this.source), FormValues.orNull(this.note));
		return new ReviewEdit(new ReviewContent(naming, progress, facts, text), this.themes, this.partners,
				FormValues.version(this.version));
	}

	private @Nullable String homeAreaLines() {
		return FormValues.orNull(String.join("\n", FormValues.lines(this.homeAreas)));
	}

}
