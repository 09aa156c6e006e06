package org.throughline.report.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.NewPriority;
import org.throughline.report.PriorityDetails;
import org.throughline.report.PriorityEdit;
import org.throughline.report.ProgressLevel;

/**
 * A priority and what the report says of it, as typed.
 *
 * @param id given when the empty form is shown, so that a form sent twice adds one
 * priority
 * @param version which state of the priority the editor saw
 * @param title as written
 * @param organisation slug of the body whose priority it is; empty for the partnership's
 * own
 * @param periodMeant the period it is set for, where not the report's own
 * @param progress what was done (Markdown)
 * @param impact evidence of the difference made for children (Markdown)
 * @param level how far it got
 * @param themes slugs of its themes
 * @param press which button was pressed
 */
record PriorityForm(String id, String version, @NotBlank @Size(max = 500) String title, String organisation,
		@Size(max = 200) String periodMeant, @Size(max = 100_000) String progress, @Size(max = 100_000) String impact,
		@OneOf(ProgressLevel.class) String level, List<String> themes, String press) {

	PriorityForm {
		id = Texts.typed(id);
		version = Texts.typed(version);
		title = Texts.typed(title);
		organisation = Texts.typed(organisation);
		periodMeant = Texts.typed(periodMeant);
		progress = Texts.typed(progress);
		impact = Texts.typed(impact);
		level = Texts.typed(level);
		themes = Texts.typed(themes);
		press = Texts.typed(press);
	}

	static PriorityForm empty() {
		return new PriorityForm(TimeOrderedId.next().toString(), "", "", "", "", "", "",
				ProgressLevel.NOT_STATED.name(), List.of(), "");
	}

	static PriorityForm of(PriorityDetails priority) {
		return new PriorityForm(priority.id().toString(), String.valueOf(priority.version()), priority.title(),
				Texts.shown(priority.organisationSlug()), Texts.shown(priority.periodMeant()), priority.progress(),
				priority.impact(), priority.level().name(), priority.themeSlugs(), "");
	}

	NewPriority toNew() {
		return new NewPriority(Forms.id(this.id), this.title, Texts.orNothing(this.organisation),
				Texts.orNothing(this.periodMeant), this.progress, this.impact,
				Forms.choice(ProgressLevel.class, this.level), this.themes);
	}

	PriorityEdit toEdit() {
		return new PriorityEdit(this.title, Texts.orNothing(this.organisation), Texts.orNothing(this.periodMeant),
				this.progress, this.impact, Forms.choice(ProgressLevel.class, this.level), this.themes,
				Forms.version(this.version));
	}

	PriorityForm withVersion(int current) {
		return new PriorityForm(this.id, String.valueOf(current), this.title, this.organisation, this.periodMeant,
				this.progress, this.impact, this.level, this.themes, "");
	}

}
