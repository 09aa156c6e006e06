package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A recommendation as a row of a table; for the business manager.
 *
 * @param sourceReference a review's reference or a report's slug, or {@code null} if the
 * source is not in Throughline
 * @param organisationSlugs the organisations it is addressed to
 */
public record RecommendationRow(RecommendationSummary recommendation, @Nullable String sourceReference,
		List<String> organisationSlugs, List<String> themeSlugs) {

}
