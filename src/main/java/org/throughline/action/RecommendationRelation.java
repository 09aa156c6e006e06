package org.throughline.action;

/**
 * The relation of a recommendation to another one, or to learning.
 */
public enum RecommendationRelation {

	/** It has the same meaning. */
	SAME,
	/** It supports the other one. */
	SUPPORTS,
	/** It replaces the other one. */
	SUPERSEDES,
	/** A person has decided that the two differ. Such a pair is not suggested again. */
	DIFFERENT

}
