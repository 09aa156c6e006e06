package org.throughline.measure;

/** The position of a figure relative to its comparator. */
public enum ComparatorRelation {

	ABOVE, BELOW, SAME

}
