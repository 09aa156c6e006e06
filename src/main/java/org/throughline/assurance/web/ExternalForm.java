package org.throughline.assurance.web;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.DateHeld;
import org.throughline.assurance.ExternalAssuranceContent;
import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalResult;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of external assurance.
 */
record ExternalForm(String id, String version, String kind, String title, String byWhom, String report,
		String organisation, String about, DateParts held, String outcome, String recommendations, String url,
		String source, String note) {

	static ExternalForm empty(String report) {
		return new ExternalForm(TimeOrderedId.next().toString(), "0", "", "", "", report, "", "", DateParts.EMPTY, "",
				"", "", "", "");
	}

	static ExternalForm of(ExternalAssuranceDetails external) {
		var content = external.content();
		var organisation = external.organisation();
		var result = content.result();
		return new ExternalForm(text(external.id()), text(external.version()), text(content.kind()),
				text(content.title()), content.byWhom(), text(external.reportSlug()),
				(organisation != null) ? organisation.slug() : "", text(content.about()),
				GivenDate.parts(content.date().heldOn(), content.date().datePrecision()), text(result.outcome()),
				text(result.recommendations()), text(result.url()), text(content.source()), text(content.note()));
	}

	ExternalForm check(BindingResult errors) {
		FormChecks.of(errors)
			.oneOf("kind", ExternalAssuranceKind.class)
			.required("byWhom")
			.partialDate("held")
			.wholeNumber("recommendations")
			.webAddress("url");
		return this;
	}

	ExternalAssuranceEdit toEdit() {
		var content = new ExternalAssuranceContent(FormValues.requiredChoice(ExternalAssuranceKind.class, this.kind),
				orNull(this.title), this.byWhom, orNull(this.about),
				new DateHeld(GivenDate.dayOrNone(this.held), GivenDate.precision(this.held)),
				new ExternalResult(orNull(this.outcome), FormValues.wholeNumber(this.recommendations),
						orNull(this.url)),
				orNull(this.source), orNull(this.note));
		return new ExternalAssuranceEdit(content, orNull(this.report), orNull(this.organisation));
	}

}
