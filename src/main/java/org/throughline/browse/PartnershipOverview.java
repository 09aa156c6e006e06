package org.throughline.browse;

import org.jspecify.annotations.Nullable;

/**
 * One partnership in the list of all.
 *
 * @param slug its name in addresses
 * @param area the place it works for
 * @param name its name today
 * @param acronym how it is called for short
 * @param latest the newest report it has published
 */
public record PartnershipOverview(String slug, String area, String name, @Nullable String acronym,
		@Nullable ReportReference latest) {

}
