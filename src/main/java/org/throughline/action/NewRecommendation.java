package org.throughline.action;

import java.util.List;
import java.util.UUID;

/**
 * A recommendation to be added.
 *
 * @param id chosen by the form, so that submitting twice adds one
 * @param source its source
 * @param content its content
 * @param response the response
 * @param organisationSlugs the organisations it is addressed to
 * @param themeSlugs its themes
 */
public record NewRecommendation(UUID id, RecommendationOrigin source, RecommendationContent content,
		ResponseDetails response, List<String> organisationSlugs, List<String> themeSlugs) {

}
