package org.throughline.assurance.web;

import java.util.List;
import java.util.Objects;

import org.springframework.validation.Errors;

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
 * @param subject type, topic, source and note
 * @param when period and date
 * @param participants the organisations, and what the report states
 * @param work services, method and cases
 */
record AuditForm(String version, Subject subject, When when, Participants participants, AuditMethod work,
		String report) implements RecordFields<AuditEdit> {

	AuditForm {
		work = Objects.requireNonNullElse(work, AuditMethod.UNKNOWN);
	}

	static AuditForm of(AuditDetails audit) {
		var content = audit.content();
		return new AuditForm(text(audit.version()), Subject.of(content), When.of(content.period()),
				Participants.of(audit.organisations(), content.stated()), content.method(), text(audit.reportSlug()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.required("subject.topic")
			.oneOf("subject.kind", AuditKind.class)
			.partialDate("when.done")
			.number("work.casesAsWritten", QuantityReader::count)
			.wholeNumber("participants.declaredOrganisations")
			.wholeNumber("participants.declaredServices");
	}

	@Override
	public String title() {
		return this.subject.topic;
	}

	@Override
	public AuditEdit toEdit() {
		var content = new AuditContent(FormValues.requiredChoice(AuditKind.class, this.subject.kind),
				this.subject.topic, orNull(this.subject.footnote), this.when.toPeriod(), this.work,
				this.participants.toStated(), orNull(this.subject.source), orNull(this.subject.note));
		return new AuditEdit(content, orNull(this.report), this.participants.organisations);
	}

	/** The subject of an audit. */
	record Subject(String kind, String topic, String footnote, String source, String note) {

		static Subject of(AuditContent content) {
			return new Subject(content.kind().name(), content.topic(), text(content.footnote()), text(content.source()),
					text(content.note()));
		}

	}

	/** The period and date of an audit. */
	record When(String period, DateParts done) {

		static When of(AuditPeriod period) {
			return new When(text(period.periodLabel()), GivenDate.parts(period.date().value()));
		}

		AuditPeriod toPeriod() {
			return new AuditPeriod(orNull(this.period), DateHeld.of(GivenDate.date(this.done)));
		}

	}

	/** The participants of an audit, and the numbers that the report states. */
	record Participants(List<String> organisations, String declaredAsWritten, String declaredOrganisations,
			String declaredServices) {

		Participants {
			organisations = FormValues.chosen(organisations);
		}

		static Participants of(List<SlugAndName> organisations, StatedParticipants stated) {
			return new Participants(organisations.stream().map(SlugAndName::slug).toList(),
					text(stated.declaredAsWritten()), text(stated.declaredOrganisations()),
					text(stated.declaredServices()));
		}

		StatedParticipants toStated() {
			return new StatedParticipants(FormValues.wholeNumber(this.declaredOrganisations),
					FormValues.wholeNumber(this.declaredServices), orNull(this.declaredAsWritten));
		}

	}

}
