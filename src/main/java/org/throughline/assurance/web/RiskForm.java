package org.throughline.assurance.web;

import java.util.List;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.RiskAnalysis;
import org.throughline.assurance.RiskContent;
import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.assurance.RiskReview;
import org.throughline.assurance.SlugAndName;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of a risk.
 */
record RiskForm(String id, String version, String title, String register, String report, String wording, String cause,
		String response, String priorityReference, String grade, String owner, String ownerAsWritten, DateParts review,
		DateParts closed, String closedReason, List<String> themes, String note) {

	RiskForm {
		themes = FormValues.chosen(themes);
	}

	static RiskForm empty(String register, String report) {
		return new RiskForm(TimeOrderedId.next().toString(), "0", "", register, report, "", "", "", "", "", "", "",
				DateParts.EMPTY, DateParts.EMPTY, "", List.of(), "");
	}

	static RiskForm of(RiskDetails risk) {
		var content = risk.content();
		var analysis = content.analysis();
		var review = content.review();
		var links = risk.links();
		var owner = links.owner();
		return new RiskForm(text(risk.id()), text(risk.version()), content.title(), text(links.registerNumber()),
				text(links.reportSlug()), text(analysis.wording()), text(analysis.cause()), text(analysis.response()),
				text(content.priorityReference()), text(content.grade()), (owner != null) ? owner.slug() : "",
				text(content.ownerAsWritten()), DateParts.of(review.reviewOn()), DateParts.of(review.closedOn()),
				text(review.closedReason()), links.themes().stream().map(SlugAndName::slug).toList(),
				text(content.note()));
	}

	RiskForm check(BindingResult errors) {
		FormChecks.of(errors)
			.required("title")
			.date("review")
			.date("closed")
			.rejectIf(!this.closed.blank() && this.closedReason.isEmpty(), "closedReason", "risk.closedReason.missing")
			.rejectIf(this.closed.blank() && !this.closedReason.isEmpty(), "closed", "risk.closedOn.missing");
		return this;
	}

	RiskEdit toEdit() {
		var content = new RiskContent(this.title,
				new RiskAnalysis(orNull(this.wording), orNull(this.cause), orNull(this.response)),
				orNull(this.priorityReference), orNull(this.grade), orNull(this.ownerAsWritten),
				new RiskReview(this.review.parse().orElse(null), this.closed.parse().orElse(null),
						orNull(this.closedReason)),
				orNull(this.note));
		return new RiskEdit(content, FormValues.wholeNumber(this.register), orNull(this.report), orNull(this.owner),
				this.themes);
	}

}
