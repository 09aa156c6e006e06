package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.RiskAnalysis;
import org.throughline.assurance.RiskContent;
import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.assurance.RiskReview;
import org.throughline.assurance.SlugAndName;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.assurance.web.AuditTyped.shown;

/**
 * The form of a risk.
 */
record RiskForm(String id, String version, String title, String register, String report, String wording, String cause,
		String response, String priorityReference, String grade, String owner, String ownerAsWritten, DateParts review,
		DateParts closed, String closedReason, List<String> themes, String note) {

	RiskForm {
		id = Typed.words(id);
		version = Typed.words(version);
		title = Typed.words(title);
		register = Typed.words(register);
		report = Typed.words(report);
		wording = AuditTyped.words(wording);
		cause = AuditTyped.words(cause);
		response = AuditTyped.words(response);
		priorityReference = Typed.words(priorityReference);
		grade = Typed.words(grade);
		owner = Typed.words(owner);
		ownerAsWritten = Typed.words(ownerAsWritten);
		review = Typed.date(review);
		closed = Typed.date(closed);
		closedReason = Typed.words(closedReason);
		themes = AuditTyped.chosen(themes);
		note = AuditTyped.words(note);
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
		return new RiskForm(risk.id().toString(), String.valueOf(risk.version()), content.title(),
				shown(links.registerNumber()), shown(links.reportSlug()), shown(analysis.wording()),
				shown(analysis.cause()), shown(analysis.response()), shown(content.priorityReference()),
				shown(content.grade()), (owner != null) ? owner.slug() : "", shown(content.ownerAsWritten()),
				DateParts.of(review.reviewOn()), DateParts.of(review.closedOn()), shown(review.closedReason()),
				links.themes().stream().map(SlugAndName::slug).toList(), shown(content.note()));
	}

	@Nullable RiskEdit toEdit(BindingResult errors) {
		AuditTyped.required(this.title, "title", "risk.title.missing", errors);
		var review = new RiskReview(Typed.day(this.review, "review", errors), Typed.day(this.closed, "closed", errors),
				Typed.orNothing(this.closedReason));
		if (!this.closed.blank() && this.closedReason.isEmpty()) {
			errors.rejectValue("closedReason", "risk.closedReason.missing");
		}
		if (this.closed.blank() && !this.closedReason.isEmpty()) {
			errors.rejectValue("closed", "risk.closedOn.missing");
		}
		if (errors.hasErrors()) {
			return null;
		}
		var content = new RiskContent(this.title,
				new RiskAnalysis(Typed.orNothing(this.wording), Typed.orNothing(this.cause),
						Typed.orNothing(this.response)),
				Typed.orNothing(this.priorityReference), Typed.orNothing(this.grade),
				Typed.orNothing(this.ownerAsWritten), review, Typed.orNothing(this.note));
		return new RiskEdit(content, AuditTyped.number(this.register), Typed.orNothing(this.report),
				Typed.orNothing(this.owner), this.themes);
	}

}
