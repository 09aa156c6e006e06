package org.throughline.review;

import org.throughline.action.RecommendationRelation;
import org.throughline.action.RecommendationSummary;

/**
 * A recommendation that is linked with learning of a review.
 *
 * @param relation what the recommendation is to the learning
 */
public record LinkedRecommendation(RecommendationSummary recommendation, RecommendationRelation relation) {

}
