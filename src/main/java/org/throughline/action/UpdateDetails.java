package org.throughline.action;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.throughline.platform.time.Dates;

/**
 * An update of an action.
 *
 * @param number its number within the action
 * @param at when it was recorded
 * @param status the status from then on
 * @param owner the owner on that day
 * @param by who made it
 */
public record UpdateDetails(UUID id, int number, Instant at, UpdateContent content, ActionStatus status,
		OwnerOnDay owner, UpdateByline by, List<EvidenceDetails> evidence) {

	/** Returns when it was recorded, in words. */
	public String when() {
		return Dates.moment(this.at);
	}

}
