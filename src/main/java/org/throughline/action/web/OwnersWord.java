package org.throughline.action.web;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.ActionDetails;
import org.throughline.action.ActionUpdateService;
import org.throughline.action.DueDateService;

/**
 * Saves what an owner says and the new date they ask for together, or neither.
 */
@Component
class OwnersWord {

	private final ActionUpdateService updates;

	private final DueDateService dates;

	OwnersWord(ActionUpdateService updates, DueDateService dates) {
		this.updates = updates;
		this.dates = dates;
	}

	@Transactional
	public void say(ActionDetails details, UpdateForm form) {
		var action = details.action();
		UUID partnership = action.partnershipId();
		var wanted = form.newDate();
		if (wanted != null) {
			this.dates.ask(partnership, action.reference(), wanted);
		}
		if (!form.onlyAsksForDate(action.status())) {
			this.updates.update(partnership, action.reference(), form.toCommand());
		}
	}

}
