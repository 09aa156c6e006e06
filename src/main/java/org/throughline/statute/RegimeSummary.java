package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A statutory regime that annual reports follow.
 *
 * @param key its short name (SP_WT2023)
 * @param body body that reports under it
 * @param reportDuty what it requires of the annual report, summarised
 * @param inForceFrom first day
 * @param inForceTo last day, or {@code null} while in force
 * @param source law or guidance
 * @param verified whether it is confirmed; otherwise pages show "To be confirmed locally"
 */
public record RegimeSummary(String key, String name, String body, String reportDuty, LocalDate inForceFrom,
		@Nullable LocalDate inForceTo, String source, boolean verified) {

}
