package org.throughline.action.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.throughline.action.ActionDetails;
import org.throughline.action.ActionStatus;
import org.throughline.platform.web.NotFoundException;

/**
 * What the business manager can do with an action, each on a page of its own.
 */
enum ManagersMove {

	/** Verify or return what is reported complete. */
	VERIFY,
	/** Answer the request for a new date. */
	REQUEST,
	/** Move the due date of their own accord. */
	NEW_DATE,
	/** Set the colour against the rule, or give it back to the rule. */
	COLOUR,
	/** Give the action to another owner. */
	OWNER,
	/** Take a closed action up again. */
	REOPEN,
	/** Give it up. */
	NO_LONGER_NEEDED;

	/** Returns what was done, as the messages name it: the decision, else the move. */
	String outcome(MoveForm form) {
		return switch (this) {
			case VERIFY -> form.status();
			case REQUEST -> form.outcome();
			default -> name();
		};
	}

	/** Its name in addresses. */
	public String address() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static ManagersMove at(String address) {
		return Arrays.stream(values())
			.filter((move) -> move.address().equals(address))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	static List<ManagersMove> possible(ActionDetails details) {
		return Arrays.stream(values()).filter((move) -> move.possibleFor(details)).toList();
	}

	boolean possibleFor(ActionDetails details) {
		var status = details.action().status();
		return switch (this) {
			case VERIFY -> status == ActionStatus.REPORTED_COMPLETE;
			case REQUEST -> details.openRequest().isPresent() && !status.closed();
			case NEW_DATE -> details.openRequest().isEmpty() && !status.closed();
			case COLOUR -> status != ActionStatus.NO_LONGER_NEEDED;
			case OWNER -> true;
			case REOPEN -> status.closed();
			case NO_LONGER_NEEDED -> !status.closed();
		};
	}

}
