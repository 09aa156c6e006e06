package org.throughline.report.web;

import java.util.Map;
import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.Markdown;
import org.throughline.report.PriorityBasis;
import org.throughline.report.PriorityContent;
import org.throughline.report.PriorityDetails;
import org.throughline.report.PriorityEdit;
import org.throughline.report.PriorityLinks;
import org.throughline.report.ProgressContent;
import org.throughline.report.ProgressLevel;
import org.throughline.report.WordingRules;

/**
 * The form of a priority and its progress in a report.
 *
 * @param progress its progress in this report
 * @param links the records it refers to
 * @param press the button
 */
record PriorityForm(String version, PriorityContent content, ProgressContent progress, PriorityLinks links,
		String press) implements ReportPartForm<PriorityEdit> {

	PriorityForm {
		content = Objects.requireNonNullElse(content, PriorityContent.EMPTY);
		progress = Objects.requireNonNullElse(progress, ProgressContent.NONE);
		links = Objects.requireNonNullElse(links, PriorityLinks.NONE);
	}

	static PriorityForm empty() {
		return new PriorityForm("", PriorityContent.EMPTY, ProgressContent.NONE, PriorityLinks.NONE, "");
	}

	static PriorityForm of(PriorityDetails priority) {
		return new PriorityForm(FormValues.text(priority.version()), priority.content(), priority.progress(),
				priority.links(), "");
	}

	@Override
	public void check(Errors errors) {
		var rules = WordingRules.of(errors);
		this.content.check("content.", rules);
		this.progress.check("progress.", rules);
		FormChecks.of(errors).oneOf("progress.level", ProgressLevel.class);
	}

	@Override
	public String name() {
		return this.content.title();
	}

	/** Returns whether anything is filled in that the form shows on request. */
	public boolean detailed() {
		return !this.links.organisations().isEmpty() || this.content.periodMeant() != null
				|| !this.content.basis().equals(PriorityBasis.NONE);
	}

	@Override
	public Map<String, String> preview() {
		return Map.of("progress", Markdown.toHtml(this.progress.progress()), "impact",
				Markdown.toHtml(this.progress.impact()));
	}

	@Override
	public PriorityEdit toEdit() {
		return new PriorityEdit(this.content, this.progress, this.links);
	}

}
