package org.throughline.action;

import java.util.List;

/**
 * A recommendation to be added.
 *
 * @param source its source
 * @param content its content
 * @param response the response
 * @param outcome the outcome
 * @param organisationSlugs the organisations it is addressed to
 * @param themeSlugs its themes
 */
public record NewRecommendation(RecommendationOrigin source, RecommendationContent content, ResponseDetails response,
		OutcomeDetails outcome, List<String> organisationSlugs, List<String> themeSlugs) {

}
