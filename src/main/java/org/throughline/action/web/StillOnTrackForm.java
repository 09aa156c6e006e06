package org.throughline.action.web;

import java.util.List;

import org.throughline.platform.form.FormValues;

/**
 * The form of a note on several actions.
 *
 * @param actions what is ticked: partnership and reference
 * @param all whether all actions of the page are selected
 * @param shown what the page shows
 */
record StillOnTrackForm(List<String> actions, boolean all, List<String> shown, String note) {

	StillOnTrackForm {
		actions = FormValues.chosen(actions);
		shown = FormValues.chosen(shown);
	}

	/** Returns the selected actions. */
	List<String> chosen() {
		return this.all ? this.shown : this.actions;
	}

}
