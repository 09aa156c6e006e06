package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A clearance.
 *
 * @param officer who was asked, or answered
 * @param answeredOn the day of the answer
 * @param note why it was returned or is not needed
 */
public record ClearanceDetails(UUID id, int version, ClearanceSubject subject, ClearanceState state,
		@Nullable ClearingOfficer officer, ClearanceLimit deadline, @Nullable LocalDate answeredOn,
		@Nullable String note) {

	/** Returns it as reopened. */
	ClearanceDetails reopened() {
		return new ClearanceDetails(this.id, this.version, this.subject, ClearanceState.REOPENED, this.officer,
				this.deadline, this.answeredOn, this.note);
	}

	/** "7 October 2025", or {@code null}. */
	public @Nullable String due() {
		return (this.deadline.dueOn() != null) ? Dates.inWords(this.deadline.dueOn()) : null;
	}

	/** "3 October 2025", or {@code null}. */
	public @Nullable String answered() {
		return (this.answeredOn != null) ? Dates.inWords(this.answeredOn) : null;
	}

	/** Returns the words that are printed once it is cleared, or {@code null}. */
	public @Nullable String printed() {
		if (this.subject.printed() == null) {
			return null;
		}
		var fields = new PaperFields();
		if (this.officer != null) {
			fields.with("officer", this.officer.officer())
				.with("post", this.officer.post())
				.with("email", this.officer.email());
		}
		return fields.resolve(this.subject.printed()).replace("\\\n", "\n");
	}

	/** Returns whether the limit has passed without an answer. */
	public boolean overdue(LocalDate today) {
		return !this.state.closed() && this.deadline.overdue(today);
	}

	/** Returns whether the limit is near and there is no answer. */
	public boolean near(LocalDate today) {
		return !this.state.closed() && this.deadline.near(today);
	}

}
