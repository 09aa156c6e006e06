package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.Consent;
import org.throughline.report.StatementConcern;
import org.throughline.report.StatementContent;
import org.throughline.report.StatementContext;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementLinks;
import org.throughline.report.StatementVoice;
import org.throughline.report.VoiceGroup;

/**
 * The form of a statement. Its fields are those of {@link StatementContent} and
 * {@link StatementLinks}.
 *
 * @param id identifier of a new statement, so that a form sent twice adds one statement
 * @param version version on the page
 * @param kind kind of statement
 * @param section slug of its section
 * @param quotation "true" for a direct quotation
 * @param points sub-points; empty ones are not saved
 * @param themes slugs of its themes
 * @param organisations slugs of the organisations concerned
 * @param press the button
 */
record StatementForm(String id, String version, String kind, String section, String headline, String wording,
		String quotation, String audience, String source, String periodMeant, List<String> points, List<String> themes,
		String whose, String heardHow, String consent, String organisationsAsWritten, List<String> organisations,
		String raisedBy, String raisedTo, String outcome, String note, String press) {

	static StatementForm empty(String kind) {
		return new StatementForm(TimeOrderedId.next().toString(), "", kind, "", "", "", "", "", "", "", List.of(),
				List.of(), "", "", "", "", List.of(), "", "", "", "", "");
	}

	static StatementForm of(StatementDetails statement) {
		var content = statement.content();
		var context = content.context();
		var voice = content.voice();
		var concern = content.concern();
		var links = statement.links();
		return new StatementForm(statement.id().toString(), FormValues.text(statement.version()), content.kind().name(),
				FormValues.text(links.sectionSlug()), FormValues.text(content.headline()), content.wording(),
				content.quotation() ? "true" : "", FormValues.text(context.audience()),
				FormValues.text(context.source()), FormValues.text(context.periodMeant()), statement.points(),
				links.themeSlugs(), FormValues.text(voice.whose()), FormValues.text(voice.heardHow()),
				FormValues.text(voice.consent()), FormValues.text(concern.organisationsAsWritten()),
				links.organisationSlugs(), FormValues.text(concern.raisedBy()), FormValues.text(concern.raisedTo()),
				FormValues.text(concern.outcome()), FormValues.text(context.note()), "");
	}

	void check(Errors errors) {
		var checks = FormChecks.of(errors)
			.oneOf("kind", StatementKind.class)
			.atMost("headline", 200)
			.required("wording", 10_000)
			.atMost("audience", 200)
			.atMost("source", 1_000)
			.atMost("periodMeant", 200)
			.atMost("heardHow", 1_000)
			.atMost("organisationsAsWritten", 1_000)
			.atMost("raisedBy", 500)
			.atMost("raisedTo", 500)
			.atMost("outcome", 10_000)
			.atMost("note", 2_000);
		for (int at = 0; at < this.points.size(); at++) {
			checks.atMost("points[" + at + "]", 1_000);
		}
	}

	StatementEdit toEdit() {
		var content = new StatementContent(FormValues.requiredChoice(StatementKind.class, this.kind), this.headline,
				this.wording, "true".equals(this.quotation),
				new StatementContext(this.audience, this.source, this.periodMeant, this.note),
				new StatementVoice(FormValues.choice(VoiceGroup.class, this.whose), this.heardHow,
						FormValues.choice(Consent.class, this.consent)),
				new StatementConcern(this.organisationsAsWritten, this.raisedBy, this.raisedTo, this.outcome));
		return new StatementEdit(content, FormValues.chosen(this.points),
				new StatementLinks(FormValues.orNull(this.section), this.themes, this.organisations));
	}

	/** Returns the headline or wording. */
	String name() {
		return this.headline.isEmpty() ? this.wording : this.headline;
	}

	StatementForm withEmptyPoint() {
		var longer = new ArrayList<>(this.points);
		longer.add("");
		return with(longer);
	}

	StatementForm withoutPoint(int position) {
		if (position < 0 || position >= this.points.size()) {
			return this;
		}
		var shorter = new ArrayList<>(this.points);
		shorter.remove(position);
		return with(shorter);
	}

	private StatementForm with(List<String> newPoints) {
		return new StatementForm(this.id, this.version, this.kind, this.section, this.headline, this.wording,
				this.quotation, this.audience, this.source, this.periodMeant, newPoints, this.themes, this.whose,
				this.heardHow, this.consent, this.organisationsAsWritten, this.organisations, this.raisedBy,
				this.raisedTo, this.outcome, this.note, "");
	}

}
