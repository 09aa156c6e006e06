package org.throughline.report;

/**
 * The direction in which a row moves in its list.
 */
public enum Direction {

	UP, DOWN

}
