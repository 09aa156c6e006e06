package org.throughline.action;

/**
 * A link of a recommendation with another one or with learning.
 *
 * @param reference the recommendation on which the link is made
 * @param relation its relation to the other one
 * @param other reference of the other one or of the learning
 */
public record RecommendationPair(String reference, RecommendationRelation relation, String other) {

	/** Returns whether the two are linked, on whichever of them the link is made. */
	public boolean joins(String one, String two) {
		return this.reference.equals(one) && this.other.equals(two)
				|| this.reference.equals(two) && this.other.equals(one);
	}

}
