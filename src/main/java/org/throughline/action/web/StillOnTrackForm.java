package org.throughline.action.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a note on several actions.
 *
 * @param id chosen by the page, so that submitting twice saves one update
 * @param actions what is ticked: partnership and reference
 * @param note the note
 */
record StillOnTrackForm(String id, List<String> actions, String note) {

	StillOnTrackForm(@Nullable String id, @Nullable List<String> actions, @Nullable String note) {
		this.id = Typed.text(id);
		this.actions = Typed.list(actions);
		this.note = Typed.text(note);
	}

	static StillOnTrackForm empty() {
		return new StillOnTrackForm(TimeOrderedId.next().toString(), List.of(), "");
	}

}
