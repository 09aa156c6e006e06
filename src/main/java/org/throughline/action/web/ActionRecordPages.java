package org.throughline.action.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.action.ActionService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The change history of an action.
 */
@Component
class ActionRecordPages implements RecordPages {

	private final ActionService actions;

	ActionRecordPages(ActionService actions) {
		this.actions = actions;
	}

	@Override
	public String path() {
		return "actions/{reference}";
	}

	@Override
	public String kind() {
		return "action";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var action = this.actions.forEditing(partnershipId, path.text("reference")).action();
		return new Found(action.id(), action.title(), action.identity().version(), "Actions", "actions");
	}

	@Override
	public boolean removable() {
		return false;
	}

}
