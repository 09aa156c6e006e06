package org.throughline.statute;

import java.util.UUID;

/**
 * One thing a regime asks of the yearly report.
 *
 * @param id identifies it
 * @param key its short name within the regime (R07)
 * @param level how binding it is
 * @param position its place in the checklist
 * @param wording what is asked, in our own words
 * @param source where that can be read
 * @param verified false: the page says "to be confirmed locally"
 */
public record RequirementSummary(UUID id, String key, RequirementLevel level, int position, String wording,
		String source, boolean verified) {

}
