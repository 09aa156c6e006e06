package org.throughline.action.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.action.ActionService;
import org.throughline.platform.form.RecordPages;

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
	public Found find(UUID partnershipId, Map<String, String> path) {
		var action = this.actions.forEditing(partnershipId, Objects.requireNonNull(path.get("reference"))).action();
		return new Found(action.id(), action.title(), action.version(), "Actions", "actions");
	}

	@Override
	public boolean removable() {
		return false;
	}

}
