package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for an audit.
 *
 * @param reportSlug the report it is in; it is public once that report is
 * @param organisationSlugs the organisations that took part
 */
public record AuditEdit(AuditContent content, @Nullable String reportSlug, List<String> organisationSlugs) {

}
