package org.throughline.assurance.web;

import java.util.List;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.AuditContent;
import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditEdit;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.AuditMethod;
import org.throughline.assurance.AuditPeriod;
import org.throughline.assurance.DateHeld;
import org.throughline.assurance.SlugAndName;
import org.throughline.assurance.StatedParticipants;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of an audit.
 */
record AuditForm(String id, String version, String kind, String topic, String footnote, String report, String period,
		DateParts done, List<String> organisations, String services, String declaredAsWritten,
		String declaredOrganisations, String declaredServices, String method, String cases, String source,
		String note) {

	AuditForm {
		organisations = FormValues.chosen(organisations);
	}

	static AuditForm empty(String report) {
		return new AuditForm(TimeOrderedId.next().toString(), "0", "", "", "", report, "", DateParts.EMPTY, List.of(),
				"", "", "", "", "", "", "", "");
	}

	static AuditForm of(AuditDetails audit) {
		var content = audit.content();
		var date = content.period().date();
		var method = content.method();
		var stated = content.stated();
		return new AuditForm(text(audit.id()), text(audit.version()), text(content.kind()), content.topic(),
				text(content.footnote()), text(audit.reportSlug()), text(content.period().periodLabel()),
				GivenDate.parts(date.heldOn(), date.datePrecision()),
				audit.organisations().stream().map(SlugAndName::slug).toList(), text(method.services()),
				text(stated.declaredAsWritten()), text(stated.declaredOrganisations()), text(stated.declaredServices()),
				text(method.method()), text(method.casesAsWritten()), text(content.source()), text(content.note()));
	}

	AuditForm check(BindingResult errors) {
		FormChecks.of(errors)
			.required("topic")
			.oneOf("kind", AuditKind.class)
			.partialDate("done")
			.wholeNumber("declaredOrganisations")
			.wholeNumber("declaredServices");
		return this;
	}

	AuditEdit toEdit() {
		var date = new DateHeld(GivenDate.dayOrNone(this.done), GivenDate.precision(this.done));
		var content = new AuditContent(FormValues.requiredChoice(AuditKind.class, this.kind), this.topic,
				orNull(this.footnote), new AuditPeriod(orNull(this.period), date),
				new AuditMethod(orNull(this.services), orNull(this.method), orNull(this.cases)),
				new StatedParticipants(FormValues.wholeNumber(this.declaredOrganisations),
						FormValues.wholeNumber(this.declaredServices), orNull(this.declaredAsWritten)),
				orNull(this.source), orNull(this.note));
		return new AuditEdit(content, orNull(this.report), this.organisations);
	}

}
