package org.throughline.assurance.web;

import java.util.List;
import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.assurance.AuditContent;
import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditEdit;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.DateHeld;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.text.QuantityReader;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The form of an audit.
 *
 * @param heldOn its date
 * @param participants the organisations, and numbers that the report states
 */
record AuditForm(String version, AuditContent content, DateParts heldOn, Participants participants,
		String report) implements RecordFields<AuditEdit> {

	AuditForm {
		content = Objects.requireNonNullElse(content, AuditContent.EMPTY);
	}

	static AuditForm of(AuditDetails audit) {
		return new AuditForm(text(audit.version()), audit.content().with(DateHeld.UNKNOWN, null, null),
				GivenDate.parts(audit.content().period().date().value()), Participants.of(audit),
				text(audit.reportSlug()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("content.topic")
			.oneOf("content.kind", AuditKind.class)
			.partialDate("heldOn")
			.number("content.method.casesAsWritten", QuantityReader::count)
			.wholeNumber("participants.declaredOrganisations")
			.wholeNumber("participants.declaredServices");
	}

	@Override
	public String title() {
		return this.content.topic();
	}

	@Override
	public AuditEdit toEdit() {
		return new AuditEdit(
				this.content.with(DateHeld.of(GivenDate.date(this.heldOn)),
						FormValues.wholeNumber(this.participants.declaredOrganisations),
						FormValues.wholeNumber(this.participants.declaredServices)),
				orNull(this.report), this.participants.organisations);
	}

	/** The participants of an audit, and the numbers that the report states. */
	record Participants(List<String> organisations, String declaredOrganisations, String declaredServices) {

		Participants {
			organisations = FormValues.chosen(organisations);
		}

		static Participants of(AuditDetails audit) {
			var stated = audit.content().stated();
			return new Participants(NamedReference.slugs(audit.organisations()), text(stated.declaredOrganisations()),
					text(stated.declaredServices()));
		}

	}

}
