package org.throughline.returns;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.time.Dates;

/**
 * A return of an organisation: the first one, or another after a query.
 *
 * @param number 1 for the first return
 * @param nothingToReport whether there is nothing to report to report
 * @param remark the message to the business manager
 * @param answer the content as JSON
 * @param savedBy who saved it last
 * @param submittedAt when it was sent, or {@code null} for a draft
 */
public record DataReturnDetails(int number, boolean nothingToReport, @Nullable String remark, String answer,
		String savedBy, @Nullable Instant submittedAt) {

	/** Whether it was sent. */
	public boolean submitted() {
		return this.submittedAt != null;
	}

	/** Returns when it was sent in words, or an empty string for a draft. */
	public String sent() {
		return (this.submittedAt != null) ? Dates.moment(this.submittedAt) : "";
	}

	/** Returns the content. */
	public <T> T answer(Class<T> type) {
		return Json.read(this.answer, type);
	}

}
