package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.security.Visibility;
import org.throughline.review.PublicationForm;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewEdit;
import org.throughline.review.ReviewStatus;
import org.throughline.review.ThemeName;

/**
 * What is said about a review, as typed.
 */
record ReviewForm(String version, String pseudonym, String describedAs, String subject, String childrenCount,
		String lookedAfter, String careLeaver, String notifyingArea, String homeAreas, String status, String visibility,
		List<String> partners, String publicationForm, DateParts planned, DateParts availableUntil, String period,
		String publicNote, String summary, String declaredRecommendations, String url, List<String> themes,
		String source, String note) {

	ReviewForm {
		version = Words.typed(version);
		pseudonym = Words.typed(pseudonym);
		describedAs = Words.typed(describedAs);
		subject = Words.typed(subject);
		childrenCount = Words.typed(childrenCount);
		lookedAfter = Words.typed(lookedAfter);
		careLeaver = Words.typed(careLeaver);
		notifyingArea = Words.typed(notifyingArea);
		homeAreas = Words.typed(homeAreas);
		status = Words.typed(status);
		visibility = Words.typed(visibility);
		partners = Words.typed(partners);
		publicationForm = Words.typed(publicationForm);
		planned = Words.typed(planned);
		availableUntil = Words.typed(availableUntil);
		period = Words.typed(period);
		publicNote = Words.typed(publicNote);
		summary = Words.typed(summary);
		declaredRecommendations = Words.typed(declaredRecommendations);
		url = Words.typed(url);
		themes = Words.typed(themes);
		source = Words.typed(source);
		note = Words.typed(note);
	}

	static ReviewForm of(ReviewDetails details) {
		var review = details.review();
		var said = details.particulars();
		return new ReviewForm(String.valueOf(details.version()), Words.shown(review.pseudonym()),
				Words.shown(review.describedAs()), Words.shown(review.subject()), Words.shown(said.childrenCount()),
				said.lookedAfter() ? "true" : "", said.careLeaver() ? "true" : "", Words.shown(said.notifyingArea()),
				String.join("\n", said.homeAreas()), review.status().name(), review.visibility().name(),
				details.partners(), Words.shown(review.publicationForm()),
				GivenDate.parts(review.plannedOn(), review.plannedPrecision()),
				GivenDate.parts(said.availableUntil(), null), Words.shown(review.periodLabel()),
				Words.shown(said.publicNote()), Words.shown(said.summary()),
				Words.shown(said.declaredRecommendations()), Words.shown(said.url()),
				details.themes().stream().map(ThemeName::slug).toList(), Words.shown(said.source()),
				Words.shown(said.note()));
	}

	void check(Errors errors) {
		new Checks(errors).atMost("pseudonym", 100)
			.atMost("describedAs", 200)
			.atMost("subject", 1_000)
			.number("childrenCount")
			.atMost("notifyingArea", 200)
			.atMost("homeAreas", 1_000)
			.oneOf("status", ReviewStatus.class)
			.oneOf("visibility", Visibility.class)
			.given("planned", false)
			.day("availableUntil", false)
			.atMost("period", 40)
			.atMost("publicNote", 2_000)
			.atMost("summary", 20_000)
			.number("declaredRecommendations")
			.link("url")
			.atMost("source", 1_000)
			.atMost("note", 10_000);
		if ("0".equals(this.childrenCount)) {
			errors.rejectValue("childrenCount", "review.children.none");
		}
	}

	ReviewEdit toEdit() {
		var said = new ReviewDetails.Particulars(Words.number(this.childrenCount), "true".equals(this.lookedAfter),
				"true".equals(this.careLeaver), Words.orNone(this.notifyingArea), Words.lines(this.homeAreas),
				Words.orNone(this.summary), Words.orNone(this.publicNote), Words.number(this.declaredRecommendations),
				Words.orNone(this.url), GivenDate.dayOrNone(this.availableUntil), Words.orNone(this.source),
				Words.orNone(this.note));
		return new ReviewEdit(Words.orNone(this.pseudonym), Words.orNone(this.describedAs), Words.orNone(this.subject),
				Words.choice(ReviewStatus.class, this.status), Words.choice(Visibility.class, this.visibility),
				Words.choiceOrNone(PublicationForm.class, this.publicationForm), GivenDate.dayOrNone(this.planned),
				GivenDate.precision(this.planned), Words.orNone(this.period), said, this.themes, this.partners,
				Words.version(this.version));
	}

}
