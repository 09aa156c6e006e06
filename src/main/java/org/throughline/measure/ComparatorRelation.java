package org.throughline.measure;

/**
 * How a figure lies to what it is compared with.
 */
public enum ComparatorRelation {

	ABOVE, BELOW, SAME

}
