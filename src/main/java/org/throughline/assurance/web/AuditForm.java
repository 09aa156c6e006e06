package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.AuditDetails;
import org.throughline.assurance.AuditEdit;
import org.throughline.assurance.AuditKind;
import org.throughline.assurance.Named;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Quantity;

import static org.throughline.assurance.web.AuditTyped.shown;

/**
 * An audit as typed.
 */
record AuditForm(String id, String version, String kind, String topic, String footnote, String report, String period,
		DateParts done, List<String> organisations, String services, String declaredAsWritten,
		String declaredOrganisations, String declaredServices, String method, String cases, String source,
		String note) {

	AuditForm {
		id = Typed.words(id);
		version = Typed.words(version);
		kind = Typed.words(kind);
		topic = Typed.words(topic);
		footnote = AuditTyped.words(footnote);
		report = Typed.words(report);
		period = Typed.words(period);
		done = Typed.date(done);
		organisations = AuditTyped.chosen(organisations);
		services = AuditTyped.words(services);
		declaredAsWritten = Typed.words(declaredAsWritten);
		declaredOrganisations = Typed.words(declaredOrganisations);
		declaredServices = Typed.words(declaredServices);
		method = AuditTyped.words(method);
		cases = Typed.words(cases);
		source = Typed.words(source);
		note = AuditTyped.words(note);
	}

	static AuditForm empty(String report) {
		return new AuditForm(TimeOrderedId.next().toString(), "0", "", "", "", report, "", DateParts.EMPTY, List.of(),
				"", "", "", "", "", "", "", "");
	}

	static AuditForm of(AuditDetails audit) {
		Quantity cases = audit.cases();
		return new AuditForm(audit.id().toString(), String.valueOf(audit.version()), audit.kind().name(), audit.topic(),
				shown(audit.footnote()), shown(audit.reportSlug()), shown(audit.periodLabel()),
				GivenDate.parts(audit.doneOn(), audit.precision()),
				audit.organisations().stream().map(Named::slug).toList(), String.join("\n", audit.services()),
				shown(audit.declaredAsWritten()), shown(audit.declaredOrganisations()), shown(audit.declaredServices()),
				shown(audit.method()), (cases != null) ? cases.asWritten() : "", shown(audit.source()),
				shown(audit.note()));
	}

	@Nullable AuditEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(AuditKind.class, this.kind, "kind", errors);
		AuditTyped.required(this.topic, "topic", "audit.topic.missing", errors);
		AuditTyped.date(this.done, "done", errors);
		var declaredBodies = AuditTyped.count(this.declaredOrganisations, "declaredOrganisations", errors);
		var declaredUnits = AuditTyped.count(this.declaredServices, "declaredServices", errors);
		if (chosen == null || errors.hasErrors()) {
			return null;
		}
		return new AuditEdit(chosen, this.topic, Typed.orNothing(this.report), Typed.orNothing(this.footnote),
				Typed.orNothing(this.period), GivenDate.dayOrNone(this.done), GivenDate.precision(this.done),
				this.organisations, AuditTyped.lines(this.services), declaredBodies, declaredUnits,
				Typed.orNothing(this.declaredAsWritten), Typed.orNothing(this.method),
				this.cases.isEmpty() ? null : Quantity.read(this.cases), Typed.orNothing(this.source),
				Typed.orNothing(this.note));
	}

}
