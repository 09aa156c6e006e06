package org.throughline.action.web;

import java.util.List;

import org.springframework.validation.BindingResult;

import org.throughline.action.ActionStatus;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

/**
 * The form of one decision on several reported completions.
 *
 * @param actions the references that are ticked
 * @param all whether all actions of the page are selected
 * @param shown the references that the page shows
 * @param status verified or returned
 */
record VerificationForm(List<String> actions, boolean all, List<String> shown, String status, String note) {

	VerificationForm {
		actions = FormValues.chosen(actions);
		shown = FormValues.chosen(shown);
	}

	/** Returns the references of the selected actions. */
	public List<String> chosen() {
		return this.all ? this.shown : this.actions;
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors)
			.oneOf("status", ManagerDecision.VERIFY.statuses().stream().map(ActionStatus::name).toList());
	}

	ActionStatus toStatus() {
		return FormValues.requiredChoice(ActionStatus.class, this.status);
	}

}
