package org.throughline.assurance.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.assurance.web.AuditTyped.shown;

/**
 * What others from outside found, as typed.
 */
record ExternalForm(String id, String version, String kind, String title, String byWhom, String report,
		String organisation, String about, DateParts held, String outcome, String recommendations, String url,
		String source, String note) {

	ExternalForm {
		id = Typed.words(id);
		version = Typed.words(version);
		kind = Typed.words(kind);
		title = Typed.words(title);
		byWhom = Typed.words(byWhom);
		report = Typed.words(report);
		organisation = Typed.words(organisation);
		about = Typed.words(about);
		held = Typed.date(held);
		outcome = AuditTyped.words(outcome);
		recommendations = Typed.words(recommendations);
		url = Typed.words(url);
		source = Typed.words(source);
		note = AuditTyped.words(note);
	}

	static ExternalForm empty(String report) {
		return new ExternalForm(TimeOrderedId.next().toString(), "0", "", "", "", report, "", "", DateParts.EMPTY, "",
				"", "", "", "");
	}

	static ExternalForm of(ExternalAssuranceDetails one) {
		return new ExternalForm(one.id().toString(), String.valueOf(one.version()), one.kind().name(),
				shown(one.title()), one.byWhom(), shown(one.reportSlug()), shown(one.organisationSlug()),
				shown(one.about()), GivenDate.parts(one.heldOn(), one.precision()), shown(one.outcome()),
				shown(one.recommendations()), shown(one.url()), shown(one.source()), shown(one.note()));
	}

	@Nullable ExternalAssuranceEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(ExternalAssuranceKind.class, this.kind, "kind", errors);
		AuditTyped.required(this.byWhom, "byWhom", "external.byWhom.missing", errors);
		AuditTyped.date(this.held, "held", errors);
		var made = AuditTyped.count(this.recommendations, "recommendations", errors);
		if (chosen == null || errors.hasErrors()) {
			return null;
		}
		return new ExternalAssuranceEdit(chosen, Typed.orNothing(this.title), this.byWhom, Typed.orNothing(this.report),
				Typed.orNothing(this.organisation), Typed.orNothing(this.about), GivenDate.dayOrNone(this.held),
				GivenDate.precision(this.held), Typed.orNothing(this.outcome), made, Typed.orNothing(this.url),
				Typed.orNothing(this.source), Typed.orNothing(this.note));
	}

}
