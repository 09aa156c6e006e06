package org.throughline.action;

/**
 * The relation of a recommendation to another one, or to learning.
 */
public enum RecommendationRelation {

	/** It says the same. */
	SAME,
	/** It supports the other one. */
	SUPPORTS,
	/** It replaces the other one. */
	SUPERSEDES,
	/** A person has said that the two differ. Such a pair is not suggested again. */
	DIFFERENT

}
