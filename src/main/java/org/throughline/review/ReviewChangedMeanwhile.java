package org.throughline.review;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * Somebody else saved the same thing since the editor opened it. Nothing was overwritten
 * (design, rule 9).
 */
public class ReviewChangedMeanwhile extends RuntimeException {

	private final int version;

	private final @Nullable String changedBy;

	private final @Nullable Instant changedAt;

	ReviewChangedMeanwhile(int version, @Nullable String changedBy, @Nullable Instant changedAt) {
		super("changed meanwhile", null, false, false);
		this.version = version;
		this.changedBy = changedBy;
		this.changedAt = changedAt;
	}

	/** Which state stands now. */
	public int version() {
		return this.version;
	}

	/** Who changed it last. */
	public @Nullable String changedBy() {
		return this.changedBy;
	}

	/** When it was changed last. */
	public @Nullable Instant at() {
		return this.changedAt;
	}

	/** When it was changed last: "21 October 2025 at 14:05". */
	public @Nullable String changedAt() {
		return (this.changedAt != null) ? Dates.moment(this.changedAt) : null;
	}

}
