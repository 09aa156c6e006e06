package org.throughline.report.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.PriorityContent;
import org.throughline.report.PriorityDetails;
import org.throughline.report.PriorityEdit;
import org.throughline.report.ProgressContent;
import org.throughline.report.ProgressLevel;

/**
 * The form of a priority and its progress in a report.
 *
 * @param id identifier of a new priority, so that a form sent twice adds one priority
 * @param version version on the page
 * @param title title
 * @param organisation slug of the owner; empty for the partnership
 * @param periodMeant the period it is set for, if not the period of the report
 * @param progress work done during the year (Markdown)
 * @param impact evidence of the difference made for children (Markdown)
 * @param level level of progress
 * @param themes slugs of its themes
 * @param press the button
 */
record PriorityForm(String id, String version, String title, String organisation, String periodMeant, String progress,
		String impact, String level, List<String> themes, String press) {

	static PriorityForm empty() {
		return new PriorityForm(TimeOrderedId.next().toString(), "", "", "", "", "", "",
				ProgressLevel.NOT_STATED.name(), List.of(), "");
	}

	static PriorityForm of(PriorityDetails priority) {
		var progress = priority.progress();
		return new PriorityForm(priority.id().toString(), FormValues.text(priority.version()), priority.title(),
				FormValues.text(priority.links().organisationSlug()), FormValues.text(priority.content().periodMeant()),
				progress.progress(), progress.impact(), progress.level().name(), priority.links().themeSlugs(), "");
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.required("title", 500)
			.atMost("periodMeant", 200)
			.atMost("progress", 100_000)
			.atMost("impact", 100_000)
			.oneOf("level", ProgressLevel.class);
	}

	PriorityEdit toEdit() {
		return new PriorityEdit(new PriorityContent(this.title, this.periodMeant),
				new ProgressContent(this.progress, this.impact,
						FormValues.requiredChoice(ProgressLevel.class, this.level)),
				FormValues.orNull(this.organisation), this.themes);
	}

}
