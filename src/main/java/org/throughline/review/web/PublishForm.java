package org.throughline.review.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.PublicationForm;
import org.throughline.review.PublicationRequest;
import org.throughline.review.ReviewDetails;

/**
 * A review is to become public, as typed.
 */
record PublishForm(String version, String visibility, String form, DateParts on, String title, String url,
		DateParts availableUntil, String overrideReason, String legalOfficer, String lookedAt) {

	PublishForm {
		version = Words.typed(version);
		visibility = Words.typed(visibility);
		form = Words.typed(form);
		on = Words.typed(on);
		title = Words.typed(title);
		url = Words.typed(url);
		availableUntil = Words.typed(availableUntil);
		overrideReason = Words.typed(overrideReason);
		legalOfficer = Words.typed(legalOfficer);
		lookedAt = Words.typed(lookedAt);
	}

	static PublishForm of(ReviewDetails details) {
		return new PublishForm(String.valueOf(details.version()), "", Words.shown(details.review().publicationForm()),
				DateParts.EMPTY, "", Words.shown(details.particulars().url()), DateParts.EMPTY, "", "", "");
	}

	void check(Errors errors) {
		new Checks(errors).oneOf("visibility", List.of("SUMMARY_PUBLIC", "PUBLIC"))
			.oneOf("form", PublicationForm.class)
			.day("on", true)
			.atMost("title", 300)
			.link("url")
			.day("availableUntil", false)
			.atMost("overrideReason", 2_000)
			.atMost("legalOfficer", 200);
	}

	PublicationRequest toOrder() {
		return new PublicationRequest(Words.choice(Visibility.class, this.visibility),
				Words.choice(PublicationForm.class, this.form), this.on.parse().orElseThrow(NotFoundException::new),
				Words.orNone(this.title), Words.orNone(this.url), GivenDate.dayOrNone(this.availableUntil),
				Words.orNone(this.overrideReason), Words.orNone(this.legalOfficer), "true".equals(this.lookedAt),
				Words.version(this.version));
	}

}
