package org.throughline.action;

import java.util.List;

/**
 * A recommendation to be added.
 *
 * @param organisationSlugs the organisations it is addressed to
 */
public record NewRecommendation(RecommendationOrigin source, RecommendationContent content, ResponseDetails response,
		OutcomeDetails outcome, List<String> organisationSlugs, List<String> themeSlugs) {

}
