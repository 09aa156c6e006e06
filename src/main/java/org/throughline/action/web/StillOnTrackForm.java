package org.throughline.action.web;

import java.util.List;

import org.throughline.platform.form.FormValues;

/**
 * The form of a note on several actions.
 *
 * @param actions what is ticked: partnership and reference
 */
record StillOnTrackForm(List<String> actions, String note) {

	StillOnTrackForm {
		actions = FormValues.chosen(actions);
	}

	static StillOnTrackForm empty() {
		return new StillOnTrackForm(List.of(), "");
	}

}
