package org.throughline.action.web;

import java.util.List;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a note on several actions.
 *
 * @param id chosen by the page, so that submitting twice saves one update
 * @param actions what is ticked: partnership and reference
 * @param note the note
 */
record StillOnTrackForm(String id, List<String> actions, String note) {

	StillOnTrackForm {
		actions = FormValues.chosen(actions);
	}

	static StillOnTrackForm empty() {
		return new StillOnTrackForm(TimeOrderedId.next().toString(), List.of(), "");
	}

}
