package org.throughline.paper;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A clearance that an officer was asked for, in the officer's list.
 */
public record OfficerClearance(ClearancePaper paper, String key, String name, ClearanceState state,
		@Nullable LocalDate dueOn) {

	/** Returns the address of its page. */
	public String address() {
		return "/my/clearances/" + this.paper.slug() + "/" + this.paper.number() + "/" + this.key;
	}

	/** "7 October 2025", or {@code null}. */
	public @Nullable String due() {
		return (this.dueOn != null) ? Dates.inWords(this.dueOn) : null;
	}

	/** Returns whether the limit has passed without an answer. */
	public boolean overdue(LocalDate today) {
		return this.state.waits() && this.dueOn != null && this.dueOn.isBefore(today);
	}

}
