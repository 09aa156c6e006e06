package org.throughline.action.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import org.throughline.action.ActionSummary;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.KeptFiles;
import org.throughline.action.NewEvidence;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RuleViolation;

/**
 * Shows and saves the form of an update. Chosen files are kept if the form has errors.
 */
@Component
class UpdateForms {

	private final ActionUpdateService updates;

	private final KeptFiles files;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	UpdateForms(ActionUpdateService updates, KeptFiles files, EnumChoices enums, FormSubmissions forms) {
		this.updates = updates;
		this.files = files;
		this.enums = enums;
		this.forms = forms;
	}

	/** Shows an empty form. */
	void show(ActionSummary action, Model model) {
		model.addAttribute("updateForm", UpdateForm.of(action));
		addChoices(action, model);
	}

	/** Shows a form in which nothing is chosen. */
	void showBlank(ActionSummary action, Model model) {
		model.addAttribute("updateForm", UpdateForm.blank());
		addChoices(action, model);
	}

	/**
	 * Saves the form unless the action has a newer update than the one on the page.
	 * Returns false if the page must show the form again.
	 * @param seen the newest update on the page, or {@code null} for any
	 */
	boolean save(ActionSummary action, UpdateForm form, BindingResult errors, Model model, @Nullable String seen) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(action.id())
			.savePart(() -> this.updates.submit(action.identity().partnershipId(), action.reference(), seen,
					form.toUpdate(action), form.toNewDueDate()), action.identity()::version);
		if (!saved) {
			addChoices(action, model);
			keepFiles(action, form, errors, model);
		}
		return saved;
	}

	/** Adds the statuses that can be chosen. */
	void addChoices(ActionSummary action, Model model) {
		model.addAttribute("statuses", UpdateForm.statuses(action, this.enums));
	}

	private void keepFiles(ActionSummary action, UpdateForm form, BindingResult errors, Model model) {
		if (FormSubmission.notSavable(errors)) {
			return;
		}
		boolean refused = errors.hasFieldErrors("files");
		var ids = new ArrayList<>(form.keptIds());
		for (var chosen : FormSubmission.fileRefused(errors) ? List.<NewEvidence>of() : form.chosen()) {
			try {
				ids.add(this.files.keep(action.identity().partnershipId(), action.reference(), chosen));
			}
			catch (RuleViolation violation) {
				if (!refused) {
					violation.recordOn(errors);
				}
			}
		}
		model.addAttribute("keptFiles", this.files.find(action.id(), ids));
	}

}
