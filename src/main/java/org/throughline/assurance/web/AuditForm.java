package org.throughline.assurance.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.assurance.web.AuditTyped.shown;

/**
 * The form of an audit.
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
		var content = audit.content();
		var date = content.period().date();
		var method = content.method();
		var stated = content.stated();
		return new AuditForm(audit.id().toString(), String.valueOf(audit.version()), content.kind().name(),
				content.topic(), shown(content.footnote()), shown(audit.reportSlug()),
				shown(content.period().periodLabel()), GivenDate.parts(date.heldOn(), date.datePrecision()),
				audit.organisations().stream().map(SlugAndName::slug).toList(), shown(method.services()),
				shown(stated.declaredAsWritten()), shown(stated.declaredOrganisations()),
				shown(stated.declaredServices()), shown(method.method()), shown(method.casesAsWritten()),
				shown(content.source()), shown(content.note()));
	}

	@Nullable AuditEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(AuditKind.class, this.kind, "kind", errors);
		AuditTyped.required(this.topic, "topic", "audit.topic.missing", errors);
		AuditTyped.date(this.done, "done", errors);
		var stated = new StatedParticipants(
				AuditTyped.count(this.declaredOrganisations, "declaredOrganisations", errors),
				AuditTyped.count(this.declaredServices, "declaredServices", errors),
				Typed.orNothing(this.declaredAsWritten));
		if (chosen == null || errors.hasErrors()) {
			return null;
		}
		var date = new DateHeld(GivenDate.dayOrNone(this.done), GivenDate.precision(this.done));
		var content = new AuditContent(chosen, this.topic, Typed.orNothing(this.footnote),
				new AuditPeriod(Typed.orNothing(this.period), date), new AuditMethod(Typed.orNothing(this.services),
						Typed.orNothing(this.method), Typed.orNothing(this.cases)),
				stated, Typed.orNothing(this.source), Typed.orNothing(this.note));
		return new AuditEdit(content, Typed.orNothing(this.report), this.organisations);
	}

}
