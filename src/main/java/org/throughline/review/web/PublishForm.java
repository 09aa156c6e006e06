package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.PublicationForm;
import org.throughline.review.PublicationRequest;
import org.throughline.review.ReviewDetails;

/**
 * The form for publishing a review.
 */
record PublishForm(String version, String visibility, String form, DateParts on, String title, String url,
		DateParts availableUntil, String overrideReason, String legalOfficer, String lookedAt) {

	static PublishForm of(ReviewDetails details) {
		return new PublishForm(FormValues.text(details.version()), "",
				FormValues.text(details.review().publicationForm()), DateParts.EMPTY, "",
				FormValues.text(details.text().url()), DateParts.EMPTY, "", "", "");
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("visibility", List.of("SUMMARY_PUBLIC", "PUBLIC"))
			.oneOf("form", PublicationForm.class)
			.requiredDate("on")
			.atMost("title", 300)
			.webAddress("url")
			.date("availableUntil")
			.atMost("overrideReason", 2_000)
			.atMost("legalOfficer", 200);
	}

	PublicationRequest toRequest() {
		return new PublicationRequest(FormValues.requiredChoice(Visibility.class, this.visibility),
				FormValues.requiredChoice(PublicationForm.class, this.form),
				this.on.parse().orElseThrow(NotFoundException::new),
				new PublicationRequest.Report(FormValues.orNull(this.title), FormValues.orNull(this.url)),
				GivenDate.dayOrNone(this.availableUntil),
				new PublicationRequest.Override(FormValues.orNull(this.overrideReason),
						FormValues.orNull(this.legalOfficer)),
				"true".equals(this.lookedAt), FormValues.version(this.version));
	}

}
