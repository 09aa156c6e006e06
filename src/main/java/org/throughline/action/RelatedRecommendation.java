package org.throughline.action;

/**
 * A recommendation that is linked to another one.
 *
 * @param recommendation the linked one
 * @param relation what the one is to the other
 * @param turned whether the link is made on the linked one
 * @param earlier whether the linked one was made before
 */
public record RelatedRecommendation(RecommendationSummary recommendation, RecommendationRelation relation,
		boolean turned, boolean earlier) {

	/** Returns the message key of what the linked one is to the other. */
	public String key() {
		return "RecommendationRelation." + this.relation + (this.turned ? ".turned" : ".other");
	}

}
