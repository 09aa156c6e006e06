package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Learning of reviews that is linked with recommendations. Implemented by the module that
 * owns it.
 */
public interface LearningDirectory {

	/** Returns the linked learning that the reader may see, the newest first. */
	List<LinkedLearning> linked(RecommendationSummary recommendation);

	/**
	 * Returns learning from other sources that may be the same, the most similar first;
	 * for the business manager. Linked and rejected learning is left out.
	 * @param most the number of suggestions
	 */
	List<SimilarLearning> similar(RecommendationSummary recommendation, int most);

	/** Returns all links of the partnership; for the business manager. */
	List<RecommendationPair> pairs(UUID partnershipId);

	/**
	 * Links a recommendation with learning, or removes the link. The caller has checked
	 * that the user may change the recommendation.
	 * @param relation what the recommendation is to the learning, or {@code null}
	 * @throws org.throughline.platform.form.RuleViolation if no learning has this
	 * reference
	 */
	void link(UUID partnershipId, UUID recommendationId, String reference, @Nullable RecommendationRelation relation);

	/** Returns whether a reference is one of learning, not of a recommendation. */
	static boolean names(String reference) {
		return reference.contains("/") || reference.contains(":");
	}

}
