package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.Named;
import org.throughline.assurance.RiskDetails;
import org.throughline.assurance.RiskEdit;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.assurance.web.AuditTyped.shown;

/**
 * A risk as typed.
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
		return new RiskForm(risk.id().toString(), String.valueOf(risk.version()), risk.title(),
				shown(risk.registerNumber()), shown(risk.reportSlug()), shown(risk.wording()), shown(risk.cause()),
				shown(risk.response()), shown(risk.priorityReference()), shown(risk.grade()), shown(risk.ownerSlug()),
				shown(risk.ownerAsWritten()), DateParts.of(risk.reviewOn()), DateParts.of(risk.closedOn()),
				shown(risk.closedReason()), risk.themes().stream().map(Named::slug).toList(), shown(risk.note()));
	}

	@Nullable RiskEdit toEdit(BindingResult errors) {
		AuditTyped.required(this.title, "title", "risk.title.missing", errors);
		var reviewOn = Typed.day(this.review, "review", errors);
		var closedOn = Typed.day(this.closed, "closed", errors);
		if (!this.closed.blank() && this.closedReason.isEmpty()) {
			errors.rejectValue("closedReason", "risk.closedReason.missing");
		}
		if (this.closed.blank() && !this.closedReason.isEmpty()) {
			errors.rejectValue("closed", "risk.closedOn.missing");
		}
		if (errors.hasErrors()) {
			return null;
		}
		return new RiskEdit(this.title, AuditTyped.number(this.register), Typed.orNothing(this.report),
				Typed.orNothing(this.wording), Typed.orNothing(this.cause), Typed.orNothing(this.response),
				Typed.orNothing(this.priorityReference), Typed.orNothing(this.grade), Typed.orNothing(this.owner),
				Typed.orNothing(this.ownerAsWritten), reviewOn, closedOn, Typed.orNothing(this.closedReason),
				this.themes, Typed.orNothing(this.note));
	}

}
