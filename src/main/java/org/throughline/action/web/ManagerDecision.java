package org.throughline.action.web;

import java.util.Arrays;
import java.util.List;

import org.throughline.action.ActionDetails;
import org.throughline.action.ActionStatus;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * A decision of the business manager on an action, each with its own page.
 */
enum ManagerDecision {

	/** Verify or return a reported completion. */
	VERIFY,
	/** Decide on a request for a new due date. */
	REQUEST,
	/** Change the due date. */
	NEW_DATE,
	/** Override the RAG rating, or return to the automatic one. */
	COLOUR,
	/** Reassign the action. */
	OWNER,
	/** Reopen a closed action. */
	REOPEN,
	/** Close it as no longer needed. */
	NO_LONGER_NEEDED;

	/** Returns what was done, as the messages name it: the decision, else the move. */
	String outcome(ManagerDecisionForm form) {
		return switch (this) {
			case VERIFY -> form.verdict().status();
			case REQUEST -> form.verdict().outcome();
			default -> name();
		};
	}

	/** Returns the statuses that it leads to; empty if the status stays. */
	List<ActionStatus> statuses() {
		return switch (this) {
			case VERIFY -> List.of(ActionStatus.VERIFIED_COMPLETE, ActionStatus.RETURNED);
			case REOPEN -> List.of(ActionStatus.IN_PROGRESS);
			case NO_LONGER_NEEDED -> List.of(ActionStatus.NO_LONGER_NEEDED);
			default -> List.of();
		};
	}

	/** Returns its path segment. */
	public String address() {
		return Slug.of(this);
	}

	static ManagerDecision at(String address) {
		return Slug.find(ManagerDecision.class, address).orElseThrow(NotFoundException::new);
	}

	static List<ManagerDecision> possible(ActionDetails details) {
		return Arrays.stream(values()).filter((move) -> move.possibleFor(details)).toList();
	}

	boolean possibleFor(ActionDetails details) {
		var status = details.action().status();
		return switch (this) {
			case VERIFY -> status == ActionStatus.REPORTED_COMPLETE;
			case REQUEST -> details.openRequest().isPresent() && !status.closed();
			case NEW_DATE -> details.openRequest().isEmpty() && !status.closed();
			case COLOUR -> details.action().progress().rating().proposal().rag() != null;
			case OWNER -> true;
			case REOPEN -> status.closed();
			case NO_LONGER_NEEDED -> !status.closed();
		};
	}

}
