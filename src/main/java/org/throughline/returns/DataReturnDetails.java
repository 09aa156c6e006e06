package org.throughline.returns;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.time.Dates;

/**
 * What an organisation answers: the first time, or again after a query.
 *
 * @param number 1 for the first answer
 * @param nothingToReport whether it says that there is nothing
 * @param remark what it says besides
 * @param answer the answer as its kind says it
 * @param savedBy who saved it last
 * @param submittedAt when it was sent; none while it is being written
 */
public record DataReturnDetails(int number, boolean nothingToReport, @Nullable String remark, String answer,
		String savedBy, @Nullable Instant submittedAt) {

	/** Whether it was sent. */
	public boolean submitted() {
		return this.submittedAt != null;
	}

	/** When it was sent, in words; empty while it is being written. */
	public String sent() {
		return (this.submittedAt != null) ? Dates.moment(this.submittedAt) : "";
	}

	/** The answer as its kind says it. */
	public <T> T answer(Class<T> type) {
		return Json.read(this.answer, type);
	}

}
