package org.throughline.assurance.web;

import java.util.List;
import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.assurance.RiskContent;
import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.assurance.RiskLinks;
import org.throughline.platform.form.FilledByLink;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a risk.
 *
 * @param reviewOn its next review date
 * @param closedOn the day it was closed
 * @param links its register, report, owner and themes
 */
@FilledByLink("links.register")
record RiskForm(String version, RiskContent content, DateParts reviewOn, DateParts closedOn,
		Links links) implements RecordFields<RiskEdit> {

	RiskForm {
		content = Objects.requireNonNullElse(content, RiskContent.EMPTY);
	}

	static RiskForm of(RiskDetails risk) {
		var review = risk.content().review();
		return new RiskForm(text(risk.version()), risk.content(), DateParts.of(review.reviewOn()),
				DateParts.of(review.closedOn()), Links.of(risk.links()));
	}

	@Override
	public void check(Errors errors) {
		boolean reasonGiven = !text(this.content.review().closedReason()).isEmpty();
		FormChecks.of(errors)
			.required("content.title")
			.evidence("content.rating.likelihood")
			.evidence("content.rating.impact")
			.date("reviewOn")
			.date("closedOn")
			.rejectIf(!this.closedOn.blank() && !reasonGiven, "content.review.closedReason",
					"risk.closedReason.missing")
			.rejectIf(this.closedOn.blank() && reasonGiven, "closedOn", "risk.closedOn.missing");
	}

	@Override
	public String title() {
		return this.content.title();
	}

	@Override
	public RiskEdit toEdit() {
		return new RiskEdit(this.content.dated(this.reviewOn.parse().orElse(null), this.closedOn.parse().orElse(null)),
				FormValues.wholeNumber(this.links.register), orNull(this.links.report), orNull(this.links.owner),
				this.links.themes);
	}

	record Links(String register, String report, String owner, List<String> themes) {

		Links {
			themes = FormValues.chosen(themes);
		}

		static Links of(RiskLinks links) {
			return new Links(text(links.registerNumber()), text(links.reportSlug()),
					text(NamedReference.slugOf(links.owner())), NamedReference.slugs(links.themes()));
		}

	}

}
