package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.Consent;
import org.throughline.report.NewStatement;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.VoiceGroup;

/**
 * A statement as typed.
 *
 * @param id given when the empty form is shown, so that a form sent twice adds one
 * statement
 * @param version which state of the statement the editor saw
 * @param kind what the statement is
 * @param section slug of the section it belongs to, or empty
 * @param headline its first, short line
 * @param wording as it is said (Markdown)
 * @param quotation "true" when the report quotes it
 * @param audience whom it is said to
 * @param source what it rests on
 * @param periodMeant the period it is about, where not the report's own
 * @param points its sub-points, empty ones are not saved
 * @param themes slugs of its themes
 * @param whose a voice: whose it is
 * @param heardHow a voice: how it was heard
 * @param consent a voice: whether they agreed to be quoted
 * @param organisationsAsWritten a pressure or an escalated matter: on whom it weighs
 * @param organisations slugs of those of them that are held here
 * @param raisedBy an escalated matter: who raised it
 * @param raisedTo an escalated matter: to whom
 * @param outcome an escalated matter: what came of it (Markdown)
 * @param note the editor's remark
 * @param press which button was pressed
 */
record StatementForm(String id, String version, @OneOf(StatementKind.class) String kind, String section,
		@Size(max = 200) String headline, @NotBlank @Size(max = 10_000) String wording, String quotation,
		@Size(max = 200) String audience, @Size(max = 1_000) String source, @Size(max = 200) String periodMeant,
		List<@Size(max = 1_000) String> points, List<String> themes, String whose, @Size(max = 1_000) String heardHow,
		String consent, @Size(max = 1_000) String organisationsAsWritten, List<String> organisations,
		@Size(max = 500) String raisedBy, @Size(max = 500) String raisedTo, @Size(max = 10_000) String outcome,
		@Size(max = 2_000) String note, String press) {

	StatementForm {
		id = Texts.typed(id);
		version = Texts.typed(version);
		kind = Texts.typed(kind);
		section = Texts.typed(section);
		headline = Texts.typed(headline);
		wording = Texts.typed(wording);
		quotation = Texts.typed(quotation);
		audience = Texts.typed(audience);
		source = Texts.typed(source);
		periodMeant = Texts.typed(periodMeant);
		points = Texts.typed(points);
		themes = Texts.typed(themes);
		whose = Texts.typed(whose);
		heardHow = Texts.typed(heardHow);
		consent = Texts.typed(consent);
		organisationsAsWritten = Texts.typed(organisationsAsWritten);
		organisations = Texts.typed(organisations);
		raisedBy = Texts.typed(raisedBy);
		raisedTo = Texts.typed(raisedTo);
		outcome = Texts.typed(outcome);
		note = Texts.typed(note);
		press = Texts.typed(press);
	}

	static StatementForm empty(String kind) {
		return new StatementForm(TimeOrderedId.next().toString(), "", kind, "", "", "", "", "", "", "", List.of(),
				List.of(), "", "", "", "", List.of(), "", "", "", "", "");
	}

	static StatementForm of(StatementDetails statement) {
		var particulars = statement.particulars();
		var whose = particulars.whose();
		var consent = particulars.consent();
		return new StatementForm(statement.id().toString(), String.valueOf(statement.version()),
				statement.kind().name(), Texts.shown(statement.sectionSlug()), Texts.shown(statement.headline()),
				statement.wording(), statement.quotation() ? "true" : "", Texts.shown(statement.audience()),
				Texts.shown(statement.source()), Texts.shown(statement.periodMeant()), statement.points(),
				statement.themeSlugs(), (whose != null) ? whose.name() : "", Texts.shown(particulars.heardHow()),
				(consent != null) ? consent.name() : "", Texts.shown(particulars.organisationsAsWritten()),
				particulars.organisationSlugs(), Texts.shown(particulars.raisedBy()),
				Texts.shown(particulars.raisedTo()), Texts.shown(particulars.outcome()), Texts.shown(statement.note()),
				"");
	}

	StatementForm withVersion(int current) {
		return with(String.valueOf(current), this.points);
	}

	StatementForm withEmptyPoint() {
		var longer = new ArrayList<>(this.points);
		longer.add("");
		return with(this.version, longer);
	}

	StatementForm withoutPoint(int position) {
		if (position < 0 || position >= this.points.size()) {
			return this;
		}
		var shorter = new ArrayList<>(this.points);
		shorter.remove(position);
		return with(this.version, shorter);
	}

	NewStatement toNew() {
		return new NewStatement(Forms.id(this.id), Forms.choice(StatementKind.class, this.kind),
				Texts.orNothing(this.section), Texts.orNothing(this.headline), this.wording,
				"true".equals(this.quotation), Texts.orNothing(this.audience), Texts.orNothing(this.source),
				Texts.orNothing(this.periodMeant), Texts.orNothing(this.note), filledPoints(), this.themes,
				particulars());
	}

	StatementEdit toEdit() {
		return new StatementEdit(Forms.choice(StatementKind.class, this.kind), Texts.orNothing(this.section),
				Texts.orNothing(this.headline), this.wording, "true".equals(this.quotation),
				Texts.orNothing(this.audience), Texts.orNothing(this.source), Texts.orNothing(this.periodMeant),
				Texts.orNothing(this.note), filledPoints(), this.themes, particulars(), Forms.version(this.version));
	}

	private StatementParticulars particulars() {
		return new StatementParticulars(this.whose.isEmpty() ? null : Forms.choice(VoiceGroup.class, this.whose),
				Texts.orNothing(this.heardHow),
				this.consent.isEmpty() ? null : Forms.choice(Consent.class, this.consent),
				Texts.orNothing(this.organisationsAsWritten), this.organisations, Texts.orNothing(this.raisedBy),
				Texts.orNothing(this.raisedTo), Texts.orNothing(this.outcome));
	}

	/** What it is called in a sentence. */
	String words() {
		return this.headline.isEmpty() ? this.wording : this.headline;
	}

	List<String> filledPoints() {
		return this.points.stream().filter((point) -> !point.isEmpty()).toList();
	}

	private StatementForm with(String newVersion, List<String> newPoints) {
		return new StatementForm(this.id, newVersion, this.kind, this.section, this.headline, this.wording,
				this.quotation, this.audience, this.source, this.periodMeant, newPoints, this.themes, this.whose,
				this.heardHow, this.consent, this.organisationsAsWritten, this.organisations, this.raisedBy,
				this.raisedTo, this.outcome, this.note, "");
	}

}
