package org.throughline.paper;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ActionStatus;
import org.throughline.platform.persistence.NumberedRecord;

/**
 * A promise, as its pages show it to business managers.
 *
 * @param version the version for optimistic locking
 * @param meeting the number of the meeting at which it was made
 * @param held the meeting
 * @param action the reference of the action that it became, or {@code null}
 * @param actionStatus the status of that action, or {@code null}
 * @param duePassed whether its due date has passed
 */
public record PromiseDetails(UUID id, int number, int version, PromiseContent content, int meeting, Meeting held,
		@Nullable String action, @Nullable ActionStatus actionStatus, boolean duePassed) implements NumberedRecord {

	@Override
	public String title() {
		return this.content.wording();
	}

	/** Returns whether it is kept: by its own record or by the action that it became. */
	public boolean kept() {
		return this.content.keptOn() != null || this.actionStatus == ActionStatus.VERIFIED_COMPLETE;
	}

	/** Returns whether it is kept, overdue or open. */
	public String state() {
		return state(kept(), this.duePassed);
	}

	static String state(boolean kept, boolean duePassed) {
		return kept ? "Kept" : duePassed ? "Overdue" : "Open";
	}

}
