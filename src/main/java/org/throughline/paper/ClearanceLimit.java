package org.throughline.paper;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The date by which a clearance is requested.
 *
 * @param dueOn counted back from the meeting, unless it was moved
 * @param limitMoved whether somebody moved it
 * @param workingDays working days before the meeting from which it is counted, or 0
 * @param alertDays working days before it from which the board warns
 * @param alertOn the first of them
 */
@Embeddable
public record ClearanceLimit(@Nullable LocalDate dueOn, boolean limitMoved, int workingDays, int alertDays,
		@Nullable LocalDate alertOn) {

	/** Returns a limit that is not counted yet. */
	static ClearanceLimit before(int workingDays, int alertDays) {
		return new ClearanceLimit(null, false, workingDays, alertDays, null);
	}

	/** Returns whether it has passed. */
	public boolean overdue(LocalDate today) {
		return this.dueOn != null && this.dueOn.isBefore(today);
	}

	/** Returns whether it is near. */
	public boolean near(LocalDate today) {
		return this.alertOn != null && !this.alertOn.isAfter(today) && !overdue(today);
	}

}
