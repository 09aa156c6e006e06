package org.throughline.report;

/**
 * Which way a thing moves in its list.
 */
public enum Direction {

	UP, DOWN

}
