package org.throughline.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The records that a statement refers to.
 *
 * @param sectionSlug its section
 * @param themeSlugs its themes
 * @param organisationSlugs the organisations concerned; for pressures and escalated
 * matters only
 */
public record StatementLinks(@Nullable String sectionSlug, List<String> themeSlugs, List<String> organisationSlugs) {

	public static final StatementLinks NONE = new StatementLinks(null, List.of(), List.of());

}
