package org.throughline.measure;

/**
 * Whether a figure is above or below its comparator.
 */
public enum ComparatorRelation {

	ABOVE, BELOW, SAME

}
