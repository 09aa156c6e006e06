package org.throughline.paper;

/**
 * The style of a line in a template.
 */
public enum LineStyle {

	LINE,
	/** The title of the paper. */
	TITLE

}
