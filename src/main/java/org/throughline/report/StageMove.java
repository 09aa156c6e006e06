package org.throughline.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A move of a draft in its list of moves.
 *
 * @param note why it went back, or a remark
 * @param movedBy name of the person who moved it
 */
public record StageMove(ReportStage fromStage, ReportStage toStage, @Nullable String note, String movedBy,
		Instant movedAt) {

	/** Returns when it was moved, in words. */
	public String moved() {
		return Dates.moment(this.movedAt);
	}

}
