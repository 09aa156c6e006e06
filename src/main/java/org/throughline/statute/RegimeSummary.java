package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A statutory regime under which yearly reports are written.
 *
 * @param key its short name (SP_WT2023)
 * @param name what the field calls it
 * @param body who reports under it
 * @param reportDuty what it asks of the yearly report, in our own words
 * @param inForceFrom first day
 * @param inForceTo last day; none while in force
 * @param source where that can be read
 * @param verified false: the page says "to be confirmed locally"
 */
public record RegimeSummary(String key, String name, String body, String reportDuty, LocalDate inForceFrom,
		@Nullable LocalDate inForceTo, String source, boolean verified) {

}
