package org.throughline.paper;

/**
 * What a line of a template is.
 */
public enum LineStyle {

	LINE,
	/** The title of the paper. */
	TITLE

}
