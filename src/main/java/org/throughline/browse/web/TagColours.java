package org.throughline.browse.web;

import org.springframework.stereotype.Component;

import org.throughline.action.ActionStatus;
import org.throughline.report.ProgressLevel;

/**
 * The colours of status tags, as GOV.UK Frontend names them in its CSS classes. Templates
 * use it as {@code @tagColours}.
 */
@Component
class TagColours {

	/** Returns the colour of an action's status. */
	public String of(ActionStatus status) {
		return switch (status) {
			case NOT_STARTED, NO_LONGER_NEEDED -> "grey";
			case IN_PROGRESS -> "blue";
			case BLOCKED, RETURNED -> "orange";
			case REPORTED_COMPLETE -> "yellow";
			case VERIFIED_COMPLETE -> "green";
		};
	}

	/** Returns the colour of a priority's progress. */
	public String of(ProgressLevel level) {
		return switch (level) {
			case NOT_STATED -> "grey";
			case NO_EVIDENCE -> "red";
			case LITTLE -> "orange";
			case SOME -> "yellow";
			case DELIVERED -> "green";
		};
	}

}
