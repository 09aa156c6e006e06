package org.throughline.review.web;

import java.util.List;
import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.review.PublicationForm;
import org.throughline.review.PublicationRequest;
import org.throughline.review.ReviewDetails;
import org.throughline.statute.ClockTrigger;

/**
 * The form for publishing a review.
 */
record PublishForm(String version, String visibility, String form, DateParts on, DateParts availableUntil,
		PublicationRequest.Report report, PublicationRequest.Override override) {

	PublishForm {
		report = Objects.requireNonNullElse(report, PublicationRequest.Report.NONE);
		override = Objects.requireNonNullElse(override, PublicationRequest.Override.NONE);
	}

	static PublishForm of(ReviewDetails details) {
		var published = details.course()
			.events()
			.stream()
			.filter((event) -> event.content().kind() == ClockTrigger.PUBLISHED && event.content().on() != null)
			.reduce((former, latest) -> latest);
		var report = details.course()
			.documents()
			.stream()
			.reduce((former, latest) -> latest)
			.map((document) -> new PublicationRequest.Report(document.content().title(), document.content().url()))
			.orElse(new PublicationRequest.Report(null, details.text().url()));
		return new PublishForm(FormValues.text(details.version()), "",
				FormValues.text(details.review().progress().publicationForm()),
				published.map((event) -> GivenDate.parts(event.content().on())).orElse(DateParts.EMPTY),
				GivenDate.parts(ApproximateDate.ofDay(details.text().availableUntil())), report,
				PublicationRequest.Override.NONE);
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("visibility", List.of("SUMMARY_PUBLIC", "PUBLIC"))
			.oneOf("form", PublicationForm.class)
			.partialDate("on")
			.atMost("report.title", 300)
			.webAddress("report.url")
			.date("availableUntil")
			.atMost("override.reason", 2_000)
			.atMost("override.legalOfficer", 200);
	}

	PublicationRequest toRequest() {
		return new PublicationRequest(FormValues.requiredChoice(Visibility.class, this.visibility),
				FormValues.requiredChoice(PublicationForm.class, this.form), GivenDate.date(this.on), this.report,
				GivenDate.dayOrNone(this.availableUntil), this.override, FormValues.version(this.version));
	}

}
