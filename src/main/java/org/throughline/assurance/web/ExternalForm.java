package org.throughline.assurance.web;

import java.util.Objects;
import org.springframework.validation.Errors;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.assurance.DateHeld;
import org.throughline.assurance.ExternalAssuranceContent;
import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of external assurance.
 *
 * @param heldOn its date
 * @param recommendations the number of recommendations
 * @param organisation the organisation it was about
 */
record ExternalForm(String version, ExternalAssuranceContent content, DateParts heldOn, String recommendations,
		String organisation, String report) implements RecordFields<ExternalAssuranceEdit> {

	ExternalForm {
		content = Objects.requireNonNullElse(content, ExternalAssuranceContent.EMPTY);
	}

	static ExternalForm of(ExternalAssuranceDetails external) {
		var content = external.content();
		return new ExternalForm(text(external.version()), content.with(DateHeld.UNKNOWN, null),
				GivenDate.parts(content.date().value()), text(content.result().recommendations()),
				text(NamedReference.slugOf(external.organisation())), text(external.reportSlug()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("content.kind", ExternalAssuranceKind.class)
			.required("content.byWhom")
			.partialDate("heldOn")
			.wholeNumber("recommendations")
			.webAddress("content.result.url")
			.evidence("content.result.outcome");
	}

	@Override
	public String title() {
		return this.content.byWhom();
	}

	@Override
	public ExternalAssuranceEdit toEdit() {
		return new ExternalAssuranceEdit(this.content.with(DateHeld.of(GivenDate.date(this.heldOn)),
				FormValues.wholeNumber(this.recommendations)), orNull(this.report), orNull(this.organisation));
	}

}
