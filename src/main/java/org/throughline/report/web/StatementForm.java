package org.throughline.report.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.NewStatement;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementEdit;
import org.throughline.report.StatementKind;

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
 * @param note the editor's remark
 * @param press which button was pressed
 */
record StatementForm(String id, String version, @OneOf(StatementKind.class) String kind, String section,
		@Size(max = 200) String headline, @NotBlank @Size(max = 10_000) String wording, String quotation,
		@Size(max = 200) String audience, @Size(max = 1_000) String source, @Size(max = 200) String periodMeant,
		List<@Size(max = 1_000) String> points, List<String> themes, @Size(max = 2_000) String note, String press) {

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
		note = Texts.typed(note);
		press = Texts.typed(press);
	}

	static StatementForm empty(String kind) {
		return new StatementForm(TimeOrderedId.next().toString(), "", kind, "", "", "", "", "", "", "", List.of(),
				List.of(), "", "");
	}

	static StatementForm of(StatementDetails statement) {
		return new StatementForm(statement.id().toString(), String.valueOf(statement.version()),
				statement.kind().name(), Texts.shown(statement.sectionSlug()), Texts.shown(statement.headline()),
				statement.wording(), statement.quotation() ? "true" : "", Texts.shown(statement.audience()),
				Texts.shown(statement.source()), Texts.shown(statement.periodMeant()), statement.points(),
				statement.themeSlugs(), Texts.shown(statement.note()), "");
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
				Texts.orNothing(this.periodMeant), Texts.orNothing(this.note), filledPoints(), this.themes);
	}

	StatementEdit toEdit() {
		return new StatementEdit(Forms.choice(StatementKind.class, this.kind), Texts.orNothing(this.section),
				Texts.orNothing(this.headline), this.wording, "true".equals(this.quotation),
				Texts.orNothing(this.audience), Texts.orNothing(this.source), Texts.orNothing(this.periodMeant),
				Texts.orNothing(this.note), filledPoints(), this.themes, Forms.version(this.version));
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
				this.quotation, this.audience, this.source, this.periodMeant, newPoints, this.themes, this.note, "");
	}

}
