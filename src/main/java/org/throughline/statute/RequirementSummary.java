package org.throughline.statute;

import java.util.UUID;

/**
 * A requirement of a regime for the annual report.
 *
 * @param key its short name within the regime (R07)
 * @param level strength
 * @param source law or guidance
 * @param verified whether it is confirmed; otherwise pages show "To be confirmed locally"
 */
public record RequirementSummary(UUID id, String key, RequirementLevel level, String wording, String source,
		boolean verified) {

}
