package org.throughline.browse;

import org.jspecify.annotations.Nullable;

/**
 * A partnership in the list of partnerships.
 *
 * @param slug its slug
 * @param area the area it serves
 * @param name its current name
 * @param acronym its abbreviation
 * @param latest its latest published report
 */
public record PartnershipOverview(String slug, String area, String name, @Nullable String acronym,
		@Nullable ReportReference latest) {

}
