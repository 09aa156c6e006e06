package org.throughline.measure;

/**
 * Whom a figure is compared with.
 */
public enum ComparatorKind {

	NATIONAL, SIMILAR_AUTHORITIES, REGION, OTHER

}
