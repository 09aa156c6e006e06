package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for a risk.
 *
 * @param reportSlug the report it is in; it is public once that report is
 * @param ownerSlug the organisation that owns it
 */
public record RiskEdit(RiskContent content, @Nullable Integer registerNumber, @Nullable String reportSlug,
		@Nullable String ownerSlug, List<String> themeSlugs) {

}
