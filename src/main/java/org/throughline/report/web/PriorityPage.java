package org.throughline.report.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.platform.form.EditConflict;
import org.throughline.platform.text.Markdown;
import org.throughline.report.EditedMeanwhile;
import org.throughline.report.PriorityDetails;

/**
 * Fills the model of the priority page.
 */
@Component
class PriorityPage {

	private final Choices choices;

	PriorityPage(Choices choices) {
		this.choices = choices;
	}

	String show(ManagedReport managed, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("levels", this.choices.levels());
		model.addAttribute("organisations", this.choices.organisations());
		model.addAttribute("themeChoices", this.choices.themes());
		return "report/priority";
	}

	String preview(ManagedReport managed, PriorityForm form, Model model) {
		Forms.show(model, "priorityForm", form);
		model.addAttribute("progressPreview", Markdown.toHtml(form.progress()));
		model.addAttribute("impactPreview", Markdown.toHtml(form.impact()));
		return show(managed, model);
	}

	/** Shows both versions, and the form ready to be saved over the other one. */
	String conflict(ManagedReport managed, PriorityForm mine, EditedMeanwhile edited, PriorityDetails theirs,
			Model model) {
		model.addAttribute("conflict", EditConflict.between(PriorityForm.of(theirs), mine, "field", this.choices::words)
			.savedBy(edited.changedBy(), edited.changedAt()));
		model.addAttribute("priority", theirs);
		Forms.show(model, "priorityForm", mine.withVersion(theirs.version()));
		return show(managed, model);
	}

}
