package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.review.NewReview;
import org.throughline.review.ReviewType;

/**
 * A review to be added, as typed.
 */
record NewReviewForm(String id, String type, DateParts initiated, String pseudonym, String describedAs, String subject,
		String notifyingArea, String reference, String regime) {

	NewReviewForm {
		id = Words.typed(id);
		type = Words.typed(type);
		initiated = Words.typed(initiated);
		pseudonym = Words.typed(pseudonym);
		describedAs = Words.typed(describedAs);
		subject = Words.typed(subject);
		notifyingArea = Words.typed(notifyingArea);
		reference = Words.typed(reference);
		regime = Words.typed(regime);
	}

	static NewReviewForm empty() {
		return new NewReviewForm(TimeOrderedId.next().toString(), "", DateParts.EMPTY, "", "", "", "", "", "");
	}

	void check(Errors errors) {
		new Checks(errors).oneOf("type", ReviewType.class)
			.given("initiated", false)
			.atMost("pseudonym", 100)
			.atMost("describedAs", 200)
			.atMost("subject", 1_000)
			.atMost("notifyingArea", 200);
	}

	NewReview toNew() {
		return new NewReview(Words.id(this.id), Words.orNone(this.reference), Words.choice(ReviewType.class, this.type),
				Words.orNone(this.regime), GivenDate.dayOrNone(this.initiated), GivenDate.precision(this.initiated),
				Words.orNone(this.pseudonym), Words.orNone(this.describedAs), Words.orNone(this.subject),
				Words.orNone(this.notifyingArea));
	}

}
