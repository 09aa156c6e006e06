package org.throughline.assurance.web;

import org.springframework.validation.Errors;

import org.throughline.assurance.DateHeld;
import org.throughline.assurance.ExternalAssuranceContent;
import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalResult;
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
 * @param inspection what it is and who carried it out
 * @param organisation the organisation it was about
 * @param origin the report it is in, its source and an internal note
 */
record ExternalForm(String version, Inspection inspection, String organisation, Result result,
		Origin origin) implements RecordFields<ExternalAssuranceEdit> {

	static ExternalForm of(ExternalAssuranceDetails external) {
		var content = external.content();
		var organisation = external.organisation();
		return new ExternalForm(text(external.version()), Inspection.of(content),
				(organisation != null) ? organisation.slug() : "", Result.of(content.result()),
				new Origin(text(external.reportSlug()), text(content.source()), text(content.note())));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("inspection.kind", ExternalAssuranceKind.class)
			.required("inspection.byWhom")
			.partialDate("inspection.held")
			.wholeNumber("result.recommendations")
			.webAddress("result.url")
			.evidence("result.outcome");
	}

	@Override
	public String title() {
		return this.inspection.byWhom;
	}

	@Override
	public ExternalAssuranceEdit toEdit() {
		var content = new ExternalAssuranceContent(
				FormValues.requiredChoice(ExternalAssuranceKind.class, this.inspection.kind),
				orNull(this.inspection.title), this.inspection.byWhom, orNull(this.inspection.about),
				DateHeld.of(GivenDate.date(this.inspection.held)), this.result.toResult(), orNull(this.origin.source),
				orNull(this.origin.note));
		return new ExternalAssuranceEdit(content, orNull(this.origin.report), orNull(this.organisation));
	}

	/** The inspection or visit. */
	record Inspection(String kind, String title, String byWhom, String about, DateParts held) {

		static Inspection of(ExternalAssuranceContent content) {
			return new Inspection(content.kind().name(), text(content.title()), content.byWhom(), text(content.about()),
					GivenDate.parts(content.date().value()));
		}

	}

	/** The result. */
	record Result(String outcome, String recommendations, String url) {

		static Result of(ExternalResult result) {
			return new Result(text(result.outcome()), text(result.recommendations()), text(result.url()));
		}

		ExternalResult toResult() {
			return new ExternalResult(orNull(this.outcome), FormValues.wholeNumber(this.recommendations),
					orNull(this.url));
		}

	}

	/** The report it is in, its source and an internal note. */
	record Origin(String report, String source, String note) {

	}

}
