package org.throughline.action;

import java.util.List;

/**
 * New values for a recommendation; its source does not change.
 *
 * @param content its content
 * @param organisationSlugs the organisations it is addressed to
 * @param themeSlugs its themes
 * @param version the version the editor saw
 */
public record RecommendationEdit(RecommendationContent content, List<String> organisationSlugs, List<String> themeSlugs,
		int version) {

}
