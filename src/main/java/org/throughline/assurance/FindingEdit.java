package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An audit finding as it shall stand.
 *
 * @param kind what it says; found by no single audit, it is cross-cutting
 * @param auditNumber the audit that found it; none where several did together
 * @param reportSlug without an audit: the report whose audits found it
 * @param wording as written (Markdown)
 * @param themeSlugs its themes
 */
public record FindingEdit(FindingKind kind, @Nullable Integer auditNumber, @Nullable String reportSlug, String wording,
		List<String> themeSlugs) {

}
