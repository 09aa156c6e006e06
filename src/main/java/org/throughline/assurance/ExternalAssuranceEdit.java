package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * New values for external assurance.
 *
 * @param reportSlug the report it is in; it is public once that report is
 * @param organisationSlug the organisation it was about
 */
public record ExternalAssuranceEdit(ExternalAssuranceContent content, @Nullable String reportSlug,
		@Nullable String organisationSlug) {

}
