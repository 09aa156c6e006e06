package org.throughline.assurance.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.assurance.DateHeld;
import org.throughline.assurance.ExternalAssuranceContent;
import org.throughline.assurance.ExternalAssuranceDetails;
import org.throughline.assurance.ExternalAssuranceEdit;
import org.throughline.assurance.ExternalAssuranceKind;
import org.throughline.assurance.ExternalResult;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

import static org.throughline.assurance.web.AuditTyped.shown;

/**
 * The form of external assurance.
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

	static ExternalForm of(ExternalAssuranceDetails external) {
		var content = external.content();
		var organisation = external.organisation();
		var result = content.result();
		return new ExternalForm(external.id().toString(), String.valueOf(external.version()), content.kind().name(),
				shown(content.title()), content.byWhom(), shown(external.reportSlug()),
				(organisation != null) ? organisation.slug() : "", shown(content.about()),
				GivenDate.parts(content.date().heldOn(), content.date().datePrecision()), shown(result.outcome()),
				shown(result.recommendations()), shown(result.url()), shown(content.source()), shown(content.note()));
	}

	@Nullable ExternalAssuranceEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(ExternalAssuranceKind.class, this.kind, "kind", errors);
		AuditTyped.required(this.byWhom, "byWhom", "external.byWhom.missing", errors);
		AuditTyped.date(this.held, "held", errors);
		var count = AuditTyped.count(this.recommendations, "recommendations", errors);
		if (chosen == null || errors.hasErrors()) {
			return null;
		}
		var content = new ExternalAssuranceContent(chosen, Typed.orNothing(this.title), this.byWhom,
				Typed.orNothing(this.about),
				new DateHeld(GivenDate.dayOrNone(this.held), GivenDate.precision(this.held)),
				new ExternalResult(Typed.orNothing(this.outcome), count, Typed.orNothing(this.url)),
				Typed.orNothing(this.source), Typed.orNothing(this.note));
		return new ExternalAssuranceEdit(content, Typed.orNothing(this.report), Typed.orNothing(this.organisation));
	}

}
