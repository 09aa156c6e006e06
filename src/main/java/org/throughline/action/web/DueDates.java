package org.throughline.action.web;

import java.time.LocalDate;

import org.throughline.action.ActionSummary;
import org.throughline.platform.time.Dates;

/**
 * Due dates in words.
 */
final class DueDates {

	private DueDates() {
	}

	/** "act-0007, due 31 March 2027, overdue, in the plan: Slipping". */
	static String line(ActionSummary action) {
		LocalDate due = action.dates().dueOn();
		String written = action.content().planWording().dueAsWritten();
		String when = (due != null) ? "due " + Dates.inWords(due)
				: (written != null) ? "due: " + written : "no due date";
		return action.reference() + ", " + when + (action.overdue() ? ", overdue" : "")
				+ ((action.planWord() != null) ? ", in the plan: " + action.planWord() : "");
	}

}
