package org.throughline.review.web;

import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.review.CaseFacts;
import org.throughline.review.NewReview;
import org.throughline.review.NotifiedBy;
import org.throughline.review.ReviewNaming;
import org.throughline.review.ReviewType;

record NewReviewForm(String type, DateParts initiated, ReviewNaming naming, String notifiedBy, String notifyingArea,
		String reference, String regime) {

	NewReviewForm {
		naming = Objects.requireNonNullElse(naming, ReviewNaming.NONE);
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("type", ReviewType.class)
			.partialDate("initiated")
			.atMost("naming.pseudonym", 100)
			.atMost("naming.describedAs", 200)
			.atMost("naming.subject", 1_000)
			.atMost("notifyingArea", 200);
	}

	NewReview toNew() {
		return new NewReview(TimeOrderedId.next(), FormValues.orNull(this.reference),
				FormValues.requiredChoice(ReviewType.class, this.type), FormValues.orNull(this.regime),
				GivenDate.date(this.initiated), this.naming, CaseFacts.notified(
						FormValues.choice(NotifiedBy.class, this.notifiedBy), FormValues.orNull(this.notifyingArea)));
	}

}
