package org.throughline.action;

/**
 * What a recommendation is to another one.
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
