package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for an audit finding.
 *
 * @param auditNumber its audit, or {@code null} if several audits found it
 * @param reportSlug the report of those audits; only without an audit
 */
public record FindingEdit(AuditFindingContent content, @Nullable Integer auditNumber, @Nullable String reportSlug,
		List<String> themeSlugs) {

}
