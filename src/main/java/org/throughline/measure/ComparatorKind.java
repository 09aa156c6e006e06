package org.throughline.measure;

/**
 * The kind of comparator.
 */
public enum ComparatorKind {

	NATIONAL, SIMILAR_AUTHORITIES, REGION, OTHER

}
