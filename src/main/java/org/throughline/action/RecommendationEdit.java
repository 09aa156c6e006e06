package org.throughline.action;

import java.util.List;

/**
 * New values for a recommendation; its source does not change.
 *
 * @param organisationSlugs the organisations it is addressed to
 */
public record RecommendationEdit(RecommendationContent content, List<String> organisationSlugs, List<String> themeSlugs,
		int version) {

}
